// Work that outlives a request. A job is put in the queue in the transaction that needs it, is idempotent by a stated key,
// and is run again when the process that ran it dies: its heartbeat stops, and another takes it.
import { CompiledQuery } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { alone } from './alone.ts';
import { type Database, openPool } from './db.ts';
import type { Listener } from './listen.ts';

export interface JobDefinition<Ctx, Data extends object = object> {
  name: string;
  data: z.ZodType<Data>;
  /** Must bear being run twice for the same data. */
  run(ctx: Ctx, data: Data, failed?: FailedJob): Promise<void>;
  /** Cron, UTC; for jobs that come by themselves with empty data. */
  schedule?: string;
  /** A channel of notices: a while after one, the job is run with empty data; once for all that came meanwhile. */
  follows?: string;
  /** At the same time in one process. Default 1. */
  concurrency?: number;
  retries?: number;
  /** The job that is run with the same data once this one has failed for good, or died at every attempt. */
  whenFailed?: string;
}

/** Of a job that is run because another has failed for good: what that one failed of. */
export interface FailedJob {
  reason: string;
}

export interface Jobs {
  /** `key`: while a job of this name and key waits, another is not added. */
  enqueue(
    db: Database,
    name: string,
    data: object,
    options?: { key?: string; startAfter?: Date },
  ): Promise<void>;
  /** Runs jobs in this process from now on. */
  work(): Promise<void>;
  /** Lets what runs come to its end. */
  stop(): Promise<void>;
}

export interface JobsOptions<Ctx> {
  url: string;
  listener: Listener;
  log: Logger;
  // Each definition checks its own data.
  definitions: readonly JobDefinition<Ctx, never>[];
  context(job: string): Promise<Ctx>;
}

const heartbeatSeconds = 15;
/** For how long notices are gathered. */
const gatherMs = 1000;

export async function openJobs<Ctx>({
  url,
  listener,
  log,
  definitions,
  context,
}: JobsOptions<Ctx>): Promise<Jobs> {
  const pool = openPool(url, 4, { name: 'jalon-jobs', values: 'driver' });
  pool.on('error', (error) => log.warn({ err: error }, 'database connection lost'));
  const boss = new PgBoss({
    db: {
      executeSql: (text: string, values?: unknown[]) => pool.query(text, values),
      listen: listener.listen,
    },
    schema: 'jalon_jobs',
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    useListenNotify: true,
    persistWarnings: false,
  } as ConstructorParameters<typeof PgBoss>[0]);
  boss.on('error', (error) => log.error({ err: error }, 'queue'));
  const ears: { close(): Promise<void> }[] = [];
  const follow = async (name: string, channel: string): Promise<void> => {
    let timer: NodeJS.Timeout | undefined;
    const run = async (): Promise<void> => {
      timer = undefined;
      await boss.send(name, {}, { singletonKey: channel });
    };
    const wake = (): void => {
      timer ??= setTimeout(() => void run().catch((err: unknown) => log.warn({ err }, name)), gatherMs);
    };
    ears.push(await listener.listen(channel, wake, wake), { close: async () => clearTimeout(timer) });
  };
  await alone(pool, async () => {
    // Its own lock is not enough: of two that install it at once, one fails.
    await boss.start();
    await ensureQueues(boss, definitions);
  });
  return {
    async enqueue(db, name, data, { key, startAfter } = {}) {
      const executor = {
        executeSql: async (text: string, values: unknown[] = []) => ({
          rows: (await db.executeQuery(CompiledQuery.raw(text, values))).rows,
        }),
      };
      await boss.send(name, data, {
        db: executor,
        ...(key ? { singletonKey: key } : { singletonKey: crypto.randomUUID() }),
        ...(startAfter ? { startAfter } : {}),
      });
    },
    async work() {
      for (const definition of definitions) {
        const run = definition.run as (ctx: Ctx, data: object, failed?: FailedJob) => Promise<void>;
        for (let i = 0; i < (definition.concurrency ?? 1); i++) {
          await boss.work(
            definition.name,
            {
              pollingIntervalSeconds: 1,
              notifyPollingIntervalSeconds: 5,
              batchSize: 1,
              includeMetadata: true,
            },
            async ([job]) => {
              const data = definition.data.parse(job?.data ?? {});
              const failed = job?.sourceName ? { reason: reasonIn(job.sourceOutput) } : undefined;
              await run(await context(definition.name), data, failed);
            },
          );
        }
        if (definition.follows) await follow(definition.name, definition.follows);
        if (definition.schedule) await boss.schedule(definition.name, definition.schedule, {}, { tz: 'UTC' });
      }
    },
    async stop() {
      for (const ear of ears) await ear.close();
      await boss.stop({ graceful: true, timeout: 5000 });
      await pool.end();
    },
  };
}

async function ensureQueues(
  boss: PgBoss,
  definitions: readonly Pick<JobDefinition<never>, 'name' | 'retries' | 'whenFailed'>[],
): Promise<void> {
  // Queues that others fall back on first.
  const ordered = [...definitions].sort((a, b) => Number(!!a.whenFailed) - Number(!!b.whenFailed));
  for (const { name, retries = 3, whenFailed } of ordered) {
    const options = {
      retryLimit: retries,
      retryBackoff: true,
      retryDelay: 1,
      expireInSeconds: 3600,
      heartbeatSeconds,
      notify: true,
      policy: 'short' as const,
      ...(whenFailed ? { deadLetter: whenFailed } : {}),
    };
    if (await boss.getQueue(name))
      await boss.updateQueue(name, { retryLimit: retries, deadLetter: whenFailed ?? null });
    else await boss.createQueue(name, options);
  }
}

/** Keeps the type of a job's data between its schema and its function. */
export const defineJob = <Ctx, Data extends object>(
  definition: JobDefinition<Ctx, Data>,
): JobDefinition<Ctx, never> => definition as unknown as JobDefinition<Ctx, never>;

/** The queue keeps errors as they serialise; of processes that died it keeps a message of its own. */
function reasonIn(output: object | null): string {
  const { message, value } = (output ?? {}) as { message?: unknown; value?: { message?: unknown } };
  return String(message ?? value?.message ?? '');
}
