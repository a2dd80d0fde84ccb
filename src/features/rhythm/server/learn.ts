// What the firm's own past says of rhythm, looked at every night in sets. Contacts are observed over a year that ended half a year
// ago, purchases over the half-year since: what was spoken because of a purchase is not taken for its cause. The class of a
// customer, too, is reckoned from before the purchases it is compared with.
import { sql } from 'kysely';
import { z } from 'zod';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { defineJob } from '../../../platform/server/jobs.ts';
import { bands, type ClassField, enough } from '../contract.ts';
import { recommend } from '../recommend.ts';
import {
  classesByField,
  classesByTurnover,
  contactsBetween,
  monthsBefore,
  purchasesBetween,
} from './customers.ts';
import { keepRhythms } from './keep-rhythms.ts';
import { readFigures, readSettled } from './overview.ts';

export const learnJobName = 'rhythm.learn';

export const rhythmJobs = [
  defineJob<Context, object>({
    name: learnJobName,
    data: z.object({}),
    schedule: '55 2 * * *',
    run: learn,
  }),
];

export async function learn(ctx: Context): Promise<void> {
  await ctx.tx(async (ctx) => {
    // One after the other: two at once would each leave their figures.
    await sql`select pg_advisory_xact_lock(hashtext(${`jalon rhythm ${ctx.schema.workspace}`}))`.execute(
      ctx.db,
    );
    const { by } = await readSettled(ctx);
    await learnFigures(ctx, by);
    await learnAffinity(ctx);
    const { figures } = await readFigures(ctx);
    const recommended = new Map(
      figures.map((figure) => [figure.class, recommend(figure.bands)?.days ?? null]),
    );
    await keepRhythms(ctx, by, recommended);
    await sql`update ${table(ctx.schema, 'rhythm')} set learnt_at = ${ctx.now.toISOString()}::timestamptz`.execute(
      ctx.db,
    );
  });
}

const mostClasses = 24;

async function learnFigures(ctx: Context, by: ClassField): Promise<void> {
  const [from, to] = [monthsBefore(ctx.now, 18), monthsBefore(ctx.now, 6)];
  const classes = by === 'turnover' ? classesByTurnover(ctx, from, to) : classesByField(ctx, by);
  const figure = table(ctx.schema, 'rhythm_figure');
  const floors = bands.map(([least]) => least);
  await sql`delete from ${figure}`.execute(ctx.db);
  await sql`
    insert into ${figure} (class, band, customers, bought, contacts, visits)
    with class as (${classes}),
    spoken as (
      select customer, count(*) as contacts, count(*) filter (where visit) as visits
      from (${contactsBetween(ctx, from, to)}) as c group by customer),
    bought as (select distinct customer from (${purchasesBetween(ctx, to, ctx.now)}) as p),
    known as (
      select coalesce(class.class, 'none') as class, coalesce(contacts, 0) as contacts, coalesce(visits, 0) as visits,
        bought.customer is not null as bought,
        width_bucket(coalesce(contacts, 0)::int, ${floors}::int[]) - 1 as band
      from class full join spoken using (customer) left join bought using (customer)
      where ${by === 'turnover'} or class.class is not null),
    largest as (select class from known group by class order by count(*) desc, class limit ${mostClasses})
    select class, band, count(*), count(*) filter (where bought),
      percentile_cont(0.5) within group (order by contacts), percentile_cont(0.5) within group (order by visits)
    from known where class in (select class from largest) group by grouping sets ((class), (class, band))`.execute(
    ctx.db,
  );
}

/** Of customers of a product, how many bought each other one; in two years, as far as enough bought it. */
async function learnAffinity(ctx: Context): Promise<void> {
  const since = monthsBefore(ctx.now, 24).toISOString().slice(0, 10);
  await sql`delete from ${table(ctx.schema, 'product_affinity')}`.execute(ctx.db);
  await sql`
    insert into ${table(ctx.schema, 'product_affinity')} (product_id, other_id, customers, both_count)
    with bought as (
      select distinct coalesce(d.company_id, d.contact_id) as customer, d.product_id from ${table(ctx.schema, 'deal')} as d
      where d.deleted_at is null and d.status = 'won' and d.product_id is not null and d.close_date >= ${since}::date
        and coalesce(d.company_id, d.contact_id) is not null),
    sold as (select product_id, count(*) as customers from bought group by product_id having count(*) >= ${enough})
    select a.product_id, b.product_id, sold.customers, count(*)
    from sold join bought as a using (product_id) join bought as b on b.customer = a.customer and b.product_id <> a.product_id
    group by a.product_id, b.product_id, sold.customers`.execute(ctx.db);
}
