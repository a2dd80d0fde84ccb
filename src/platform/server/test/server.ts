// Before a run of tests: one PostgreSQL in a temporary folder, and in it one migrated template that each test file clones.
// With DATABASE_URL_TEST set, that server is used instead: a URL whose role may create databases.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../migrate.ts';
import { startPostgres } from '../postgres/start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server with the right to create databases, and the database to clone. */
    testServer: { adminUrl: string; template: string };
  }
}

const FOLDER = 'jalon-test-';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.DATABASE_URL_TEST
    ? existingServer(process.env.DATABASE_URL_TEST)
    : await temporaryServer();
  const template = `jalon_template_${randomBytes(6).toString('hex')}`;
  await run(server.adminUrl, `create database ${template}`);
  const pool = new pg.Pool({ connectionString: databaseUrl(server.adminUrl, template), max: 2 });
  await migrate(pool, { workspace: 'w_1' }).finally(() => pool.end());
  project.provide('testServer', { adminUrl: server.adminUrl, template });
  return async () => {
    await run(server.adminUrl, `drop database ${template} with (force)`);
    await server.stop();
  };
}

export function databaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

function existingServer(adminUrl: string) {
  return { adminUrl, stop: async () => {} };
}

async function temporaryServer() {
  sweep();
  const folder = mkdtempSync(join(tmpdir(), `${FOLDER}${process.pid}-`));
  const quiet = () => {};
  const postgres = await startPostgres({
    dataDir: folder,
    durable: false,
    log: {
      info: quiet,
      warn: (_, message) => console.warn(message),
      error: (details, message) => console.error(message, details),
    },
  });
  // Tests run with the rights Jalon has in production, plus that of making databases.
  await run(postgres.adminUrl, 'alter role jalon createdb');
  return {
    adminUrl: postgres.url,
    async stop() {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Folders of runs that were killed before they could tidy up. Their servers stop by themselves once their files are gone. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${FOLDER}(\\d+)-`).exec(name)?.[1];
    if (!pid || existsSync(`/proc/${pid}`)) continue;
    if (process.platform !== 'linux') continue;
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
