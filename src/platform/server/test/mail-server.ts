// A mail server of a test's own, which speaks as much SMTP as it takes to be sent messages.
import { createServer } from 'node:net';

export interface MailServer {
  url: string;
  /** The messages taken, as they came over the wire. */
  received: string[];
  close(): void;
}

/** `refuse`: recipients it does not take. */
export async function mailServer({ refuse }: { refuse?: RegExp } = {}): Promise<MailServer> {
  const received: string[] = [];
  const server = createServer((socket) => {
    let message: string | undefined;
    socket.on('error', () => {});
    socket.write('220 essai\r\n');
    socket.on('data', (data) => {
      if (message !== undefined) {
        message += data;
        if (!message.endsWith('\r\n.\r\n')) return;
        received.push(message);
        message = undefined;
        socket.write('250 pris\r\n');
        return;
      }
      for (const line of String(data).split('\r\n').filter(Boolean)) {
        if (/^data/i.test(line)) {
          message = '';
          socket.write('354 dites\r\n');
        } else if (/^quit/i.test(line)) socket.end('221 adieu\r\n');
        else
          socket.write(/^rcpt/i.test(line) && refuse?.test(line) ? '550 personne ici\r\n' : '250 bien\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, received, close: () => void server.close() };
}
