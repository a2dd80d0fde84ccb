// A subscription that ends within two months: the time to speak of what comes after it, whether it goes on by itself or not.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import { type Found, type Kind, mostOfKind, named, notResting, titleOf, visible } from '../kind.ts';

interface Row {
  id: string;
  title: string | null;
  company_id: string | null;
  company: string | null;
  contact_id: string | null;
  contact: string | null;
  amount: string | null;
  amount_currency: string | null;
  ends_on: string;
  left: number;
  tacit: boolean;
}

const noticeDays = 60;

export const renewal: Kind = {
  key: 'renewal',
  reads: { subscription: ['status', 'owner', 'ends_on', 'renewal', 'amount', 'company', 'contact'] },
  async find(ctx, day) {
    const { rows } = await sql<Row>`
      select t0.id, t0.record_title as title, t0.company_id, ${titleOf(ctx, 'subscription', 'company', 't0')} as company,
        t0.contact_id, ${titleOf(ctx, 'subscription', 'contact', 't0')} as contact, t0.amount, t0.amount_currency, t0.ends_on,
        t0.ends_on - ${day.today}::date as left, coalesce(t0.renewal = 'tacit', false) as tacit
      from ${table(ctx.schema, 'subscription')} as t0
      where t0.owner_id = ${day.person}::uuid and t0.status = 'active'
        and t0.ends_on between ${day.today}::date and ${day.today}::date + ${noticeDays}::int
        and ${visible(ctx, 'subscription')}
        and ${notResting(ctx, day, 'renewal', sql`'renewal:' || t0.id || ':' || t0.ends_on`)}
      order by t0.ends_on, t0.id limit ${mostOfKind}`.execute(ctx.db);
    return rows.flatMap((row) => present(row) ?? []);
  },
};

function present(row: Row): Found | undefined {
  const company = named('company', row.company_id, row.company);
  const contact = named('contact', row.contact_id, row.contact);
  const about = company ?? contact;
  if (!about) return undefined;
  return {
    key: `renewal:${row.id}:${row.ends_on}`,
    kind: 'renewal',
    about,
    call: contact ?? about,
    // Nothing two months before, 20 in the last week.
    urgency: (20 * (noticeDays - Number(row.left))) / (noticeDays - 7),
    worth: 0,
    facts: [
      {
        fact: 'renews',
        on: row.ends_on,
        tacit: row.tacit,
        record: { object: 'subscription', id: row.id, title: row.title ?? '' },
      },
      ...(row.amount !== null && row.amount_currency !== null
        ? [{ fact: 'amount', amount: { amount: row.amount, currency: row.amount_currency } } as const]
        : []),
      ...(contact && contact.id !== about.id ? [{ fact: 'of', record: contact } as const] : []),
    ],
  };
}
