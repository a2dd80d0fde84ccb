// The day has come on which a status that a person chose is to be looked at again: the rules decide once more, and those whom
// it concerns hear of it.
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { customerStatuses } from '../../../objects/choices.ts';
import { write } from '../../../records/server/write.ts';
import { type CustomerObject, customerObjects, type Status } from '../contract.ts';
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
      await tellReviewed(ctx, object, ids);
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

/** Whose customers they are; of several, one word for all. */
async function tellReviewed(ctx: Context, object: CustomerObject, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ owner_id: string; ids: string[]; title: string; status: Status | null }>`
    select owner_id, array_agg(id order by id) as ids, min(record_title) as title, min(status) as status
    from ${table(ctx.schema, object)} where id = any(${ids}::uuid[]) and owner_id is not null group by 1`.execute(
    ctx.db,
  );
  for (const { owner_id, ids, title, status } of rows) {
    const one = ids.length === 1;
    await ctx.services.call(ctx, 'notification.send', {
      to: [owner_id],
      kind: 'status_review',
      subject: one ? reviewed(title, status) : severalReviewed(object, ids.length),
      ...(one ? { about: { object, id: ids[0] } } : { link: operationList(object, ctx.operation) }),
      key: `status review ${object} ${today(ctx)} ${ids[0]}`,
    });
  }
}

const reviewed = (title: string, status: Status | null) => {
  const choice = customerStatuses.find(({ key }) => key === status);
  return {
    fr: `Statut revu : ${title} est de nouveau suivi par vos règles (${choice?.label.fr ?? 'sans statut'}).`,
    en: `Status reviewed: ${title} follows your rules again (${choice?.label.en ?? 'no status'}).`,
  };
};

const severalReviewed = (object: CustomerObject, count: number) => ({
  fr: `${count} ${object === 'company' ? 'sociétés sont de nouveau suivies' : 'contacts sont de nouveau suivis'} par vos règles de statut.`,
  en: `${count} ${object === 'company' ? 'companies' : 'contacts'} follow your status rules again.`,
});

/** As the address of a list writes it. */
const operationList = (object: CustomerObject, operation: string): string =>
  `/o/${object}?filter=${encodeURIComponent(`*operation*${operation}`)}`;
