import { createServer, type Server } from 'node:net';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { mailAttempts, readOutbox } from '../../../platform/server/mail.ts';
import { authWorld, type World } from './test/world.ts';

let world: World;
let server: Server | undefined;
afterEach(async () => {
  await world.close();
  server?.close();
  server = undefined;
});

/** A mail server that takes messages, or refuses every recipient. */
async function mailServer(refuse = false): Promise<{ url: string; received: string[] }> {
  const received: string[] = [];
  server = createServer((socket) => {
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
        else socket.write(refuse && /^rcpt/i.test(line) ? '550 personne ici\r\n' : '250 bien\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return { url: `smtp://127.0.0.1:${(server!.address() as { port: number }).port}`, received };
}

const invite = async () => {
  const admin = await world.setUp();
  await admin.action('user.invite', { name: 'Zoé <b>', email: 'zoe@exemple.fr', role: 'manager' });
  return admin;
};

test('with a mail server the message leaves, and its link is struck out of what is kept', async () => {
  const { url, received } = await mailServer();
  world = await authWorld({ smtpUrl: url, mailFrom: 'Jalon <crm@exemple.fr>' });
  const admin = await invite();
  const [waiting] = await readOutbox(world.db, 'w_1', { limit: 10 });
  expect(waiting).toMatchObject({ state: 'queued', recipient: 'zoe@exemple.fr' });
  await world.runJobs();
  expect(received).toHaveLength(1);
  expect(received[0]).toContain('To: zoe@exemple.fr');
  expect(received[0]).toContain('From: Jalon <crm@exemple.fr>');
  const { rows } = await sql<Record<string, unknown>>`select * from jalon.mail`.execute(world.db);
  expect(rows).toMatchObject([{ state: 'sent', link: null, attempts: 1, error: null }]);
  expect(JSON.stringify(rows)).not.toContain(waiting!.link!.split('#')[1]);
  expect(JSON.stringify(rows)).not.toContain('Zoé <b>,</p>');
  expect((await admin.action('mail.list')).body).toMatchObject({
    configured: true,
    messages: [{ state: 'sent' }],
  });
});

test('what the server refuses is tried again, then failed with its reason, and can be sent again', async () => {
  const { url } = await mailServer(true);
  world = await authWorld({ smtpUrl: url, mailFrom: 'crm@exemple.fr' });
  const admin = await invite();
  const [mail] = await readOutbox(world.db, 'w_1', { limit: 1 });
  const { mailer } = world.auth.parts;
  for (let i = 1; i < mailAttempts; i++)
    await expect(mailer.send(world.db, mail!.id)).rejects.toThrow(/personne ici/);
  expect(await readOutbox(world.db, 'w_1', { limit: 1 })).toMatchObject([
    { state: 'queued', attempts: mailAttempts - 1 },
  ]);
  await mailer.send(world.db, mail!.id);
  const [failed] = await readOutbox(world.db, 'w_1', { state: 'failed', limit: 1 });
  expect(failed).toMatchObject({ attempts: mailAttempts, link: mail!.link });
  expect(failed!.error).toContain('personne ici');
  expect((await admin.action('mail.retry', { id: mail!.id })).status).toBe(200);
  expect(await readOutbox(world.db, 'w_1', { limit: 1 })).toMatchObject([
    { state: 'queued', attempts: 0, error: null },
  ]);
});

test('without one it is held, and says so when one tries', async () => {
  world = await authWorld();
  const admin = await invite();
  const [mail] = (await admin.action('mail.list')).body.messages;
  expect(mail).toMatchObject({
    state: 'held',
    subject: 'Ada Martin vous invite à rejoindre Salle & Cie dans Jalon',
  });
  expect(await admin.action('mail.retry', { id: mail.id })).toMatchObject({
    status: 409,
    body: { errors: [{ code: 'mail_server_missing' }] },
  });
});
