// A loyal customer who was never offered what three in ten or more of the customers of a product they bought have bought too. Thirty
// customers must tell it (features/rhythm counts them every night); of each customer the likeliest product is named.
// A purchase is named only to who may see the deal it comes from.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import { type Kind, mostOfKind, notResting, visible } from '../kind.ts';

interface Row {
  id: string;
  title: string | null;
  bought_id: string;
  bought: string | null;
  other_id: string;
  other: string | null;
  customers: number;
  both_count: number;
}

const leastShare = 0.3;
const fewestCustomers = 30;
/** Of one's loyal customers; whoever has more has enough to do with these. */
const mostLoyal = 500;

export const neverOffered: Kind = {
  key: 'never_offered',
  reads: { company: ['owner', 'status'], deal: ['company', 'product', 'status'], product: ['name'] },
  async find(ctx, day) {
    const { rows } = await sql<Row>`
      with loyal as materialized (
        select t0.id, t0.record_title as title from ${table(ctx.schema, 'company')} as t0
        where t0.owner_id = ${day.person}::uuid and t0.status = 'loyal' and ${visible(ctx, 'company')} order by t0.id limit ${mostLoyal}
      ), spoken as materialized (
        select t0.company_id, t0.product_id, t0.status = 'won' and ${visible(ctx, 'deal')} as told
        from loyal join ${table(ctx.schema, 'deal')} as t0 on t0.company_id = loyal.id
        where t0.product_id is not null and t0.deleted_at is null
      ), likely as (
        select distinct on (loyal.id) loyal.*, a.product_id as bought_id, a.other_id, a.customers, a.both_count
        from loyal join spoken on spoken.company_id = loyal.id and spoken.told
          join ${table(ctx.schema, 'product_affinity')} as a on a.product_id = spoken.product_id
        where a.customers >= ${fewestCustomers} and a.both_count >= ${leastShare}::numeric * a.customers
          and not exists (select 1 from spoken as s where s.company_id = loyal.id and s.product_id = a.other_id)
          and not exists (select 1 from ${table(ctx.schema, 'quote')} as q
            join ${table(ctx.schema, 'quote_line')} as l on l.quote_id = q.id and l.deleted_at is null
            where q.company_id = loyal.id and q.deleted_at is null and l.product_id = a.other_id)
          and ${notResting(ctx, day, 'never_offered', sql`'never_offered:' || loyal.id || ':' || a.other_id`)}
        order by loyal.id, a.both_count::numeric / a.customers desc, a.other_id
      )
      select likely.*, b.record_title as bought, o.record_title as other
      from likely join (select t0.id, t0.record_title from ${table(ctx.schema, 'product')} as t0 where ${visible(ctx, 'product')}) as b on b.id = bought_id
        join (select t0.id, t0.record_title from ${table(ctx.schema, 'product')} as t0
          where ${visible(ctx, 'product')} and coalesce(t0.active, true)) as o on o.id = other_id
      order by both_count::numeric / customers desc, likely.id limit ${mostOfKind}`.execute(ctx.db);
    return rows.map((row) => {
      const about = { object: 'company', id: row.id, title: row.title ?? '' };
      const share = Number(row.both_count) / Number(row.customers);
      return {
        key: `never_offered:${row.id}:${row.other_id}`,
        kind: 'never_offered',
        about,
        call: about,
        // Nothing at three in ten, 20 where nearly all of them bought it.
        urgency: (20 * (share - leastShare)) / (0.9 - leastShare),
        worth: 0,
        facts: [
          { fact: 'offer', record: { object: 'product', id: row.other_id, title: row.other ?? '' } },
          {
            fact: 'similar',
            both: Number(row.both_count),
            of: Number(row.customers),
            record: { object: 'product', id: row.bought_id, title: row.bought ?? '' },
          },
        ],
      };
    });
  },
};
