import type { Context } from '../../../../model/server/context.ts';
import { readPage } from '../../../../records/server/read.ts';

export interface Wanted {
  id: string;
  name: string;
  wanted_by: string | null;
  context: string | null;
}

/** The decisions that are waited for, soonest first, with how many there are; with the reader's rights. */
export async function decisionsWanted(
  ctx: Context,
  limit = 3,
): Promise<{ next: readonly Wanted[]; count: number }> {
  if (ctx.actor.access.filter('decision', 'read') === false) return { next: [], count: 0 };
  const { records, count } = await readPage(ctx, 'decision', {
    filter: { field: 'status', op: 'is', value: 'wanted' },
    sort: 'wanted_by',
    fields: ['name', 'wanted_by', 'context'],
    limit,
    count: 'exact',
  });
  return { next: records as never as Wanted[], count: count?.value ?? 0 };
}
