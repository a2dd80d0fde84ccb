// The same change to many records, chosen one by one or by a filter.
import { sql } from 'kysely';
import type { Filter } from '../../model/query.ts';
import { compileCondition, table } from '../../model/server/compile.ts';
import type { Context } from '../../model/server/context.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { readCondition } from './read.ts';
import { wordFilter } from './word-filter.ts';
import { write } from './write.ts';

const problems = defineProblems(
  {
    too_many: {
      fr: 'Cette modification toucherait plus de {{max}} fiches ; précisez le filtre.',
      en: 'This change would touch more than {{max}} records; narrow the filter.',
    },
  },
  'too_large',
);

const atMost = 10_000;

export interface BulkUpdate {
  ids?: readonly string[];
  filter?: Filter;
  set: Readonly<Record<string, unknown>>;
}

/** `operation` is the handle by which it is undone. */
export async function bulkUpdate(
  ctx: Context,
  object: string,
  { ids, filter, set }: BulkUpdate,
): Promise<{ changed: number; operation: string }> {
  return ctx.tx(async (ctx) => {
    const chosen = ids ? distinct(ids) : await idsMeeting(ctx, object, filter!);
    const writes = chosen.map((id) => ({ kind: 'update' as const, id, values: set }));
    if (writes.length) await write(ctx, object, writes, { path: () => 'set' });
    return { changed: writes.length, operation: ctx.operation };
  });
}

export const distinct = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => id.toLowerCase()))];

async function idsMeeting(ctx: Context, object: string, filter: Filter): Promise<string[]> {
  const condition = readCondition(ctx, object, filter);
  const where = sql`${compileCondition(ctx.schema, condition, 't0')} and ${wordFilter(ctx, object, condition)}`;
  const { rows } = await sql<{ id: string }>`
    select t0.id from ${table(ctx.schema, object)} as t0 where t0.deleted_at is null and ${where} limit ${atMost + 1}`.execute(
    ctx.db,
  );
  if (rows.length > atMost) throw problems.too_many({ max: atMost });
  return rows.map(({ id }) => id);
}
