import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Postgres, startPostgres } from './start.ts';

// One database for the file, in a folder only its owner may enter, as a home folder is; made as production makes it.
let folder: string;
let postgres: Postgres;
const quiet = { info() {}, warn() {}, error() {} };
const start = () => startPostgres({ dataDir: folder, log: quiet });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-postgres-'));
  postgres = await start();
});

afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true });
});

async function query(sql: string, url = postgres.url): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test.each([
  ['data_checksums', 'on'],
  ['fsync', 'on'],
  ['full_page_writes', 'on'],
  ['jit', 'off'],
  ['listen_addresses', '127.0.0.1'],
  ['password_encryption', 'scram-sha-256'],
  ['server_encoding', 'UTF8'],
  ['max_connections', '60'],
])('%s is %s', async (name, value) => {
  expect(await query(`show ${name}`)).toEqual([{ [name]: value }]);
});

test('text sorts and folds by Unicode, and every alphabet has letters for the trigrams', async () => {
  await query('create extension if not exists pg_trgm');
  expect(await query(`select lower('ÉÇЖ') as lower, cardinality(show_trgm('жук')) as trigrams`)).toEqual([
    { lower: 'éçж', trigrams: 4 },
  ]);
  expect(
    await query(`select datlocprovider as p, datlocale as l from pg_database where datname = 'jalon'`),
  ).toEqual([{ p: 'b', l: 'C.UTF-8' }]);
});

test('the role Jalon uses is no superuser, and nobody enters without its password', async () => {
  expect(await query('select rolsuper from pg_roles where rolname = current_user')).toEqual([
    { rolsuper: false },
  ]);
  const url = new URL(postgres.url);
  url.password = 'guess';
  await expect(query('select 1', url.href)).rejects.toThrow('password authentication failed');
});

test.each(['postgres', 'postgres/cluster', 'postgres/log'])('%s is its owner’s alone', (path) => {
  expect(statSync(join(folder, path)).mode & 0o777).toBe(0o700);
});

test('the password is its owner’s alone', () => {
  expect(statSync(join(folder, 'postgres/password')).mode & 0o777).toBe(0o600);
});

test('killed outright it comes back by itself, with every row committed', async () => {
  await query('create table kept (n int)');
  await query('insert into kept select generate_series(1, 1000)');
  const before = postgres.pid()!;
  const back = new Promise<void>((done) => postgres.onRestart(done));
  process.kill(before, 'SIGKILL');
  await back;
  expect(postgres.pid()).not.toBe(before);
  expect(await query('select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
});

test('stopped and started again it has the same port, password and rows', async () => {
  const { url } = postgres;
  await postgres.stop();
  expect(postgres.pid()).toBeUndefined();
  postgres = await start();
  expect(postgres.url).toBe(url);
  expect(await query('select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
});

test('one left running by a Jalon that was killed is stopped and taken over', async () => {
  const module = JSON.stringify(new URL('./start.ts', import.meta.url).href);
  await postgres.stop();
  const program = `import(${module}).then(async ({ startPostgres }) => {
    const log = { info() {}, warn() {}, error() {} };
    const postgres = await startPostgres({ dataDir: ${JSON.stringify(folder)}, log });
    console.log(postgres.pid());
    process.kill(process.pid, 'SIGKILL');
  })`;
  const orphan = Number(spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' }).stdout);
  expect(process.kill(orphan, 0)).toBe(true);
  postgres = await start();
  expect(Number.parseInt(readFileSync(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8'), 10)).toBe(
    postgres.pid(),
  );
  expect(postgres.pid()).not.toBe(orphan);
  expect(await query('select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
});

test('a stale postmaster.pid naming a program that is not ours does not stop it, nor that program', async () => {
  await postgres.stop();
  writeFileSync(
    join(folder, 'postgres/cluster/postmaster.pid'),
    `${process.pid}\n/elsewhere\n0\n5432\n\n\n\n`,
  );
  postgres = await start();
  expect(await query('select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
});

test('data of another major version are refused and left alone', async () => {
  const other = mkdtempSync(join(tmpdir(), 'jalon-postgres-'));
  cpSync(join(folder, 'postgres/cluster/PG_VERSION'), join(other, 'postgres/cluster/PG_VERSION'));
  const versionFile = join(other, 'postgres/cluster/PG_VERSION');
  writeFileSync(versionFile, '17\n');
  await expect(startPostgres({ dataDir: other, log: quiet })).rejects.toThrow('PostgreSQL 17');
  expect(readFileSync(versionFile, 'utf8')).toBe('17\n');
  rmSync(other, { recursive: true });
});
