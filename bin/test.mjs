// Every test there is: the checks, then Vitest, whose projects are the tests beside the code and the journeys in a browser. Words given
// after the command choose tests (`npm test -- src/records`), and then nothing else is run.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './check.mjs';
import { run } from './run.mjs';

export async function test(args) {
  const checks = args.length > 0 ? { passed: 0, failed: 0 } : await runChecks();
  const tests = await runVitest(args);
  const { passed, failed, skipped } = sum(checks, tests);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed === 0 ? 0 : 1;
}

export async function runVitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-results-'));
  const report = join(folder, 'report.json');
  const code = await run(process.execPath, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  try {
    return countTests(code, readReport(report));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A run that failed counts at least one failure, even when no test did: a file that would not load, an error outside any test. */
export function countTests(code, report) {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report ?? {};
  const failed = code === 0 ? numFailedTests : Math.max(1, numFailedTests);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // it stopped before it could write one
  }
}

function sum(checks, tests) {
  return { ...tests, passed: checks.passed + tests.passed, failed: checks.failed + tests.failed };
}
