// A quote that the customer has opened and not answered: they think about it, and a call comes at the right moment. It is left
// two days first; what is about to expire is urgent.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import { type Found, type Kind, mostOfKind, named, notResting, titleOf, visible } from '../kind.ts';

interface Row {
  id: string;
  title: string | null;
  deal_id: string | null;
  deal: string | null;
  company_id: string | null;
  company: string | null;
  contact_id: string | null;
  contact: string | null;
  net: string | null;
  net_currency: string | null;
  opened_last_at: string;
  valid_until: string | null;
  waits: number;
  expires_in: number | null;
}

const patienceDays = 2;

export const quoteOpened: Kind = {
  key: 'quote_opened',
  reads: {
    quote: [
      'status',
      'owner',
      'opened_last_at',
      'answered_at',
      'valid_until',
      'net',
      'deal',
      'company',
      'contact',
    ],
  },
  async find(ctx, day) {
    const { rows } = await sql<Row>`
      select t0.id, t0.record_title as title, t0.deal_id, ${titleOf(ctx, 'quote', 'deal', 't0')} as deal,
        t0.company_id, ${titleOf(ctx, 'quote', 'company', 't0')} as company,
        t0.contact_id, ${titleOf(ctx, 'quote', 'contact', 't0')} as contact,
        t0.net, t0.net_currency, t0.opened_last_at, t0.valid_until,
        extract(epoch from ${ctx.now.toISOString()}::timestamptz - t0.opened_last_at) / 86400 as waits,
        t0.valid_until - ${day.today}::date as expires_in
      from ${table(ctx.schema, 'quote')} as t0
      where t0.owner_id = ${day.person}::uuid and t0.status = 'sent' and t0.answered_at is null
        and t0.opened_last_at < ${ctx.now.toISOString()}::timestamptz - make_interval(days => ${patienceDays})
        and (t0.valid_until is null or t0.valid_until >= ${day.today}::date)
        and ${visible(ctx, 'quote')} and ${notResting(ctx, day, 'quote_opened', sql`'quote_opened:' || t0.id`)}
      order by t0.valid_until nulls last, t0.id limit ${mostOfKind}`.execute(ctx.db);
    return rows.flatMap((row) => present(row) ?? []);
  },
};

function present(row: Row): Found | undefined {
  const company = named('company', row.company_id, row.company);
  const contact = named('contact', row.contact_id, row.contact);
  const about = named('deal', row.deal_id, row.deal) ?? company ?? contact;
  if (!about) return undefined;
  const soon = row.expires_in === null ? 0 : Math.max(0, 14 - row.expires_in);
  return {
    key: `quote_opened:${row.id}`,
    kind: 'quote_opened',
    about,
    call: contact ?? company ?? about,
    urgency: Number(row.waits) + soon,
    worth: 0,
    facts: [
      {
        fact: 'quote_opened',
        at: row.opened_last_at,
        record: { object: 'quote', id: row.id, title: row.title ?? '' },
      },
      ...(row.valid_until ? [{ fact: 'valid_until', on: row.valid_until } as const] : []),
      ...(row.net !== null && row.net_currency !== null
        ? [{ fact: 'amount', amount: { amount: row.net, currency: row.net_currency } } as const]
        : []),
      ...(company && company.id !== about.id ? [{ fact: 'of', record: company } as const] : []),
    ],
  };
}
