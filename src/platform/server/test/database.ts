// A database of its own for a test file: a clone of the migrated template, made in some tens of milliseconds.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { databaseUrl } from './server.ts';

export type TestDatabase = { url: string; pool: pg.Pool; close(): Promise<void> };

/** The workspace `w_1` of it is migrated. `empty: true` gives a database without even a schema. Close it in `afterAll`. */
export async function testDatabase({ empty = false }: { empty?: boolean } = {}): Promise<TestDatabase> {
  const { adminUrl, template } = inject('testServer');
  const name = `jalon_test_${randomBytes(8).toString('hex')}`;
  const admin = new pg.Pool({ connectionString: adminUrl, max: 1 });
  await admin.query(`create database ${name} template ${empty ? 'template1' : template} strategy file_copy`);
  const url = databaseUrl(adminUrl, name);
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on('error', () => {}); // an idle connection, cut off by a test that stops the server
  return {
    url,
    pool,
    async close() {
      await pool.end();
      await drop(admin, name);
      await admin.end();
    },
  };
}

/** Pools report their end before their connections are gone: PostgreSQL waits for those some seconds, and only then is force used. */
async function drop(admin: pg.Pool, name: string): Promise<void> {
  await admin
    .query(`drop database if exists ${name}`)
    .catch(() => admin.query(`drop database if exists ${name} with (force)`));
}
