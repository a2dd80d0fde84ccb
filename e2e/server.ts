// A Jalon of a journey's own: the whole program on a database of its own, with an administrator and the default pipeline.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { openApp } from '../src/app/server/app.ts';
import { type Login, setUpDemonstration } from '../src/app/server/demonstration.ts';
import { readEnv } from '../src/platform/server/env.ts';
import { testDatabase } from '../src/platform/server/test/database.ts';
import { freePort } from './free-port.ts';

export interface TestServer {
  url: string;
  admin: { email: string; password: string };
  /** The people of the demonstration firm, the administrator first; none of a firm that has just begun. */
  people: readonly Login[];
  /** Calls the API as the administrator; throws when the answer is a problem. */
  api<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T>;
  /** As the administrator, once the first-run page has been filled in by a journey. */
  signIn(): Promise<void>;
  close(): Promise<void>;
}

export const admin = { email: 'alice@exemple.fr', password: 'un mot de passe long' };

/** `nothing` leaves the first-run page to be filled in. */
export type Firm = 'nothing' | 'blank' | 'demonstration';

export async function startTestServer({ firm = 'blank' }: { firm?: Firm } = {}): Promise<TestServer> {
  const database = await testDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'jalon-e2e-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = readEnv({ JALON_DATA: dataDir, JALON_PORT: String(port), JALON_URL: url, LOG_LEVEL: 'silent' });
  const app = await openApp({ databaseUrl: database.url, env, log: pino({ level: 'silent' }) });
  const people = firm === 'demonstration' ? (await setUpDemonstration(app))! : [];
  await app.work();
  await app.http.listen({ port, host: '127.0.0.1' });
  let cookie = '';
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${url}${path.startsWith('/api/') ? '' : '/api/v1'}${path}`, {
      method,
      headers: {
        origin: url,
        cookie,
        'accept-language': 'fr',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const set = response.headers.getSetCookie().map((one) => one.split(';')[0]!);
    if (set.length) cookie = set.join('; ');
    const answer = (await response.json()) as T;
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const one = people[0] ?? admin;
  const signIn = async () =>
    void (await call('POST', '/api/auth/sign-in/email', { email: one.email, password: one.password }));
  if (firm === 'demonstration') await signIn();
  if (firm === 'blank') {
    await call('POST', '/setup', {
      language: 'fr',
      firm: 'Atelier Lumière',
      country: 'FR',
      currency: 'EUR',
      name: 'Alice Martin',
      ...admin,
      begin_with: 'nothing',
    });
  }
  return {
    url,
    admin: one,
    people,
    api: call,
    signIn,
    async close() {
      await app.close();
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
