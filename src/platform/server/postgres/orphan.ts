// A Jalon killed outright (kill -9, out of memory) leaves its PostgreSQL running without a parent; one killed together with everything
// else leaves a postmaster.pid whose number may since belong to another program. Both are put right before a start. Nobody else can be
// using this cluster by then: the lock on the data folder is ours.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';

/** How long a server may take to write its last checkpoint before it is told to stop at once. */
const FAST_SHUTDOWN_MS = 60_000;

export async function clearOrphan(cluster: Cluster): Promise<void> {
  const file = join(cluster.data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (!isAlive(pid)) return; // PostgreSQL itself deals with the file, and makes sure no child of the dead one lives on
  if (!isServerOf(cluster, pid)) return rmSync(file, { force: true });
  await stopServer(cluster, pid);
}

/** A fast shutdown: clients are cut off, data are written out. */
export async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(cluster.binaries.pgCtl, ['stop', '-D', cluster.data, '-m', 'fast']);
    return;
  }
  signal(pid, 'SIGINT');
  const impatient = Date.now() + FAST_SHUTDOWN_MS;
  while (isAlive(pid) && isServerOf(cluster, pid)) {
    if (Date.now() > impatient) signal(pid, 'SIGQUIT');
    await sleep(20);
  }
}

function isServerOf(cluster: Cluster, pid: number): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster.data);
    if (process.platform === 'win32') return true;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      cluster.data,
    );
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  return signal(pid, 0);
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
