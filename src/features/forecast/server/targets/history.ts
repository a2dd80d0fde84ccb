// Who set which target of a year to what, the latest first: of the targets that the reader may see, and of no others.
import { sql } from 'kysely';
import { z } from 'zod';
import { accessCondition } from '../../../../model/resolve.ts';
import { defineAction } from '../../../../model/server/action.ts';
import { compileCondition, table } from '../../../../model/server/compile.ts';
import { askerOf, type Context } from '../../../../model/server/context.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import type { TargetChange } from '../../targets.ts';

export const targetHistoryAction = defineAction({
  name: 'target.history',
  label: { fr: 'Changements des objectifs d’une année', en: 'Changes of a year’s targets' },
  input: z.strictObject({
    year: z.int().min(1990).max(2200),
    limit: z.int().min(1).max(200).default(50),
  }),
  run: (ctx, input) => readTargetHistory(ctx, input),
});

type Amount = TargetChange['before'];

export async function readTargetHistory(
  ctx: Context,
  { year, limit }: { year: number; limit: number },
): Promise<{ changes: TargetChange[] }> {
  if (ctx.actor.access.filter('target', 'read') === false || ctx.actor.access.hidden('target').has('amount'))
    throw new JalonError('forbidden');
  const may = compileCondition(ctx.schema, accessCondition(ctx.schema, 'target', 'read', askerOf(ctx)), 't0');
  const { rows } = await sql<{
    at: string;
    who: string | null;
    target: string;
    id: string;
    kind: string;
    before: { amount?: Amount } | null;
    after: { amount?: Amount } | null;
    amount: string;
    currency: string;
  }>`
    select c.at, u.record_title as who, t0.record_title as target, t0.id, c.kind, c.before, c.after,
      t0.amount::text as amount, t0.amount_currency as currency
    from ${table(ctx.schema, 'target')} as t0
    join ${sql.id(ctx.schema.workspace, 'change')} as c on c.record_id = t0.id and c.object = 'target'
    left join ${table(ctx.schema, 'user')} as u on u.id = c.actor
    where t0.starts_on >= ${`${year}-01-01`}::date and t0.starts_on < ${`${year + 1}-01-01`}::date and ${may}
    order by c.seq desc limit ${limit}`.execute(ctx.db);
  return {
    changes: rows.map(({ at, who, target, id, kind, before, after, amount, currency }) => {
      const whole = { amount, currency };
      return {
        at,
        who,
        target,
        id,
        // Of what goes to the bin and comes back the log holds the bin alone.
        before: kind === 'delete' ? whole : (before?.amount ?? null),
        after: kind === 'restore' ? whole : (after?.amount ?? null),
      };
    }),
  };
}
