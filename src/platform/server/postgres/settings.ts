// The settings the embedded server runs with, given on its command line so that they follow the machine and the release at every start.
// Whoever wants to tune PostgreSQL further runs their own and sets DATABASE_URL.
import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

const MB = 1024 * 1024;

/** `durable: false` gives up surviving a power cut, for tests only. */
export function serverSettings({
  port,
  durable,
}: {
  port: number;
  durable: boolean;
}): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    max_connections: durable ? '60' : '100',
    shared_buffers: `${durable ? sharedBuffers() : 128}MB`,
    effective_cache_size: `${Math.max(64, Math.round(memory() / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: `${Math.min(256, Math.max(32, Math.round(memory() / 16)))}MB`,
    dynamic_shared_memory_type: smallSharedMemory() ? 'mmap' : 'posix',
    random_page_cost: '1.1',
    jit: 'off',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    wal_compression: 'off',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // One file a day of the week, each overwriting the one of the week before.
    logging_collector: 'on',
    log_directory: '../log',
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_line_prefix: '%m [%p] %q%u@%d ',
    log_min_duration_statement: '500ms',
    log_parameter_max_length: '0', // a slow statement is worth a line, the data in it is nobody's business
    log_parameter_max_length_on_error: '0',
    log_lock_waits: 'on',
    log_checkpoints: 'off',
  };
}

/** A quarter of the memory, at most 1 GB: beyond, the cache of the system does as well. */
function sharedBuffers(): number {
  return Math.min(1024, Math.max(32, Math.round(memory() / 4)));
}

/** In MB; that of the container when there is one. */
function memory(): number {
  const limit = process.constrainedMemory();
  return Math.min(totalmem(), limit > 0 ? limit : Number.POSITIVE_INFINITY) / MB;
}

/** Containers often have 64 MB of /dev/shm, which one parallel query can fill. */
function smallSharedMemory(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks < 256 * MB;
  } catch {
    return true;
  }
}
