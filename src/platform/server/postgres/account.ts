// PostgreSQL refuses to run as root, and root is who starts Jalon on many a small server. It then runs under an account of its own:
// the owner of the existing data, else the system account `postgres`, made when it is missing.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { StartupError } from '../terminal.ts';

export type Account = { uid: number; gid: number };

/** The account the database runs under, or undefined when it simply runs under ours. */
export function databaseAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) {
    refuseForeignData(cluster);
    return undefined;
  }
  if (process.platform !== 'linux') {
    throw new StartupError({
      fr: 'La base de données embarquée ne peut pas être lancée par l’administrateur (root) sur ce système. Lancez Jalon depuis un compte ordinaire.',
      en: 'The embedded database cannot be started by the administrator (root) on this system. Start Jalon from an ordinary account.',
    });
  }
  return ownerOf(cluster) ?? lookUp('postgres') ?? create('postgres') ?? { uid: 65534, gid: 65534 };
}

function refuseForeignData(cluster: string): void {
  const us = process.getuid?.();
  if (us === undefined || !existsSync(cluster)) return;
  if (statSync(cluster).uid === us) return;
  throw new StartupError({
    fr: `Le dossier ${cluster} appartient à un autre compte. Lancez Jalon depuis le compte qui l’a créé, ou changez son propriétaire.`,
    en: `The folder ${cluster} belongs to another account. Start Jalon from the account that made it, or change its owner.`,
  });
}

function ownerOf(cluster: string): Account | undefined {
  if (!existsSync(cluster)) return undefined;
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? undefined : { uid, gid };
}

function lookUp(name: string): Account | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function create(name: string): Account | undefined {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', name], {
      stdio: 'ignore',
    });
  } catch {
    return undefined;
  }
  return lookUp(name);
}
