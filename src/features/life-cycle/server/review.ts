// The day has come on which a status that a person chose is to be looked at again: the rules decide once more, and those whom
// it concerns hear of it.
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { write } from '../../../records/server/write.ts';
import { type CustomerObject, customerObjects } from '../contract.ts';
import { lookAt } from './pass.ts';
import { today } from './rule-filters.ts';
import { readSettings } from './settings.ts';

const atOnce = 1000;

/** How many were given back to the rules. */
export async function endReviews(ctx: Context): Promise<number> {
  const { enabled, rules } = await readSettings(ctx);
  let ended = 0;
  for (const object of customerObjects) {
    for (;;) {
      const ids = await dueForReview(ctx, object);
      if (ids.length === 0) break;
      await write(
        ctx,
        object,
        ids.map((id) => ({ kind: 'update', id, values: { status_review_on: null } })),
        { trusted: true },
      );
      await lookAt(ctx, object, ids, enabled ? rules : null);
      ended += ids.length;
    }
  }
  return ended;
}

async function dueForReview(ctx: Context, object: CustomerObject): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${table(ctx.schema, object)} where deleted_at is null and status_review_on <= ${today(ctx)}::date
    order by status_review_on, id limit ${atOnce}`.execute(ctx.db);
  return rows.map(({ id }) => id);
}
