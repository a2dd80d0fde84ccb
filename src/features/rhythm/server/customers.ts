// What the rhythm is reckoned from, in SQL. A customer is a company, or a contact without one; whatever is about a contact of a
// company is about the company.
import { type RawBuilder, sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';

type Fragment = RawBuilder<unknown>;

export const customer = (alias: string): Fragment =>
  sql`coalesce(${sql.ref(`${alias}.company_id`)}, ${sql.ref(`${alias}.contact_id`)})`;

/** What counts as having spoken with somebody. */
export const contactKinds = sql`('call', 'meeting', 'visit', 'email', 'sms', 'chat')`;

/** (customer, at, visit) of what took place between two moments. */
export const contactsBetween = (ctx: Context, from: Date, to: Date): Fragment => sql`
  select ${customer('a')} as customer, a.done_at as at, a.kind = 'visit' as visit from ${table(ctx.schema, 'activity')} as a
  where a.deleted_at is null and a.done_at >= ${from.toISOString()}::timestamptz and a.done_at < ${to.toISOString()}::timestamptz
    and a.kind in ${contactKinds} and ${customer('a')} is not null`;

/** (customer, amount) of what was bought between two days: deals won, and orders that are not what a deal was won with. Null amounts are of another currency. */
export const purchasesBetween = (ctx: Context, from: Date, to: Date): Fragment => {
  const within = (column: string) =>
    sql`${sql.ref(column)} >= ${day(from)}::date and ${sql.ref(column)} < ${day(to)}::date`;
  const inOurs = (alias: string) =>
    sql`case when ${sql.ref(`${alias}.amount_currency`)} = ${ctx.settings.currency} then ${sql.ref(`${alias}.amount`)} end`;
  return sql`
    select ${customer('d')} as customer, ${inOurs('d')} as amount from ${table(ctx.schema, 'deal')} as d
    where d.deleted_at is null and d.status = 'won' and ${within('d.close_date')} and ${customer('d')} is not null
    union all
    select ${customer('o')}, ${inOurs('o')} from ${table(ctx.schema, 'order')} as o
    where o.deleted_at is null and o.status <> 'cancelled' and ${within('o.ordered_on')} and ${customer('o')} is not null
      and not exists (select 1 from ${table(ctx.schema, 'deal')} as d where d.id = o.deal_id and d.status = 'won' and d.deleted_at is null)`;
};

/** (customer, class) by what was bought between two days; who bought nothing is in none. */
export const classesByTurnover = (ctx: Context, from: Date, to: Date): Fragment => sql`
  select customer, case when before < 0.8 * whole then 'A' when before < 0.95 * whole then 'B' else 'C' end as class from (
    select customer, sum(amount) over (order by amount desc, customer) - amount as before, sum(amount) over () as whole from (
      select customer, coalesce(sum(amount), 0) as amount from (${purchasesBetween(ctx, from, to)}) as bought group by customer
    ) as turnover
  ) as ranked`;

/** (customer, class) by a field as it stands. */
export function classesByField(ctx: Context, field: string): Fragment {
  // Contacts have no industry.
  const has = (object: string) => ctx.schema.objects.get(object)!.fields.has(field);
  const of = (object: string, where: Fragment) => sql`
    select t.id as customer, ${sql.ref(`t.${field}`)} as class from ${table(ctx.schema, object)} as t
    where t.deleted_at is null and ${sql.ref(`t.${field}`)} is not null and ${where}`;
  const parts = [
    ...(has('company') ? [of('company', sql`true`)] : []),
    ...(has('contact') ? [of('contact', sql`t.company_id is null`)] : []),
  ];
  return sql.join(parts, sql` union all `);
}

export const day = (moment: Date): string => moment.toISOString().slice(0, 10);

export function monthsBefore(moment: Date, months: number): Date {
  const date = new Date(moment);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date;
}
