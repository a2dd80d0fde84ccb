// The place of the bench: a PostgreSQL of its own in a folder of its own, filled; then Jalon started on that folder by its own
// command, as anybody would start it; and the keys of those who ask.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import pino from 'pino';
import { type App, openApp } from '../src/app/server/app.ts';
import { runningFile } from '../src/app/server/cli/database.ts';
import { createKey } from '../src/features/auth/server/api-keys.ts';
import { readEnv } from '../src/platform/server/env.ts';
import { startPostgres } from '../src/platform/server/postgres/start.ts';
import { write } from '../src/records/server/write.ts';
import { colleagues, fillDatabase, type SizeName, sizes } from './data.ts';
import { type LifeCycleFigures, measureLifeCycle } from './life-cycle.ts';
import { measureNights, type Night } from './nights.ts';

export interface World {
  /** The database, for the same work in raw SQL. */
  pool: pg.Pool;
  base: string;
  /** Of an administrator, and of a sales rep who sees the deals and activities of a quarter of the firm: many keys each,
   * since each may ask only so often a minute. */
  keys: Keys;
  /** From the command to the answer of /readyz, everything being installed and built. */
  startSeconds: number;
  /** Of the Node process, some seconds after the start and before any work. */
  restingMegabytes: number;
  /** Where it was wanted: measured before the server starts. */
  lifeCycle?: LifeCycleFigures;
  nights?: Night[];
  megabytes(): number;
  close(): Promise<void>;
}

export interface Keys {
  administrator: string[];
  salesRep: string[];
}

const keysEach = 60;
const quiet = { info() {}, warn() {}, error: console.error };
const root = fileURLToPath(new URL('..', import.meta.url));

/** JALON_BENCH_DATA: a folder in which the databases are kept, and found again the next time. */
export async function openWorld(
  size: SizeName,
  say: (text: string) => void,
  wanted: { lifeCycle: boolean; nights: boolean | 'programme' },
): Promise<World> {
  const kept = process.env.JALON_BENCH_DATA;
  const dataDir = kept ? join(kept, size) : mkdtempSync(join(tmpdir(), 'jalon-bench-'));
  mkdirSync(dataDir, { recursive: true });
  const tidy = () => kept === undefined && rmSync(dataDir, { recursive: true, force: true });
  try {
    const { keys, lifeCycle, nights } = await prepareData(dataDir, size, say, wanted);
    say('starting Jalon');
    // Once for whatever is not installed or built yet; the second start is the one that counts.
    await (await startJalon(dataDir)).stop();
    const jalon = await startJalon(dataDir);
    await sleep(5000);
    const { url } = JSON.parse(readFileSync(runningFile(dataDir), 'utf8')) as { url: string };
    const pool = new pg.Pool({ connectionString: url, max: 16, application_name: 'bench' });
    pool.on('error', () => {}); // an idle connection, cut off when the database stops
    return {
      pool,
      keys,
      lifeCycle,
      nights,
      base: jalon.base,
      startSeconds: jalon.seconds,
      restingMegabytes: megabytesOf(jalon.pid),
      megabytes: () => megabytesOf(jalon.pid),
      async close() {
        await pool.end();
        await jalon.stop();
        tidy();
      },
    };
  } catch (error) {
    tidy();
    throw error;
  }
}

async function prepareData(
  dataDir: string,
  size: SizeName,
  say: (text: string) => void,
  wanted: { lifeCycle: boolean; nights: boolean | 'programme' },
): Promise<{ keys: Keys; lifeCycle?: LifeCycleFigures; nights?: Night[] }> {
  const env = readEnv({
    JALON_DATA: dataDir,
    JALON_ADMIN_EMAIL: 'bench@jalon.example',
    JALON_ADMIN_PASSWORD: 'only for the bench',
  });
  const postgres = await startPostgres({ dataDir, log: quiet });
  const open = () => openApp({ databaseUrl: postgres.url, env, log: pino({ level: 'error' }) });
  const pool = new pg.Pool({ connectionString: postgres.url, max: 4 });
  pool.on('error', () => {});
  let app = await open();
  try {
    const mark = join(dataDir, 'filled');
    if (!existsSync(mark)) {
      await app.auth.setUpFromEnvironment();
      await addColleagues(app, pool);
      await app.close();
      await fillDatabase(pool, sizes[size], say);
      writeFileSync(mark, '');
      app = await open();
    }
    if (wanted.lifeCycle) say('life cycle');
    const lifeCycle = wanted.lifeCycle ? await measureLifeCycle(app, pool) : undefined;
    if (wanted.nights) say('nights');
    const nights = wanted.nights
      ? await measureNights(app, wanted.nights === 'programme' ? 'programme' : undefined)
      : undefined;
    const keys = {
      administrator: await makeKeys(app, pool, 'bench'),
      salesRep: await makeKeys(app, pool, 'Collègue 01'),
    };
    return { keys, lifeCycle, nights };
  } finally {
    await app.close();
    await pool.end();
    await postgres.stop();
  }
}

/** Sales reps in four teams of ten. */
async function addColleagues(app: App, pool: pg.Pool): Promise<void> {
  const ctx = app.context('bench');
  const { rows } = await pool.query<{ id: string }>(`select id from w_1.role where key = 'sales_rep'`);
  const names = ['Nord', 'Sud', 'Est', 'Ouest'].map((name) => ({
    kind: 'create' as const,
    values: { name },
  }));
  const teams = (await write(ctx, 'team', names)).written.map((one) => one!.id);
  const people = Array.from({ length: colleagues }, (_, i) => ({
    kind: 'create' as const,
    values: {
      name: `Collègue ${String(i + 1).padStart(2, '0')}`,
      role: rows[0]!.id,
      team: teams[i % teams.length],
    },
  }));
  await write(ctx, 'user', people, { trusted: true });
}

async function makeKeys(app: App, pool: pg.Pool, name: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>('select id from w_1."user" where name = $1', [name]);
  const ctx = app.context('bench');
  const keys = Array.from({ length: keysEach }, () => createKey(ctx, rows[0]!.id, { name: 'bench' }));
  return (await Promise.all(keys)).map(({ key }) => key);
}

interface Running {
  base: string;
  pid: number;
  seconds: number;
  stop(): Promise<void>;
}

async function startJalon(dataDir: string): Promise<Running> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'bin/jalon.mjs'), 'start'], {
    cwd: root,
    env: {
      ...process.env,
      JALON_DATA: dataDir,
      JALON_PORT: String(port),
      JALON_HOST: '127.0.0.1',
      JALON_RATE_LIMIT: '1000000',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  let ended = false;
  void gone.then(() => {
    ended = true;
  });
  while (!(await answers(`${base}/readyz`))) {
    if (ended) throw new Error('Jalon did not start');
    if (performance.now() - began > 600_000) throw new Error('Jalon was not ready within ten minutes');
    await sleep(20);
  }
  const seconds = (performance.now() - began) / 1000;
  const { pid } = JSON.parse(readFileSync(runningFile(dataDir), 'utf8')) as { pid: number };
  return { base, pid, seconds, stop: () => stop(child, pid, gone) };
}

async function stop(child: ChildProcess, pid: number, gone: Promise<void>): Promise<void> {
  process.kill(pid, 'SIGTERM');
  await Promise.race([gone, sleep(60_000).then(() => child.kill('SIGKILL'))]);
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}

/** Resident memory, as Linux counts it; NaN elsewhere. */
function megabytesOf(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
