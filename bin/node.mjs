// Node 24 runs TypeScript as it is, which the whole of Jalon counts on. An older Node fetches it as an npm package of this platform, into
// the repository: nothing of the machine changes, and the registry (or its mirror) is the only thing that must be within reach.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPackage } from './npm.mjs';
import { root } from './run.mjs';
import { announce, Refusal } from './say.mjs';

/** Path of a Node that can run Jalon: the one running now when it can. */
export async function findNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).config.node;
  if (majorOf(process.versions.node) >= majorOf(wanted)) return process.execPath;
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const program = join(process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
  const folder = join(root, '.cache', `node-${wanted}`);
  const node = join(folder, program);
  if (!existsSync(node)) {
    announce({
      fr: `Jalon utilise Node ${wanted} (vous avez la version ${process.versions.node}) : téléchargement…`,
      en: `Jalon uses Node ${wanted} (yours is ${process.versions.node}): downloading it…`,
    });
    await fetchPackage(`node-${os}-${process.arch}@${wanted}`, folder, program);
  }
  const { status } = spawnSync(node, ['--version']);
  if (status !== 0) throw cannotRun(wanted);
  return node;
}

function majorOf(version) {
  return Number.parseInt(version, 10);
}

function cannotRun(wanted) {
  return new Refusal({
    fr: `Le Node ${wanted} téléchargé ne fonctionne pas sur ce système. Installez Node 24 ou plus récent (https://nodejs.org) et relancez.`,
    en: `The downloaded Node ${wanted} does not run on this system. Install Node 24 or later (https://nodejs.org) and start again.`,
  });
}
