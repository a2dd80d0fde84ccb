// A quote follows its deal and its customer when it is made, and stands still once it is sent: its words, its customer and its
// number are then what the customer has. Its state goes one way.
import { sql } from 'kysely';
import { isCurrency } from '../../../fields/money/currencies.ts';
import { relationId } from '../../../model/match.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context, RecordChange, Rule } from '../../../model/server/context.ts';
import { addDays, dayIn } from '../../../platform/lib/day.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import { isLanguage, textIn } from '../../../platform/lib/language.ts';
import { same } from '../../../records/server/change.ts';
import { write } from '../../../records/server/write.ts';
import { readSettings } from './settings.ts';

const problems = defineProblems({
  currency_unknown: {
    fr: '« {{value}} » n’est pas une devise connue : trois lettres, EUR par exemple.',
    en: '“{{value}}” is not a currency we know: three letters, say EUR.',
  },
});
const conflicts = defineProblems(
  {
    quote_frozen: {
      fr: 'Ce devis n’est plus un brouillon : il ne change plus. Faites-en une nouvelle version.',
      en: 'This quote is no longer a draft: it does not change any more. Make a new version of it.',
    },
    quote_numbered: {
      fr: 'Le devis {{number}} a été envoyé : il se garde, pour que la suite des numéros reste sans trou.',
      en: 'Quote {{number}} was sent: it is kept, so that the numbers have no gap.',
    },
    quote_settled: {
      fr: 'Ce devis ne peut pas passer de « {{from}} » à « {{to}} ».',
      en: 'This quote cannot go from “{{from}}” to “{{to}}”.',
    },
  },
  'conflict',
);

const next: Readonly<Record<string, readonly string[]>> = {
  draft: ['to_approve', 'sent'],
  to_approve: ['draft'],
  sent: ['accepted', 'refused', 'expired', 'replaced'],
  expired: ['accepted', 'refused', 'replaced'],
  refused: ['accepted', 'replaced'],
  accepted: [],
  replaced: [],
};

/** What the customer has in hands. */
const frozen = [
  'number',
  'revision',
  'subject',
  'company',
  'contact',
  'currency',
  'language',
  'issued_on',
  'valid_until',
  'introduction',
  'payment_terms',
  'delivery_terms',
  'pdf',
];

export const quoteRule: Rule = {
  async before(ctx, changes) {
    const fresh = changes.filter(({ before }) => !before);
    if (fresh.length) await fillIn(ctx, fresh);
    for (const { before, after, path } of changes) {
      const currency = String(after.currency ?? '').toUpperCase();
      if (!isCurrency(currency))
        throw problems.currency_unknown({ value: String(after.currency) }, at(path, 'currency'));
      after.currency = currency;
      if (!isLanguage(after.language)) after.language = ctx.settings.language;
      if (before) stayTrue(before, after, path);
    }
  },
  async after(ctx, changes) {
    const handed = changes.filter(({ before, after }) => before && !same(before.owner, after.owner));
    if (handed.length) await handLinesOver(ctx, handed);
    const other = changes.filter(({ before, after }) => before && before.currency !== after.currency);
    if (other.length) await putLinesIn(ctx, other);
  },
};

function stayTrue(before: RecordChange['after'], after: RecordChange['after'], path: string): void {
  const drafted = before.status === 'draft' || before.status === 'to_approve';
  if (!drafted && !before.deleted_at && after.deleted_at)
    throw conflicts.quote_numbered({ number: before.number }, path);
  if (before.status !== after.status && !next[String(before.status)]?.includes(String(after.status)))
    throw conflicts.quote_settled({ from: before.status, to: after.status }, path);
  if (before.status === 'draft') return;
  const changed = frozen.find((name) => !same(before[name] ?? null, after[name] ?? null));
  if (changed) throw conflicts.quote_frozen({}, at(path, changed));
}

interface Given {
  id: string;
  name: string | null;
  company: string | null;
  contact: string | null;
}

async function fillIn(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  const { validity_days, payment_terms, delivery_terms } = await readSettings(ctx);
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const deals = await readDeals(ctx, changes);
  for (const { after } of changes) {
    const deal = deals.get(relationId(after.deal) ?? '');
    if (deal?.company && !after.company) after.company = { id: deal.company, object: 'company' };
    if (deal?.contact && !after.contact) after.contact = { id: deal.contact, object: 'contact' };
    after.currency ??= ctx.settings.currency;
    after.valid_until ??= addDays(today, validity_days);
    after.subject ??= deal?.name ?? null;
  }
  const languages = await languagesOf(ctx, changes);
  for (const { after } of changes) {
    after.language ??= languages.get(relationId(after.contact) ?? '') ?? ctx.settings.language;
    const language = isLanguage(after.language) ? after.language : ctx.settings.language;
    after.subject ??= textIn({ fr: 'Devis', en: 'Quote' }, language);
    after.payment_terms ??= payment_terms[language] || null;
    after.delivery_terms ??= delivery_terms[language] || null;
  }
}

async function readDeals(ctx: Context, changes: readonly RecordChange[]): Promise<Map<string, Given>> {
  const ids = changes.flatMap(({ after }) => relationId(after.deal) ?? []);
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Given>`
    select id, name, company_id as company, contact_id as contact from ${table(ctx.schema, 'deal')}
    where id = any(${ids}::uuid[])`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row]));
}

async function languagesOf(ctx: Context, changes: readonly RecordChange[]): Promise<Map<string, string>> {
  const ids = changes.flatMap(({ after }) => relationId(after.contact) ?? []);
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; language: string }>`
    select id, language from ${table(ctx.schema, 'contact')} where id = any(${ids}::uuid[]) and language in ('fr', 'en')`.execute(
    ctx.db,
  );
  return new Map(rows.map(({ id, language }) => [id, language]));
}

/** Whose the quote is, theirs are its lines: levels of rights go by the owner. */
async function handLinesOver(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  const { rows } = await sql<{ id: string; quote: string }>`
    select id, quote_id as quote from ${table(ctx.schema, 'quote_line')} where deleted_at is null
      and quote_id = any(${changes.map(({ id }) => id)}::uuid[])`.execute(ctx.db);
  const owners = new Map(changes.map(({ id, after }) => [id, relationId(after.owner) ?? null]));
  const updates = rows.map(({ id, quote }) => ({
    kind: 'update' as const,
    id,
    values: { owner: owners.get(quote) },
  }));
  if (updates.length) await write(ctx, 'quote_line', updates, { trusted: true });
}

/** The amounts typed stay, in the other currency: nothing is converted. */
async function putLinesIn(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  const { rows } = await sql<{ id: string; quote: string; amount: string | null }>`
    select id, quote_id as quote, unit_price::text as amount from ${table(ctx.schema, 'quote_line')}
    where deleted_at is null and kind = 'line' and quote_id = any(${changes.map(({ id }) => id)}::uuid[])`.execute(
    ctx.db,
  );
  const currencies = new Map(changes.map(({ id, after }) => [id, String(after.currency)]));
  const updates = rows.flatMap(({ id, quote, amount }) =>
    amount === null
      ? []
      : [
          {
            kind: 'update' as const,
            id,
            values: { unit_price: { amount, currency: currencies.get(quote)! } },
          },
        ],
  );
  if (updates.length) await write(ctx, 'quote_line', updates, { trusted: true });
}

const at = (path: string, field: string): string => (path ? `${path}.${field}` : field);
