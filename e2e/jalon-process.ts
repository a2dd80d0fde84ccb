// A Jalon as a process of its own, which can be killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

export interface JalonProcess {
  url: string;
  /** `SIGKILL` is the power cut. */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

const main = fileURLToPath(new URL('../src/app/main.ts', import.meta.url));
const cli = fileURLToPath(new URL('../src/app/cli.ts', import.meta.url));

/** Resolved once it is ready. */
export async function startJalon(env: Record<string, string>): Promise<JalonProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = run(main, [], { JALON_PORT: String(port), JALON_URL: url, ...env });
  const gone = once(child, 'exit');
  let said = '';
  await new Promise<void>((ready, fail) => {
    const hear = (text: string): void => {
      said += text;
      if (/ready \(|\(ready/.test(said)) ready();
    };
    child.stdout!.setEncoding('utf8').on('data', hear);
    child.stderr!.setEncoding('utf8').on('data', hear);
    gone.then(() => fail(new Error(`Jalon did not start: ${said}`)));
  });
  return {
    url,
    async end(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await gone;
    },
  };
}

/** `npx jalon …`: what it says, and how it ended. */
export async function runCommand(
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number; said: string }> {
  const child = run(cli, args, env);
  let said = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

const run = (script: string, args: readonly string[], env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [script, ...args], {
    env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
