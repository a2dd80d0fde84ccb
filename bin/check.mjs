// Everything that is checked without running Jalon. Each step is run even when one before it failed: all there is to mend, at once.
import { run } from './run.mjs';

const node = process.execPath;

const steps = [
  ['style', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']],
  ['types, server', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.server.json']],
  ['types, web', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.web.json']],
  ['imports', ['bin/check-imports.mjs']],
];

/** The exit code: 0 when there is nothing to mend. */
export async function check() {
  const { failed } = await runChecks();
  return failed === 0 ? 0 : 1;
}

export async function runChecks() {
  const counts = { passed: 0, failed: 0 };
  for (const [name, args] of steps) {
    const passed = (await run(node, args)) === 0;
    console.log(`${passed ? '✓' : '✗'} ${name}`);
    counts[passed ? 'passed' : 'failed'] += 1;
  }
  return counts;
}
