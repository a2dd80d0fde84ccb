#!/usr/bin/env node
// The one command of Jalon, for any Node from 20 on and nothing installed beforehand. It finds Node 24 or fetches it, installs the
// dependencies when they are not those of package-lock.json, builds the web when its sources have changed, and hands over.
import { fileURLToPath } from 'node:url';
import { findNode } from './node.mjs';
import { sameNpm } from './npm.mjs';
import { run } from './run.mjs';
import { Refusal, say } from './say.mjs';

const [command = 'help', ...args] = process.argv.slice(2);

/** What each command needs before it runs, and what it runs. One that is not here is a command of src/app/cli.ts. */
const commands = {
  start: { web: process.env.JALON_ROLE !== 'worker', run: () => program('src/app/main.ts', ...args) },
  dev: { run: async () => (await import('./dev.mjs')).dev(args) },
  check: { run: async () => (await import('./check.mjs')).check() },
  test: { web: true, run: async () => (await import('./test.mjs')).test(args) },
  bench: { web: true, run: () => program('bench/main.ts', ...args) },
  shots: { web: true, run: () => program('e2e/shots.ts', ...args) },
  help: { bare: true, run: help },
};

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main() {
  const {
    run: runCommand,
    bare,
    web,
  } = commands[command] ?? { run: () => program('src/app/cli.ts', command, ...args) };
  if (bare) return runCommand();
  const node = await findNode();
  if (node !== process.execPath) {
    return run(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { env: sameNpm() });
  }
  const { prepare } = await import('./prepare.mjs');
  await prepare({ web });
  return runCommand();
}

function program(...words) {
  return run(process.execPath, words);
}

function help() {
  console.log(
    say({
      fr: `Usage : npx jalon <commande>

  start [--demo]   lance Jalon sur http://127.0.0.1:3000, avec --demo une entreprise d’exemple
  test             installe, vérifie et lance tous les tests
  check            vérifie le style, les types et les imports
  dev              lance Jalon et recharge à chaque modification
  import FICHIER   importe un fichier ; api-key, doctor : voir docs/`,
      en: `Usage: npx jalon <command>

  start [--demo]   starts Jalon on http://127.0.0.1:3000, with --demo an example firm
  test             installs, checks and runs every test
  check            checks style, types and imports
  dev              starts Jalon and reloads at each change
  import FILE      imports a file; api-key, doctor: see docs/`,
    }),
  );
  return 0;
}
