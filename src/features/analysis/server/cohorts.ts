// Cohorts: deals by the month in which they were opened, and how many of them were won by the end of that month and of each
// one after.
import { sql } from 'kysely';
import { allOf } from '../../../model/filter.ts';
import { defineAction } from '../../../model/server/action.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { type Cohorts, type Scope, scopeSchema } from '../contract.ts';
import { dealFilter, seesFields, visible } from './scope.ts';
import { daysWithin, monthsAfter, monthsFrom, spanOf } from './span.ts';

export const cohortsAction = defineAction({
  name: 'analysis.cohorts',
  label: { fr: 'Cohortes par mois d’arrivée', en: 'Cohorts by month of arrival' },
  input: scopeSchema,
  run: (ctx, scope) => readCohorts(ctx, scope),
});

export async function readCohorts(ctx: Context, scope: Scope): Promise<Cohorts> {
  const { since, until, end } = spanOf(ctx, scope.months);
  const filter = dealFilter(scope);
  const sees = seesFields(ctx, 'deal', ['status', 'opened_on', 'close_date']);
  const { rows } = sees
    ? await sql<{ opened: string; won: string | null; count: string }>`
        select date_trunc('month', opened::timestamp)::date as opened, date_trunc('month', won::timestamp)::date as won,
          sum(count) as count
        from (
          select t0.opened_on as opened, case when t0.status = 'won' then t0.close_date end as won, count(*) as count
          from ${table(ctx.schema, 'deal')} as t0
          where t0.deleted_at is null and t0.opened_on >= ${since}::date and t0.opened_on < ${end}::date
            and ${visible(ctx, 'deal', filter)} group by 1, 2
        ) as days group by 1, 2`.execute(ctx.db)
    : { rows: [] };
  const byMonth = Map.groupBy(rows, ({ opened }) => opened);
  return {
    since,
    until,
    cohorts: [...byMonth.keys()].sort().map((month) => {
      const of = byMonth.get(month)!;
      const arrived = allOf(daysWithin('opened_on', month, monthsAfter(month, 1)), filter)!;
      return {
        month,
        opened: of.reduce((sum, { count }) => sum + Number(count), 0),
        open: { object: 'deal', filter: arrived },
        won: monthsFrom(month, end).map((by) => ({
          count: of.reduce((sum, { won, count }) => (won && won <= by ? sum + Number(count) : sum), 0),
          open: {
            object: 'deal',
            filter: allOf(
              { field: 'status', op: 'is', value: 'won' },
              { field: 'close_date', op: 'lt', value: monthsAfter(by, 1) },
              arrived,
            )!,
          },
        })),
      };
    }),
  };
}
