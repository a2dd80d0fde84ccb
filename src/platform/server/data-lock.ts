// One Jalon per data folder. The lock is the operating system's own, taken on a file through SQLite, which knows how on every system:
// it goes with the process however that ends, so there is nothing stale to recognise, no process number to mistake for another one, and
// it holds between containers that share a folder. Refused: a file that says who holds the folder, which kill -9 leaves behind.
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartupError } from './terminal.ts';

export type DataLock = { release(): void };

const SQLITE_BUSY = 5;

/** Makes the folder if need be, closes it to other accounts and locks it. Throws a StartupError naming the process that holds it. */
export function lockDataFolder(dataDir: string): DataLock {
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const pidFile = join(folder, 'jalon.pid'); // for the message only: it decides nothing
  const lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) throw inUse(folder, readPid(pidFile));
    throw error;
  }
  writeFileSync(pidFile, `${process.pid}\n`);
  return {
    release() {
      rmSync(pidFile, { force: true });
      lock.close();
    },
  };
}

function readPid(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim() || '?';
  } catch {
    return '?'; // locked a moment ago, not written yet
  }
}

function inUse(folder: string, pid: string): StartupError {
  return new StartupError({
    fr: `Un autre Jalon (processus ${pid}) utilise déjà les données de ${folder}. Arrêtez-le, ou indiquez un autre dossier dans JALON_DATA.`,
    en: `Another Jalon (process ${pid}) already uses the data in ${folder}. Stop it, or give another folder in JALON_DATA.`,
  });
}
