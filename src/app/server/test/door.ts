// The whole application on a database of a test file's own, called through its door as somebody signed in.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import pino from 'pino';
import { readEnv } from '../../../platform/server/env.ts';
import { testDatabase } from '../../../platform/server/test/database.ts';
import { type App, openApp } from '../app.ts';

export interface Door {
  app: App;
  url: string;
  /** As the administrator, unless `headers` say otherwise. */
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  cookie: string;
  /** The same data under other settings. */
  restart(env: Record<string, string>): Promise<void>;
  /** Its data folder. */
  folder: string;
  close(): Promise<void>;
}

const founder = {
  language: 'fr',
  firm: 'Essai',
  country: 'FR',
  currency: 'EUR',
  time_zone: 'Europe/Paris',
  name: 'Alice',
  email: 'alice@exemple.fr',
  password: 'un mot de passe long',
};

/** `setUp: false`: before the first-run page has been filled in. */
export async function openDoor({ setUp = true }: { setUp?: boolean } = {}): Promise<Door> {
  const database = await testDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'jalon-door-'));
  const url = 'http://127.0.0.1:3000';
  const open = (env: Record<string, string> = {}) =>
    openApp({
      databaseUrl: database.url,
      env: readEnv({ JALON_DATA: dataDir, JALON_URL: url, ...env }),
      log: pino({ level: 'silent' }),
    });
  const door: Door = {
    app: await open(),
    url,
    cookie: '',
    folder: dataDir,
    call: (method, path, body, headers = {}) =>
      door.app.http.inject({
        method: method as 'GET',
        url: path,
        headers: { origin: url, cookie: door.cookie, 'accept-language': 'fr', ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      }),
    async restart(env) {
      await door.app.close();
      door.app = await open(env);
    },
    async close() {
      await door.app.close();
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  if (!setUp) return door;
  const answer = await door.call('POST', '/api/v1/setup', { ...founder, begin_with: 'nothing' });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  door.cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return door;
}
