// `npm start`: the database, the server and the worker, as JALON_ROLE says, until it is told to stop.
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { lockDataFolder } from '../platform/server/data-lock.ts';
import { readEnv } from '../platform/server/env.ts';
import { type Postgres, startPostgres } from '../platform/server/postgres/start.ts';
import { reachDatabase } from '../platform/server/reach-database.ts';
import { inTerminalLanguage, StartupError } from '../platform/server/terminal.ts';
import { openApp } from './server/app.ts';
import { runningFile } from './server/cli/database.ts';

const began = performance.now();
let stopping: (() => Promise<void>) | undefined;

try {
  await start();
} catch (error) {
  if (error instanceof StartupError) console.error(`\n${error.message}\n`);
  else console.error(error);
  await stopping?.();
  process.exit(1);
}

async function start(): Promise<void> {
  const env = readEnv();
  mkdirSync(env.dataDir, { recursive: true, mode: 0o700 });
  const lock = lockDataFolder(env.dataDir);
  const logFile = pino.destination({ dest: join(env.dataDir, 'jalon.log'), sync: false, mkdir: true });
  // It throws when one leaves before it is open: a start that is refused says its sentence, and no more.
  await once(logFile, 'ready');
  const log = pino({ level: env.logLevel }, logFile);
  let postgres: Postgres | undefined;
  stopping = async () => {
    await postgres?.stop();
    lock.release();
  };
  if (env.databaseUrl) await reachOwn(env.databaseUrl, env.databaseDirectUrl);
  else {
    say({ fr: 'Démarrage de la base de données…', en: 'Starting the database…' });
    postgres = await startPostgres({ dataDir: env.dataDir, log });
  }
  const databaseUrl = env.databaseUrl ?? postgres!.url;
  const app = await openApp({ databaseUrl, env, log });
  writeFileSync(runningFile(env.dataDir), JSON.stringify({ url: databaseUrl, pid: process.pid }), {
    mode: 0o600,
  });
  stopping = async () => {
    rmSync(runningFile(env.dataDir), { force: true });
    await app.close();
    await postgres?.stop();
    lock.release();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void leave(signal));
  await app.auth.setUpFromEnvironment();
  if (process.argv.includes('--demo')) {
    const { ensureDemonstration } = await import('./server/demonstration.ts');
    await ensureDemonstration(app);
  }
  if (env.role !== 'server') await app.work();
  if (env.role !== 'worker') {
    await app.http.listen({ port: env.port, host: env.host }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE' ? portTaken(env.port) : error;
    });
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (env.role === 'worker')
    say({ fr: `Jalon travaille (prêt en ${seconds} s).`, en: `Jalon works (ready in ${seconds} s).` });
  else
    say({
      fr: `\n  Jalon est prêt (${seconds} s) :  ${env.url}\n\n  Ctrl+C pour l’arrêter.\n`,
      en: `\n  Jalon is ready (${seconds} s):  ${env.url}\n\n  Ctrl+C to stop it.\n`,
    });
}

async function reachOwn(url: string, directUrl?: string): Promise<void> {
  const onWait = () => say({ fr: 'Attente de PostgreSQL…', en: 'Waiting for PostgreSQL…' });
  const { notices } = await reachDatabase({ url, directUrl, onWait });
  if (!notices)
    say({
      fr: 'DATABASE_URL passe par PgBouncer : les écrans suivent à quelques secondes. Indiquez aussi DATABASE_DIRECT_URL.',
      en: 'DATABASE_URL goes through PgBouncer: screens follow some seconds late. Set DATABASE_DIRECT_URL too.',
    });
}

async function leave(signal: string): Promise<void> {
  say({ fr: 'Arrêt…', en: 'Stopping…' });
  // What hangs does not keep the machine from going down: PostgreSQL recovers from its own log.
  setTimeout(() => process.exit(1), 20_000).unref();
  await stopping?.();
  process.exit(signal === 'SIGINT' ? 130 : 0);
}

function portTaken(port: number): StartupError {
  return new StartupError({
    fr: `Le port ${port} est déjà pris. Choisissez-en un autre : JALON_PORT=3001 npm start`,
    en: `Port ${port} is taken. Choose another: JALON_PORT=3001 npm start`,
  });
}

function say(text: { fr: string; en: string }): void {
  console.log(inTerminalLanguage(text));
}
