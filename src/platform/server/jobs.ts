// Work that outlives a request. A job is put in the queue in the transaction that needs it, is idempotent by a stated key,
// and is run again when the process that ran it dies: its heartbeat stops, and another takes it.
import { CompiledQuery } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Database } from './db.ts';

export interface JobDefinition<Ctx, Data extends object = object> {
  name: string;
  data: z.ZodType<Data>;
  /** Must bear being run twice for the same data. */
  run(ctx: Ctx, data: Data): Promise<void>;
  /** Cron, UTC; for jobs that come by themselves with empty data. */
  schedule?: string;
  /** At the same time in one process. Default 1. */
  concurrency?: number;
  retries?: number;
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
  log: Logger;
  // Each definition checks its own data.
  definitions: readonly JobDefinition<Ctx, never>[];
  context(job: string): Promise<Ctx>;
}

const heartbeatSeconds = 15;

export async function openJobs<Ctx>({ url, log, definitions, context }: JobsOptions<Ctx>): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'jalon_jobs',
    max: 4,
    application_name: 'jalon-jobs',
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    useListenNotify: true,
    persistWarnings: false,
  } as ConstructorParameters<typeof PgBoss>[0]);
  boss.on('error', (error) => log.error({ err: error }, 'queue'));
  await boss.start();
  for (const { name, retries = 3 } of definitions) {
    const options = {
      retryLimit: retries,
      retryBackoff: true,
      retryDelay: 1,
      expireInSeconds: 3600,
      heartbeatSeconds,
      notify: true,
      policy: 'short' as const,
    };
    if (await boss.getQueue(name)) await boss.updateQueue(name, { retryLimit: retries });
    else await boss.createQueue(name, options);
  }
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
        const run = definition.run as (ctx: Ctx, data: object) => Promise<void>;
        for (let i = 0; i < (definition.concurrency ?? 1); i++) {
          await boss.work(
            definition.name,
            { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5, batchSize: 1 },
            async ([job]) => {
              const data = definition.data.parse(job?.data ?? {});
              await run(await context(definition.name), data);
            },
          );
        }
        if (definition.schedule) await boss.schedule(definition.name, definition.schedule, {}, { tz: 'UTC' });
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

/** Keeps the type of a job's data between its schema and its function. */
export const defineJob = <Ctx, Data extends object>(
  definition: JobDefinition<Ctx, Data>,
): JobDefinition<Ctx, never> => definition as unknown as JobDefinition<Ctx, never>;
