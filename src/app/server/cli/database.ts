// The database for a command in the terminal: that of a Jalon that is running on the data folder, or one started for the
// command.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { lockDataFolder } from '../../../platform/server/data-lock.ts';
import { readEnv } from '../../../platform/server/env.ts';
import { startPostgres } from '../../../platform/server/postgres/start.ts';
import { reachDatabase } from '../../../platform/server/reach-database.ts';
import { type App, openApp } from '../app.ts';

/** Where a running Jalon says how its database is reached; readable by its owner only, like the folder it stands in. */
export const runningFile = (dataDir: string): string => join(dataDir, 'running.json');

export async function withApp<T>(work: (app: App) => Promise<T>): Promise<T> {
  const env = readEnv();
  const log = pino({ level: 'warn' }, pino.destination(2));
  const running = existsSync(runningFile(env.dataDir))
    ? (JSON.parse(readFileSync(runningFile(env.dataDir), 'utf8')) as { url: string; pid: number })
    : undefined;
  const url = env.databaseUrl ?? (running && isAlive(running.pid) ? running.url : undefined);
  if (env.databaseUrl) await reachDatabase({ url: env.databaseUrl, directUrl: env.databaseDirectUrl });
  if (url) return use(await openApp({ databaseUrl: url, env, log }), work);
  const lock = lockDataFolder(env.dataDir);
  const postgres = await startPostgres({ dataDir: env.dataDir, log });
  try {
    return await use(await openApp({ databaseUrl: postgres.url, env, log }), work);
  } finally {
    await postgres.stop();
    lock.release();
  }
}

async function use<T>(app: App, work: (app: App) => Promise<T>): Promise<T> {
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
