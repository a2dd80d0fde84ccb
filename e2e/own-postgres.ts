// A PostgreSQL such as a firm has of its own: the distribution's programs, French collation, days written in its country's way, a clock in
// another zone, an ordinary role that owns the database, and PgBouncer in transaction mode before it.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { databaseAccount } from '../src/platform/server/postgres/account.ts';
import { freePort } from './free-port.ts';

export interface OwnPostgres {
  /** A new database of an ordinary role: straight, and through PgBouncer. */
  database(name: string): Promise<{ url: string; pooledUrl: string }>;
  stop(): Promise<void>;
}

const programs = {
  postgres: folderOf('postgres', versions('/usr/lib/postgresql')),
  pgbouncer: folderOf('pgbouncer', ['/usr/sbin', '/usr/bin', '/usr/local/bin']),
};

/** False, and says so, where they are not installed; JALON_REQUIRE_POSTGRES=1 makes that a failure. */
export function hasOwnPostgres(): boolean {
  const missing = Object.entries(programs).flatMap(([name, folder]) => (folder ? [] : [name]));
  if (missing.length === 0) return true;
  const text = `for want of ${missing.join(' and ')} (Debian: apt install postgresql pgbouncer)`;
  if (process.env.JALON_REQUIRE_POSTGRES === '1') throw new Error(`JALON_REQUIRE_POSTGRES=1, yet ${text}`);
  console.warn(`LEFT OUT: Jalon on a PostgreSQL of one's own, ${text}`);
  return false;
}

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-own-postgres-'));
  const account = databaseAccount(folder);
  if (account) chownSync(folder, account.uid, account.gid);
  const cluster = join(folder, 'cluster');
  const [port, pooledPort] = [await freePort(), await freePort()];
  const initdb = ['-D', cluster, '-U', 'admin', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-k'];
  execFileSync(
    join(programs.postgres!, 'initdb'),
    [...initdb, '--locale-provider=icu', '--icu-locale=fr-FR'],
    {
      ...account,
      cwd: folder,
      stdio: 'pipe',
    },
  );
  appendFileSync(
    join(cluster, 'postgresql.conf'),
    `port = ${port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nsynchronous_commit = off
timezone = 'America/New_York'\ndatestyle = 'sql, dmy'\n`,
  );
  const bouncer = join(folder, 'pgbouncer.ini');
  const names: string[] = [];
  const run = (program: string, args: string[]) =>
    spawn(program, args, { ...account, cwd: folder, stdio: 'ignore' });
  const server = run(join(programs.postgres!, 'postgres'), ['-D', cluster]);
  const adminUrl = `postgres://admin@127.0.0.1:${port}/postgres`;
  await query(adminUrl, `create role firm login password 'firm'`);
  let pool: ReturnType<typeof run> | undefined;

  return {
    async database(name) {
      await query(adminUrl, `create database ${name} owner firm`);
      names.push(name);
      writeFileSync(bouncer, bouncerSettings(names, port, pooledPort));
      if (pool) pool.kill('SIGHUP');
      else pool = run(join(programs.pgbouncer!, 'pgbouncer'), [bouncer]);
      const pooledUrl = `postgres://firm:firm@127.0.0.1:${pooledPort}/${name}`;
      await query(pooledUrl, 'select 1');
      return { url: `postgres://firm:firm@127.0.0.1:${port}/${name}`, pooledUrl };
    },
    async stop() {
      for (const child of [pool, server]) {
        if (!child || child.exitCode !== null) continue;
        const gone = once(child, 'exit');
        child.kill('SIGINT');
        await gone;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `auth_type = any` lets everybody in, as the user that the line of the database names. */
const bouncerSettings = (names: readonly string[], port: number, pooledPort: number): string =>
  `[databases]
${names.map((name) => `${name} = host=127.0.0.1 port=${port} dbname=${name} user=firm`).join('\n')}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${pooledPort}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 6
max_client_conn = 300
`;

/** Waits for a server that has just been started. */
async function query(url: string, sql: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query(sql);
      return;
    } catch (error) {
      if (attempt > 200) throw error;
      await sleep(50);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

function versions(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const numbers = readdirSync(folder).map(Number);
  return numbers
    .filter((version) => version >= 15)
    .sort((a, b) => a - b)
    .map((version) => join(folder, String(version), 'bin'));
}

function folderOf(program: string, folders: readonly string[]): string | undefined {
  return folders.find((folder) => existsSync(join(folder, program)));
}
