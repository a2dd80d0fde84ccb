// The dependencies are those of package-lock.json, or they are installed again. What is installed is what npm itself wrote down, in
// node_modules/.package-lock.json, once it was done: an `npm install` made by hand counts, an interrupted one does not.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { root } from './run.mjs';
import { announce } from './say.mjs';

export function isInstalled(folder = root) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return agree(readPackages(join(folder, 'package-lock.json')), readPackages(installed));
}

export async function install() {
  announce({
    fr: 'Installation des dépendances (une ou deux minutes la première fois)…',
    en: 'Installing the dependencies (a minute or two the first time)…',
  });
  // The web is built here, so what building needs is needed too, whatever NODE_ENV says.
  await npm(['ci', '--include=dev', '--include=optional']);
}

/** An optional package may be missing, being for another system; any other must be there as wanted. */
export function agree(wanted, installed) {
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional, link }]) => {
    const found = installed[path];
    if (path === '' || link) return true;
    if (!found) return Boolean(optional || devOptional);
    return found.version === version && found.integrity === integrity;
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
