// Each customer's rhythm, kept beside them where it differs. Their own where five gaps of the last two years tell it: the gap
// that four in five do not exceed. Else that of their class, for those who are customers.
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import type { ClassField } from '../contract.ts';
import { classesByField, classesByTurnover, contactsBetween, monthsBefore } from './customers.ts';
import { readSettled } from './overview.ts';

const enoughGaps = 5;
const shortestDays = 3;
const longestDays = 365;

export async function keepRhythms(
  ctx: Context,
  by: ClassField,
  recommended: ReadonlyMap<string, number | null>,
): Promise<void> {
  const { settled } = await readSettled(ctx);
  const names = [...new Set([...recommended.keys(), ...settled.keys()])];
  const days = names.map((name) => settled.get(name)?.days ?? recommended.get(name) ?? null);
  const classes =
    by === 'turnover'
      ? classesByTurnover(ctx, monthsBefore(ctx.now, 12), new Date(ctx.now.getTime() + 86_400_000))
      : classesByField(ctx, by);
  for (const object of ['company', 'contact'])
    await sql`
      with class as (${classes}),
      days as (
        select distinct customer, (at at time zone ${ctx.settings.timeZone})::date as day
        from (${contactsBetween(ctx, monthsBefore(ctx.now, 24), ctx.now)}) as c),
      gaps as (select customer, day - lag(day) over (partition by customer order by day) as gap from days),
      own as (
        select customer, count(gap) as gaps, round(percentile_cont(0.8) within group (order by gap)) as days
        from gaps where gap is not null group by customer having count(gap) >= ${enoughGaps}),
      wanted as (
        select t.id, class.class, own.gaps,
          case when own.days is not null then least(${longestDays}, greatest(${shortestDays}, own.days))
            when t.status in ('active', 'loyal') then of_class.days end as days
        from ${table(ctx.schema, object)} as t left join class on class.customer = t.id left join own on own.customer = t.id
          left join unnest(${names}::text[], ${days}::int[]) as of_class(class, days) on of_class.class = class.class
        where t.deleted_at is null)
      update ${table(ctx.schema, object)} as t set rhythm_days = w.days, rhythm_gaps = w.gaps, rhythm_class = w.class
      from wanted as w where w.id = t.id
        and (t.rhythm_days, t.rhythm_gaps, t.rhythm_class) is distinct from (w.days::numeric, w.gaps::numeric, w.class)`.execute(
      ctx.db,
    );
}
