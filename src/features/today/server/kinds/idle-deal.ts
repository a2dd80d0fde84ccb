// An open deal for which nothing is planned. The more so when it should have been closed by now.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import { type Found, type Kind, mostOfKind, named, notResting, titleOf } from '../kind.ts';
import { openDeals } from '../open-deals.ts';

interface Row {
  id: string;
  title: string | null;
  stage: string | null;
  company_id: string | null;
  company: string | null;
  contact_id: string | null;
  contact: string | null;
  amount: string | null;
  amount_currency: string | null;
  overdue_since: string | null;
  overdue_days: number;
  large: boolean;
}

export const idleDeal: Kind = {
  key: 'idle_deal',
  reads: { deal: ['status', 'owner', 'stage', 'amount', 'close_date'], activity: ['done_at', 'deal'] },
  async find(ctx, day) {
    const { rows } = await sql<Row>`
      with ${openDeals(ctx, day)}, idle as (
        select mine.id, coalesce(mine.amount >= usual.large, false) as large, greatest(0, ${day.today}::date - mine.close_date) as overdue_days
        from mine left join usual using (amount_currency)
        where not exists (select 1 from ${table(ctx.schema, 'activity')} as a
            where a.deal_id = mine.id and a.done_at is null and a.deleted_at is null)
          and ${notResting(ctx, day, 'idle_deal', sql`'idle_deal:' || mine.id`)}
      ), late as (
        select * from idle order by least(20, coalesce(overdue_days, 0)) + case when large then 10 else 0 end desc, id limit ${mostOfKind}
      )
      select d.id, d.record_title as title, ${titleOf(ctx, 'deal', 'stage', 'd')} as stage,
        d.company_id, ${titleOf(ctx, 'deal', 'company', 'd')} as company,
        d.contact_id, ${titleOf(ctx, 'deal', 'contact', 'd')} as contact,
        d.amount, d.amount_currency, late.large, coalesce(late.overdue_days, 0) as overdue_days,
        case when late.overdue_days > 0 then d.close_date end as overdue_since
      from late join ${table(ctx.schema, 'deal')} as d on d.id = late.id`.execute(ctx.db);
    return rows.map(present);
  },
};

function present(row: Row): Found {
  const about = { object: 'deal', id: row.id, title: row.title ?? '' };
  const company = named('company', row.company_id, row.company);
  return {
    key: `idle_deal:${row.id}`,
    kind: 'idle_deal',
    about,
    call: named('contact', row.contact_id, row.contact) ?? company ?? about,
    urgency: Number(row.overdue_days),
    worth: row.large ? 10 : 0,
    facts: [
      { fact: 'nothing_planned' },
      ...(row.stage ? [{ fact: 'stage', stage: row.stage } as const] : []),
      ...(row.overdue_since ? [{ fact: 'should_have_closed', on: row.overdue_since } as const] : []),
      ...(row.amount !== null && row.amount_currency !== null
        ? [{ fact: 'amount', amount: { amount: row.amount, currency: row.amount_currency } } as const]
        : []),
      ...(company ? [{ fact: 'of', record: company } as const] : []),
    ],
  };
}
