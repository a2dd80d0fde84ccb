// For whoever changes Jalon: the server starts again at each change of its files, and Vite serves the web with its own reloading.
import { run } from './run.mjs';

export async function dev(args) {
  const server = ['--watch', 'src/app/main.ts', ...args];
  const codes = await Promise.all([
    run(process.execPath, server),
    run(process.execPath, ['node_modules/vite/bin/vite.js']),
  ]);
  return Math.max(...codes);
}
