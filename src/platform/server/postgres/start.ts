// The database that comes with Jalon: a native PostgreSQL, run as a child process and looked after. When it dies it is started again,
// and PostgreSQL recovers from its own log; when Jalon stops it is stopped with care.
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartupError } from '../terminal.ts';
import { type Cluster, choosePort, prepareCluster } from './cluster.ts';
import { clearOrphan, stopServer } from './orphan.ts';
import { serverSettings } from './settings.ts';

export type PostgresLog = Record<'info' | 'warn' | 'error', (details: object, message: string) => void>;

export type PostgresOptions = {
  /** The data folder of Jalon; the database lives in `postgres/` under it. */
  dataDir: string;
  log: PostgresLog;
  /** False gives up surviving a power cut, for tests. */
  durable?: boolean;
};

export type Postgres = {
  /** The database `jalon`, as the role `jalon`, which owns it and is no superuser. */
  url: string;
  /** The database `postgres`, as the superuser. */
  adminUrl: string;
  port: number;
  /** Of the server as it runs now; undefined while it is being started again. */
  pid(): number | undefined;
  /** Called each time the server answers again after having died. */
  onRestart(listener: () => void): void;
  stop(): Promise<void>;
};

type Server = { child: ChildProcess; gone: Promise<string> };

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

/** Starts the database of a data folder, making it the first time. Throws a StartupError when this machine cannot run it. */
export async function startPostgres({ dataDir, log, durable = true }: PostgresOptions): Promise<Postgres> {
  const cluster = prepareCluster(dataDir);
  await clearOrphan(cluster);
  const port = await choosePort(cluster);
  const settings = serverSettings({ port, durable });
  const urlOf = (role: string, database: string) =>
    `postgres://${role}:${cluster.password}@127.0.0.1:${port}/${database}`;
  const adminUrl = urlOf('postgres', 'postgres');

  const listeners = new Set<() => void>();
  let server: Server | undefined;
  let stopping = false;

  async function open(): Promise<void> {
    const opened = launch(cluster, settings);
    server = opened;
    try {
      await untilAnswering(adminUrl, opened, log);
    } catch (error) {
      server = undefined;
      throw error;
    }
    opened.gone.then((how) => {
      server = undefined;
      if (stopping) return;
      log.error({ how }, 'the database stopped by itself, starting it again');
      supervision = reopen();
    });
  }

  async function reopen(): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; !stopping; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      await sleep(pause);
      if (stopping) return;
      try {
        await clearOrphan(cluster);
        await open();
        log.warn({}, 'the database answers again');
        for (const listener of listeners) listener();
        return;
      } catch (error) {
        log.error({ err: error }, 'the database did not start, trying again');
      }
    }
  }

  // Should our own process end without stop() (an error nobody caught), the server is at least told to.
  const lastWord = () => server?.child.kill('SIGINT');
  process.once('exit', lastWord);

  let supervision: Promise<void> = open();
  await supervision;
  await ensureDatabase(adminUrl, cluster.password);

  return {
    url: urlOf('jalon', 'jalon'),
    adminUrl,
    port,
    pid: () => server?.child.pid,
    onRestart: (listener) => void listeners.add(listener),
    async stop() {
      stopping = true;
      const running = server;
      if (running?.child.pid) {
        await stopServer(cluster, running.child.pid);
        await running.gone;
      }
      await supervision.catch(() => {});
      process.off('exit', lastWord);
    },
  };
}

/** In a session of its own, so that Ctrl+C in the terminal reaches Jalon alone, which stops the database last. */
function launch(cluster: Cluster, settings: Record<string, string>): Server {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(cluster.binaries.postgres, ['-D', cluster.here, ...flags], {
    cwd: cluster.data,
    ...cluster.account,
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000);
  });
  const gone = new Promise<string>((done) => {
    child.once('error', (error) => done(error.message));
    child.once('exit', (code, signal) =>
      done(`${signal ?? `exit ${code}`}${said ? `: ${said.trim()}` : ''}`),
    );
  });
  return { child, gone };
}

/** Recovery after a hard stop can take minutes: waits as long as the server lives, and says so. */
async function untilAnswering(url: string, server: Server, log: PostgresLog): Promise<void> {
  let end: string | undefined;
  server.gone.then((how) => {
    end = how;
  });
  for (let attempt = 1; end === undefined; attempt++) {
    if (await answers(url)) return;
    if (attempt % 200 === 0) log.info({}, 'still waiting for the database to recover');
    await sleep(50);
  }
  throw new StartupError({
    fr: `La base de données embarquée n’a pas démarré (${end}). Son journal est dans le dossier postgres/log des données.`,
    en: `The embedded database did not start (${end}). Its log is in the folder postgres/log of the data.`,
  });
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function ensureDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount: role } = await client.query(`select from pg_roles where rolname = 'jalon'`);
    if (!role) await client.query(`create role jalon login password ${pg.escapeLiteral(password)}`);
    const { rowCount: database } = await client.query(`select from pg_database where datname = 'jalon'`);
    if (!database) await client.query('create database jalon owner jalon');
  } finally {
    await client.end();
  }
}
