// The open deals of a person, read once, and what is large among them: twice their average, each currency by itself. An average
// rather than a quarter: nothing is sorted.
import { type RawBuilder, sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { type DayOf, visible } from './kind.ts';

/** Two common tables, `mine` and `usual`. */
export const openDeals = (ctx: Context, day: DayOf): RawBuilder<unknown> => sql`
  mine as materialized (
    select t0.id, t0.stage_id, t0.stage_entered_at, t0.close_date, t0.amount, t0.amount_currency
    from ${table(ctx.schema, 'deal')} as t0
    where t0.owner_id = ${day.person}::uuid and t0.status = 'open' and ${visible(ctx, 'deal')}
  ), usual as (select amount_currency, 2 * avg(amount) as large from mine where amount is not null group by amount_currency)`;
