// The files of the embedded database, under `<data>/postgres`: the cluster itself, its password, its port and its log. All of it belongs
// to the account the database runs under, and nobody else may read it.
//
// Every program is started *inside* the cluster and told that its data are in `here`: started by root, the database's account could not
// walk down to a folder that lies under /root or a private `data/`, yet it may stay where it has been put.
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { StartupError } from '../terminal.ts';
import { type Account, databaseAccount } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';

export type Cluster = {
  folder: string;
  data: string;
  here: string;
  password: string;
  account: Account | undefined;
  binaries: Binaries;
};

/** Finds the cluster of a data folder, or makes it. */
export function prepareCluster(dataDir: string): Cluster {
  const folder = resolve(dataDir, 'postgres');
  const data = join(folder, 'cluster');
  const account = databaseAccount(data);
  const binaries = findBinaries(account);
  if (existsSync(data)) refuseOtherMajor(data, binaries.major);
  ownFolder(folder, account);
  ownFolder(join(folder, 'log'), account);
  const cluster = {
    folder,
    data,
    here: process.platform === 'linux' && account ? '/proc/self/cwd' : data,
    password: readOrMakePassword(folder, account),
    account,
    binaries,
  };
  if (!existsSync(data)) initialise(cluster);
  chmodSync(data, 0o700);
  return cluster;
}

/** A free port of this machine: the one of the last start if nobody has taken it since. */
export async function choosePort(cluster: Cluster): Promise<number> {
  const file = join(cluster.folder, 'port');
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const port = (await freePort(last).catch(() => undefined)) ?? (await freePort(0));
  writeFileSync(file, `${port}\n`);
  return port;
}

function refuseOtherMajor(data: string, major: number): void {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (found === String(major)) return;
  throw new StartupError({
    fr: `Les données de ${data} ont été écrites par PostgreSQL ${found} ; ce Jalon contient PostgreSQL ${major} et n’y a pas touché. Relancez la version précédente de Jalon, faites une sauvegarde, puis restaurez-la dans un nouveau dossier de données.`,
    en: `The data in ${data} were written by PostgreSQL ${found}; this Jalon carries PostgreSQL ${major} and has not touched them. Start the previous release of Jalon again, make a backup, then restore it into a new data folder.`,
  });
}

function ownFolder(folder: string, account: Account | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  own(folder, account);
}

function own(path: string, account: Account | undefined): void {
  if (account) chownSync(path, account.uid, account.gid);
}

function readOrMakePassword(folder: string, account: Account | undefined): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  own(file, account);
  return readFileSync(file, 'utf8').trim();
}

/** Into a folder beside, renamed once complete: an interrupted first start leaves nothing that looks like a cluster. */
function initialise(cluster: Cluster): void {
  const unfinished = `${cluster.data}.unfinished`;
  // The builtin C.UTF-8 decides how text compares, alike everywhere. The system's ctype still decides, for pg_trgm, what a letter is:
  // under "C" it would find none in accented Latin, Greek or Cyrillic, and search would silently miss them.
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    rmSync(unfinished, { recursive: true, force: true });
    ownFolder(unfinished, cluster.account);
    const options: SpawnSyncOptions = { cwd: unfinished, ...cluster.account, encoding: 'utf8' };
    const result = spawnSync(
      cluster.binaries.initdb,
      [
        ['-D', cluster.here === cluster.data ? unfinished : cluster.here],
        [
          '--username=postgres',
          '--pwfile=../password',
          '--auth=scram-sha-256',
          '--data-checksums',
          '--encoding=UTF8',
        ],
        ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${ctype}`],
      ].flat(),
      options,
    );
    if (result.status === 0) break;
    if (ctype === 'C') throw cannotInitialise(String(result.error?.message ?? result.stderr));
  }
  renameSync(unfinished, cluster.data);
}

function cannotInitialise(reason: string): StartupError {
  return new StartupError({
    fr: `La base de données embarquée n’a pas pu être créée : ${reason.trim()}`,
    en: `The embedded database could not be made: ${reason.trim()}`,
  });
}

function freePort(port: number): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : port));
    });
  });
}
