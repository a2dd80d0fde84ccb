// The work done through Jalon's own door, as a program with a key does it.
import { Agent, request } from 'node:http';

export interface Client {
  get(path: string): Promise<unknown>;
  send(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<unknown>;
  close(): void;
}

/** The requests go round the keys, as they would with many callers. */
export function openClient(base: string, keys: readonly string[]): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const { hostname, port } = new URL(base);
  let turn = 0;

  const ask = (method: string, path: string, body?: string): Promise<unknown> =>
    new Promise((done, failed) => {
      const headers: Record<string, string | number> = {
        authorization: `Bearer ${keys[turn++ % keys.length]}`,
      };
      if (body !== undefined) {
        headers['content-type'] = 'application/json';
        headers['content-length'] = Buffer.byteLength(body);
      }
      const sent = request({ agent, hostname, port, method, path, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', failed);
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (answer.statusCode! >= 300)
            failed(new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 500)}`));
          else done(JSON.parse(text));
        });
      });
      sent.on('error', failed);
      sent.end(body);
    });

  return {
    get: (path) => ask('GET', path),
    send: (method, path, body) => ask(method, path, JSON.stringify(body)),
    close: () => agent.destroy(),
  };
}

/** The address of a list: what the screen asks for, its own columns only. */
export function listPath(
  object: string,
  query: { filter?: unknown; sort?: string; fields?: readonly string[]; limit?: number; cursor?: string },
): string {
  const parameters = new URLSearchParams();
  if (query.filter) parameters.set('filter', JSON.stringify(query.filter));
  if (query.sort) parameters.set('sort', query.sort);
  if (query.fields) parameters.set('fields', query.fields.join(','));
  if (query.limit) parameters.set('limit', String(query.limit));
  if (query.cursor) parameters.set('cursor', query.cursor);
  return `/api/v1/records/${object}?${parameters}`;
}
