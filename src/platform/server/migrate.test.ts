import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { migrate } from './migrate.ts';
import { type TestDatabase, testDatabase } from './test/database.ts';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await testDatabase({ empty: true });
  folder = await mkdtemp(join(tmpdir(), 'jalon-migrations-'));
  await mkdir(join(folder, 'jalon'));
  await mkdir(join(folder, 'workspace'));
});

afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const write = (name: string, sql: string) => writeFile(join(folder, `${name}.sql`), sql);
const run = () => migrate(database.pool, { workspace: 'w_1', folder });
const query = async (sql: string) => (await database.pool.query(sql)).rows;
const tables = async () =>
  (
    await query(
      `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('jalon', 'w_1') order by 1`,
    )
  ).map((row) => row.name);

test('an empty folder gives both schemas and nothing else', async () => {
  expect(await run()).toEqual([]);
  expect(await tables()).toEqual(['jalon.migration']);
  expect(await query(`select 1 from pg_namespace where nspname = 'w_1'`)).toHaveLength(1);
});

test('files are applied once each, jalon first, in order', async () => {
  await write('workspace/0001-note', 'create table {w}.note (body text)');
  await write(
    'workspace/0002-index',
    'create index note_body on {w}.note using gin (body {ext}.gin_trgm_ops)',
  );
  await write('jalon/0001-workspace', 'create table jalon.workspace (id text)');
  expect(await run()).toEqual([
    { scope: 'jalon', name: '0001-workspace' },
    { scope: 'w_1', name: '0001-note' },
    { scope: 'w_1', name: '0002-index' },
  ]);
  expect(await run()).toEqual([]);
  expect(await tables()).toEqual(['jalon.migration', 'jalon.workspace', 'w_1.note']);
});

test('a second workspace gets its own tables', async () => {
  await write('workspace/0001-note', 'create table {w}.note (body text)');
  await run();
  expect(await migrate(database.pool, { workspace: 'w_2', folder })).toEqual([
    { scope: 'w_2', name: '0001-note' },
  ]);
  expect(await query('select * from w_2.note')).toEqual([]);
});

test('a file that fails leaves nothing behind, and the next run goes on from there', async () => {
  await write('workspace/0001-note', 'create table {w}.note (body text)');
  await write('workspace/0002-half', 'create table {w}.half (body text); select 1 / 0');
  await expect(run()).rejects.toThrow('division by zero');
  expect(await tables()).toEqual(['jalon.migration', 'w_1.note']);
  await write('workspace/0002-half', 'create table {w}.half (body text)');
  expect(await run()).toEqual([{ scope: 'w_1', name: '0002-half' }]);
});

test('an applied file that was edited is refused', async () => {
  await write('workspace/0001-note', 'create table {w}.note (body text)');
  await run();
  await write('workspace/0001-note', 'create table {w}.note (body text, title text)');
  await expect(run()).rejects.toMatchObject({
    name: 'StartupError',
    text: { en: expect.stringContaining('0001-note') },
  });
});

test('line endings of another system are no edit', async () => {
  await write('workspace/0001-note', 'create table {w}.note (\nbody text)\n');
  await run();
  await write('workspace/0001-note', 'create table {w}.note (\r\nbody text)\r\n');
  expect(await run()).toEqual([]);
});

test('a newer database is refused and nothing in it is touched', async () => {
  await write('workspace/0001-note', 'create table {w}.note (body text)');
  await write('workspace/0002-later', 'create table {w}.later (body text)');
  await run();
  await rm(join(folder, 'workspace/0002-later.sql'));
  await write('jalon/0001-pending', 'create table jalon.pending (id text)');
  const before = await query('select * from jalon.migration');
  await expect(run()).rejects.toMatchObject({
    name: 'StartupError',
    text: { en: expect.stringContaining('newer release') },
  });
  expect(await tables()).toEqual(['jalon.migration', 'w_1.later', 'w_1.note']);
  expect(await query('select * from jalon.migration')).toEqual(before);
});

test('killed in the middle of a file, it is as if that file had never begun', async () => {
  await write('workspace/0001-pace', 'create table {w}.pace as select 2 as seconds');
  await write('workspace/0002-slow', 'create table {w}.slow (); select pg_sleep(seconds) from {w}.pace');
  const script = fileURLToPath(new URL('./test/migrate-child.ts', import.meta.url));
  const child = spawn(process.execPath, [script, database.url, folder], { stdio: 'inherit' });
  const gone = once(child, 'exit');
  await vi.waitUntil(
    async () =>
      (
        await query(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`,
        )
      ).length,
    { timeout: 15_000 },
  );
  child.kill('SIGKILL');
  await gone;
  expect(await query('select name from jalon.migration')).toEqual([{ name: '0001-pace' }]);
  expect(await tables()).toEqual(['jalon.migration', 'w_1.pace']);
  expect(await run()).toEqual([{ scope: 'w_1', name: '0002-slow' }]);
  expect(await tables()).toEqual(['jalon.migration', 'w_1.pace', 'w_1.slow']);
});

describe('outside a transaction', () => {
  const index = 'create index concurrently if not exists note_body on {w}.note (body)';

  test('statements run one by one, and an interrupted file is run again whole', async () => {
    await write('workspace/0001-note', 'create table {w}.note (body text)');
    await write('workspace/0002-index', `-- no transaction\n${index}\n;;\nselect 1 / 0\n`);
    await expect(run()).rejects.toThrow('division by zero');
    await write('workspace/0002-index', `-- no transaction\n${index}\n;;\nanalyze {w}.note\n;;\n`);
    expect(await run()).toEqual([{ scope: 'w_1', name: '0002-index' }]);
    expect(
      await query(`select indisvalid from pg_index where indexrelid = 'w_1.note_body'::regclass`),
    ).toEqual([{ indisvalid: true }]);
  });

  test('an index that was left half built is built anew', async () => {
    await write(
      'workspace/0001-note',
      `create table {w}.note (body text); insert into {w}.note values ('a'), ('a')`,
    );
    await write(
      'workspace/0002-index',
      '-- no transaction\ncreate unique index concurrently if not exists note_body on {w}.note (body)\n',
    );
    await expect(run()).rejects.toThrow('note_body');
    const valid = () => query(`select indisvalid from pg_index where indexrelid = 'w_1.note_body'::regclass`);
    expect(await valid()).toEqual([{ indisvalid: false }]);
    await query('delete from w_1.note');
    expect(await run()).toEqual([{ scope: 'w_1', name: '0002-index' }]);
    expect(await valid()).toEqual([{ indisvalid: true }]);
  });

  test('several processes at once neither repeat a file nor block an index being built', async () => {
    await write('workspace/0001-note', 'create table {w}.note (body text)');
    await write('workspace/0002-index', `-- no transaction\n${index}\n;;\nselect pg_sleep(0.3)\n`);
    const pools = [1, 2, 3].map(() => new pg.Pool({ connectionString: database.url, max: 2 }));
    const runs = await Promise.all(pools.map((pool) => migrate(pool, { workspace: 'w_1', folder })));
    await Promise.all(pools.map((pool) => pool.end()));
    expect(
      runs
        .flat()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['0001-note', '0002-index']);
  });
});

test.each(['two', 'w-1', 'w_1"; drop schema jalon', 'public'])('%s is no workspace', async (workspace) => {
  await expect(migrate(database.pool, { workspace, folder })).rejects.toThrow('no name for the schema');
});
