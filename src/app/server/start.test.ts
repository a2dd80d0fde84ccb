// Several processes that start at once on a database where nothing is yet: all of them come up, and what is made once is made once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pino from 'pino';
import { expect, test } from 'vitest';
import { readEnv } from '../../platform/server/env.ts';
import { testDatabase } from '../../platform/server/test/database.ts';
import { openApp } from './app.ts';

test('three at once on an empty database', { timeout: 60_000 }, async () => {
  const database = await testDatabase({ empty: true });
  const folder = mkdtempSync(join(tmpdir(), 'jalon-start-'));
  const admin = { JALON_ADMIN_EMAIL: 'alice@exemple.fr', JALON_ADMIN_PASSWORD: 'un mot de passe long' };
  const open = (name: string) =>
    openApp({
      databaseUrl: database.url,
      env: readEnv({ JALON_DATA: join(folder, name), ...admin }),
      log: pino({ level: 'silent' }),
    });
  const apps = await Promise.all(['one', 'two', 'three'].map(open));
  try {
    await Promise.all(apps.map((app) => app.auth.setUpFromEnvironment()));
    await Promise.all(apps.map((app) => app.work()));
    const [app] = apps;
    const once = await sql<{ accounts: number; firms: number; roles: number; again: number }>`
      select (select count(*)::int from jalon.auth_user) as accounts, (select count(*)::int from jalon.workspace) as firms,
        (select count(distinct key)::int from w_1.role) as roles, (select count(*)::int from w_1.role) as again`.execute(
      app!.db,
    );
    const [{ accounts, firms, roles, again }] = once.rows as [(typeof once.rows)[0]];
    expect({ accounts, firms, roles }).toEqual({ accounts: 1, firms: 1, roles: again });
    for (const one of apps)
      expect((await one.http.inject({ url: '/readyz' })).json()).toEqual({ status: 'ready' });
  } finally {
    await Promise.all(apps.map((app) => app.close()));
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
