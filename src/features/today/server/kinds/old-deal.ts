// A deal that stands in its stage for longer than deals do there: than the firm's own median where thirty stays tell it, else
// than the time that was typed for the stage. At twice that time it is as urgent as can be.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import { type Found, type Kind, mostOfKind, named, notResting, titleOf, visible } from '../kind.ts';
import { openDeals } from '../open-deals.ts';

interface Row {
  id: string;
  title: string | null;
  stage_id: string;
  stage: string | null;
  company_id: string | null;
  company: string | null;
  contact_id: string | null;
  contact: string | null;
  amount: string | null;
  amount_currency: string | null;
  large: boolean;
  days: string;
  norm: string;
  stays: string | null;
}

/** Fewer stays than these tell nothing. */
export const enoughStays = 30;

export const oldDeal: Kind = {
  key: 'old_deal',
  reads: {
    deal: ['status', 'owner', 'stage', 'amount', 'stage_entered_at'],
    stage: ['usual_days', 'usual_stays', 'norm_days'],
  },
  async find(ctx, day) {
    const { rows } = await sql<Row>`
      with norm as (
        select t0.id, t0.record_title as title, t0.norm_days,
          case when t0.usual_stays >= ${enoughStays} then t0.usual_days end as usual_days, t0.usual_stays
        from ${table(ctx.schema, 'stage')} as t0 where ${visible(ctx, 'stage')} and (t0.norm_days is not null or t0.usual_stays >= ${enoughStays})
      ), ${openDeals(ctx, day)}, aged as (
        select mine.id, mine.stage_id, extract(epoch from ${ctx.now.toISOString()}::timestamptz - mine.stage_entered_at) / 86400 as days,
          coalesce(mine.amount >= usual.large, false) as large
        from mine left join usual using (amount_currency)
      ), old as (
        select aged.*, norm.title as stage, coalesce(norm.usual_days, norm.norm_days) as norm,
          case when norm.usual_days is not null then norm.usual_stays end as stays
        from aged join norm on norm.id = aged.stage_id
        where aged.days > greatest(1, coalesce(norm.usual_days, norm.norm_days))
          and ${notResting(ctx, day, 'old_deal', sql`'old_deal:' || aged.id || ':' || aged.stage_id`)}
        order by least(20, 20 * (aged.days / greatest(1, coalesce(norm.usual_days, norm.norm_days)) - 1)) + case when aged.large then 10 else 0 end desc, aged.id
        limit ${mostOfKind}
      )
      select d.id, d.record_title as title, old.stage_id, old.stage, old.days, old.norm, old.stays, old.large, d.amount, d.amount_currency,
        d.company_id, ${titleOf(ctx, 'deal', 'company', 'd')} as company,
        d.contact_id, ${titleOf(ctx, 'deal', 'contact', 'd')} as contact
      from old join ${table(ctx.schema, 'deal')} as d on d.id = old.id`.execute(ctx.db);
    return rows.map(present);
  },
};

function present(row: Row): Found {
  const about = { object: 'deal', id: row.id, title: row.title ?? '' };
  const company = named('company', row.company_id, row.company);
  const [days, norm] = [Number(row.days), Number(row.norm)];
  return {
    key: `old_deal:${row.id}:${row.stage_id}`,
    kind: 'old_deal',
    about,
    call: named('contact', row.contact_id, row.contact) ?? company ?? about,
    urgency: 20 * (days / Math.max(1, norm) - 1),
    worth: row.large ? 10 : 0,
    facts: [
      {
        fact: 'older',
        stage: row.stage ?? '',
        days: Math.floor(days),
        norm: Math.round(norm),
        sample: row.stays === null ? null : Number(row.stays),
      },
      ...(row.amount !== null && row.amount_currency !== null
        ? [{ fact: 'amount', amount: { amount: row.amount, currency: row.amount_currency } } as const]
        : []),
      ...(company ? [{ fact: 'of', record: company } as const] : []),
    ],
  };
}
