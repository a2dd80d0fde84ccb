// What must be there before a command runs, made only when it is not: the dependencies and the web. One process at a time, under a lock
// of the operating system that goes with the process.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buildWeb, webIsBuilt } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { root } from './run.mjs';
import { announce } from './say.mjs';

const LONGEST_WAIT_MS = 15 * 60_000;

export async function prepare({ web = false }) {
  const ready = () => isInstalled() && (!web || webIsBuilt());
  if (ready()) return;
  const lock = takeLock();
  try {
    if (!isInstalled()) await install();
    if (web && !webIsBuilt()) await buildWeb();
  } finally {
    lock.close();
  }
}

function takeLock() {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const file = join(cache, 'lock');
  try {
    return locked(file, 0);
  } catch {
    announce({
      fr: 'Un autre processus installe ou construit Jalon : attente…',
      en: 'Another process is installing or building Jalon: waiting for it…',
    });
    return locked(file, LONGEST_WAIT_MS);
  }
}

function locked(file, timeout) {
  const lock = new DatabaseSync(file, { timeout });
  try {
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}
