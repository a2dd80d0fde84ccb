import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashSources } from './build.mjs';
import { agree, isInstalled } from './install.mjs';
import { root, run } from './run.mjs';
import { countTests } from './test.mjs';

let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-bin-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** As Node looks a package up: in the node_modules of each folder on the way to the root. */
function findFrom(packages, path, name) {
  const folder = path === '' ? '' : `${path}/`;
  if (packages[`${folder}node_modules/${name}`]) return true;
  return path !== '' && findFrom(packages, path.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''), name);
}

function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('the dependencies are installed', () => {
  const wanted = {
    '': {},
    a: { version: '1', integrity: 'x' },
    b: { version: '2', integrity: 'y', optional: true },
  };

  test.each([
    ['all of them', { a: { version: '1', integrity: 'x' }, b: { version: '2', integrity: 'y' } }, true],
    ['but for one of another system', { a: { version: '1', integrity: 'x' } }, true],
    ['another version', { a: { version: '3', integrity: 'x' } }, false],
    ['other contents', { a: { version: '1', integrity: 'z' } }, false],
    ['none', {}, false],
  ])('%s', (_, installed, expected) => {
    expect(agree(wanted, installed)).toBe(expected);
  });

  // npm leaves them out when the registry lacks them, and then refuses its own lock file on a bare machine.
  test('package-lock.json holds every package that another one names', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }).filter(
        (name) => !findFrom(packages, path, name),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('not before npm has written down what it did', () => {
    write('package-lock.json', JSON.stringify({ packages: wanted }));
    expect(isInstalled(folder)).toBe(false);
    write('node_modules/.package-lock.json', JSON.stringify({ packages: wanted }));
    expect(isInstalled(folder)).toBe(true);
  });
});

describe('the web is built again', () => {
  const changes = [
    ['a source changed', 'src/app/web/main.tsx', 'b', true],
    ['a shared source changed', 'src/model/field.ts', 'b', true],
    ['a source is new', 'src/app/web/other.tsx', '', true],
    ['a dependency changed', 'package-lock.json', '{"b":1}', true],
    ['the server changed', 'src/platform/server/env.ts', 'b', false],
    ['the server half of a field changed', 'src/fields/text/server.ts', 'b', false],
    ['a test changed', 'src/model/field.test.ts', 'b', false],
    ['nothing changed', 'src/model/field.ts', 'a', false],
  ];

  test.each(changes)('%s', (_, path, text, expected) => {
    for (const source of ['src/app/web/main.tsx', 'src/model/field.ts', 'package-lock.json'])
      write(source, 'a');
    const before = hashSources(folder);
    write(path, text);
    expect(hashSources(folder) !== before).toBe(expected);
  });
});

describe('a run of tests counts', () => {
  const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

  test.each([
    ['what the report says', 0, report, { passed: 5, failed: 0, skipped: 2 }],
    ['each failure', 1, { ...report, numFailedTests: 3 }, { passed: 5, failed: 3, skipped: 2 }],
    ['a file that did not load as a failure', 1, report, { passed: 5, failed: 1, skipped: 2 }],
    ['a run that wrote nothing as a failure', 1, undefined, { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_, code, written, expected) => {
    expect(countTests(code, written)).toEqual(expected);
  });
});

describe('a program run in our place', () => {
  const program = (text) => run(process.execPath, ['-e', text], { stdio: 'ignore' });

  test('passes on its exit code', async () => {
    expect(await program('process.exit(7)')).toBe(7);
  });

  test('passes on the signal that ended it', async () => {
    expect(await program(`process.kill(process.pid, 'SIGKILL')`)).toBe(128 + 9);
  });

  test('is sent the signals we get, and ends its own way', async () => {
    const code = program(`process.once('SIGTERM', () => process.exit(3));
      process.ppid && setTimeout(() => {}, 10_000); process.kill(process.ppid, 'SIGTERM')`);
    expect(await code).toBe(3);
  });
});
