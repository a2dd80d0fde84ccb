// A decision is looked at again on the day that was set when it was taken: a task comes, and the register shows it first.
import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { messagesIn } from '../../../../platform/lib/messages.ts';
import { defineJob, type JobDefinition } from '../../../../platform/server/jobs.ts';
import { write } from '../../../../records/server/write.ts';
import { bringBack, settleReviews, waits } from '../../server/reviews.ts';
import { decisionMessages } from '../messages.ts';

export const decisionJobs: readonly JobDefinition<Context, never>[] = [
  defineJob<Context, object>({
    name: 'decision.bring_back',
    data: z.object({}),
    schedule: '10 4 * * *',
    run: async (ctx) => {
      await bringDecisionsBack(ctx);
    },
  }),
];

/** How many tasks were made. */
export async function bringDecisionsBack(ctx: Context): Promise<number> {
  const m = messagesIn(decisionMessages, ctx.settings.language);
  const { rows } = await sql<{
    id: string;
    number: string;
    name: string;
    day: string;
    person: string | null;
  }>`
    select d.id, d.number, d.name, d.review_on::text as day, u.id as person
    from ${table(ctx.schema, 'decision')} as d
      left join ${table(ctx.schema, 'user')} as u on u.id = d.decided_by_id and u.deleted_at is null and u.active
    where d.deleted_at is null and d.status = 'taken' and d.review_on <= ${dayIn(ctx.now, ctx.settings.timeZone)}::date
      and ${waits(ctx, 'decision', sql`d.id`, sql`d.review_on`)}
    order by d.review_on limit 1000`.execute(ctx.db);
  return await bringBack(
    ctx,
    'decision',
    rows.map(({ id, number, name, day, person }) => ({
      id,
      day,
      person,
      subject: m.reviewTask({ number, name }),
      body: m.reviewTaskBody({ path: `/programme/decisions/${id}` }),
    })),
  );
}

export const reviewAction = defineAction({
  name: 'decision.review',
  label: { fr: 'Revoir une décision et la garder', en: 'Review a decision and keep it' },
  input: z.strictObject({
    id: z.uuid(),
    /** When to look at it again; null: never. */
    next: z.iso.date().nullable(),
  }),
  run: (ctx, { id, next }) =>
    ctx.tx(async (ctx) => {
      await write(ctx, 'decision', [{ kind: 'update', id, values: { review_on: next } }]);
      await settleReviews(ctx, 'decision', [id]);
      return { id, operation: ctx.operation };
    }),
});
