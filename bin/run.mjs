import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Runs a program of the repository in our place: our terminal, our signals, and its exit code, which is returned. */
export function run(program, args, { env = {}, ...options } = {}) {
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...environment(), ...env },
    ...options,
  });
  const stopForwarding = forwardSignals(child);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) => {
      stopForwarding();
      done(signal ? 128 + constants.signals[signal] : code);
    });
  });
}

/** Ours, with this Node first on the PATH and the programs of the dependencies next. */
function environment() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [dirname(process.execPath), join(root, 'node_modules', '.bin'), process.env[name] ?? ''];
  return { ...process.env, [name]: path.join(delimiter) };
}

function forwardSignals(child) {
  const forward = (signal) => {
    // Ctrl+C in a terminal already reaches the whole group: twice would mean "at once".
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  const stopWatching = stopWithNpm(child);
  return () => {
    stopWatching();
    for (const signal of signals) process.off(signal, forward);
  };
}

/** npm passes signals to the shell it runs us in, which dies of them and tells nobody: we see that our parent is another. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    child.kill('SIGTERM');
  }, 250);
  return () => clearInterval(timer);
}
