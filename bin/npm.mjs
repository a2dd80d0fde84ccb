// npm is run as a script of the Node that runs us, wherever it was installed. `npm pack` is how a package is fetched without being
// installed: it knows the registry, the proxy and the certificates of the machine, and verifies what it downloads.
import { spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { root } from './run.mjs';
import { Refusal } from './say.mjs';

/** Runs npm with a Node of our choosing; refuses with what npm said when it fails. */
export async function npm(args, options) {
  const cli = findNpm() ?? (await fetchNpm());
  await quietly(process.execPath, [cli, ...args], options);
}

/**
 * Fetches a package into `folder`, unless another process was faster; `proof` is a file it must hold. Unpacked beside and renamed, so
 * that what is there is whole.
 */
export async function fetchPackage(spec, folder, proof) {
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}.`);
  try {
    const cli = findNpm();
    const pack = ['pack', spec, '--pack-destination', unfinished];
    if (cli) await quietly(process.execPath, [cli, ...pack]);
    else await quietly('npm', pack, { shell: process.platform === 'win32' });
    const archive = readdirSync(unfinished).find((name) => name.endsWith('.tgz'));
    const unpack = ['-xzf', archive, '--strip-components=1', '--no-same-owner'];
    await quietly('tar', unpack, { cwd: unfinished });
    rmSync(join(unfinished, archive));
    if (!existsSync(join(unfinished, proof))) throw new Error(`${spec} holds no ${proof}`);
    if (!existsSync(join(folder, proof))) rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(join(folder, proof))) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Path of npm-cli.js: of the npm that started us, of the one beside this Node, or of the first on the PATH. */
export function findNpm() {
  const beside = dirname(process.execPath);
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => resolved(join(folder, 'npm')));
  return [
    process.env.npm_execpath?.replace(/npx-cli\.js$/, 'npm-cli.js'),
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
    ...onPath,
    ...onPath.map((path) => join(dirname(path), 'node_modules/npm/bin/npm-cli.js')),
  ].find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
}

/**
 * What another Node must be told to use npm as this one does: npm looks for itself and for the settings of the machine (its registry, its
 * certificates) around the Node that runs it.
 */
export function sameNpm() {
  const settings = join(process.env.PREFIX ?? join(dirname(process.execPath), '..'), 'etc', 'npmrc');
  const told = process.env.npm_config_globalconfig ?? (existsSync(settings) ? settings : undefined);
  return { npm_execpath: findNpm() ?? '', ...(told && { npm_config_globalconfig: told }) };
}

/** When all there is is a command `npm` that is no link (a version manager's): a copy of npm of our own. */
async function fetchNpm() {
  const { npm: version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).config;
  const folder = join(root, '.cache', `npm-${version}`);
  const cli = 'bin/npm-cli.js';
  if (!existsSync(join(folder, cli))) await fetchPackage(`npm@${version}`, folder, cli);
  return join(folder, cli);
}

function resolved(path) {
  try {
    return realpathSync(path);
  } catch {
    return '';
  }
}

function quietly(program, args, options = {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: npmEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    ...options,
  });
  let said = '';
  const listen = (text) => {
    said = (said + text).slice(0, 2000); // what went wrong comes first, and then pages of options
  };
  child.stdout.setEncoding('utf8').on('data', listen);
  child.stderr.setEncoding('utf8').on('data', listen);
  return new Promise((done, fail) => {
    child.once('error', (error) => fail(failed(program, args, error.message)));
    child.once('close', (code) => (code === 0 ? done() : fail(failed(program, args, said))));
  });
}

/** An account without a home (a service's, say) still needs somewhere for npm to keep what it downloads. */
function npmEnvironment() {
  try {
    accessSync(homedir(), constants.W_OK);
    return process.env;
  } catch {
    return { ...process.env, npm_config_cache: join(root, '.cache', 'npm') };
  }
}

function failed(program, args, said) {
  const what = [
    program === process.execPath ? 'npm' : program,
    ...args.filter((arg) => !arg.endsWith('npm-cli.js')),
  ].join(' ');
  return new Refusal({
    fr: `« ${what} » a échoué. Vérifiez l’accès au registre npm, puis relancez.\n${said.trim()}`,
    en: `"${what}" failed. Check that the npm registry can be reached, then start again.\n${said.trim()}`,
  });
}
