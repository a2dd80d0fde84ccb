import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDataFolder } from './data-lock.ts';

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'jalon-lock-')), 'data');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Another program that holds the lock until it is killed. */
async function otherHolder() {
  const module = new URL('./data-lock.ts', import.meta.url).href;
  const program = `import(${JSON.stringify(module)}).then(({ lockDataFolder }) => {
    globalThis.lock = lockDataFolder(${JSON.stringify(folder)});
    console.log('locked');
    setInterval(() => {}, 1000);
  })`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

test('a second one is refused and told by whom, until the first lets go', async () => {
  const child = await otherHolder();
  expect(() => lockDataFolder(folder)).toThrow(String(child.pid));
  child.kill('SIGKILL');
  await once(child, 'exit');
  lockDataFolder(folder).release();
});

test('a lock let go can be taken again, and only once', () => {
  lockDataFolder(folder).release();
  const lock = lockDataFolder(folder);
  expect(() => lockDataFolder(folder)).toThrow(String(process.pid));
  lock.release();
});

test('what a killed process wrote about itself is believed by nobody', () => {
  lockDataFolder(folder).release();
  writeFileSync(join(folder, 'jalon.pid'), `${process.pid}\n`);
  lockDataFolder(folder).release();
});

test('the folder is its owner’s alone', () => {
  lockDataFolder(folder).release();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});
