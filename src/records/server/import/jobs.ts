// Imports in the background: each job works for half a minute and leaves the rest to the next. A job is idempotent: how far
// an import got stands in its own row, so one that comes twice, or after a crash, goes on from there.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '../../../model/server/context.ts';
import { JalonError } from '../../../platform/lib/errors.ts';
import type { Files } from '../../../platform/server/files.ts';
import { defineJob, type JobDefinition } from '../../../platform/server/jobs.ts';
import { failImport, giveUpImport } from './failure.ts';
import { continueUndo, importJob, undoJob } from './imports.ts';
import { continueImport } from './run.ts';

export interface ImportJobsOptions {
  files: Files;
  /** The context of the person on whose behalf the job works, with their rights as they are now. */
  actAs(ctx: Context, person: string | null): Promise<Context>;
}

const giveUpJob = 'import.give_up';

const data = z.strictObject({ import: z.uuid(), person: z.uuid().nullable() });

export function importJobs({ files, actAs }: ImportJobsOptions): readonly JobDefinition<Context, never>[] {
  // Whoever began it may have left the firm since: it stops, and says so.
  const asPerson = async (ctx: Context, id: string, person: string | null): Promise<Context | undefined> => {
    try {
      return await actAs(ctx, person);
    } catch (error) {
      if (!(error instanceof JalonError)) throw error;
      await failImport(ctx, id, error);
      return undefined;
    }
  };
  return [
    defineJob<Context, z.infer<typeof data>>({
      name: importJob,
      data,
      retries: 5,
      whenFailed: giveUpJob,
      async run(ctx, { import: id, person }) {
        const acting = await asPerson(ctx, id, person);
        if (acting && (await continueImport(acting, id, { files }))) await again(ctx, importJob, id, person);
      },
    }),
    defineJob<Context, z.infer<typeof data>>({
      name: undoJob,
      data,
      retries: 5,
      whenFailed: giveUpJob,
      async run(ctx, { import: id, person }) {
        const acting = await asPerson(ctx, id, person);
        if (acting && (await continueUndo(acting, id))) await again(ctx, undoJob, id, person);
      },
    }),
    defineJob<Context, z.infer<typeof data>>({
      name: giveUpJob,
      data,
      retries: 20,
      run: (ctx, { import: id }, failed) => giveUpImport(ctx, id, failed?.reason ?? ''),
    }),
  ];
}

const again = (ctx: Context, job: string, id: string, person: string | null): Promise<void> =>
  ctx.tx((ctx) => ctx.services.enqueue(ctx, job, { import: id, person }, { key: id }));

/** At start: imports that stand still because whoever ran them is gone go on. */
export async function resumeImports(ctx: Context): Promise<number> {
  const { rows } = await sql<{ id: string; state: string; created_by: string | null }>`
    select id, state, created_by from ${sql.id(ctx.schema.workspace, 'import')} where state in ('rehearsing', 'running', 'undoing') limit 1000`.execute(
    ctx.db,
  );
  for (const { id, state, created_by } of rows)
    await again(ctx, state === 'undoing' ? undoJob : importJob, id, created_by);
  return rows.length;
}
