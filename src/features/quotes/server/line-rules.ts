// The lines of a quote change while it is a draft. Each takes what its product says where nothing was typed, notes the listed
// price that a discount is measured against, and the totals of the quote follow in the same transaction, whoever wrote the lines.

import { sql } from 'kysely';
import { digitsOf } from '../../../fields/money/currencies.ts';
import { type Money, padAmount } from '../../../fields/money/value.ts';
import { relationId } from '../../../model/match.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context, RecordChange, Rule } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import { changedFields } from '../../../records/server/change.ts';
import { writeDerived } from '../../../records/server/derive.ts';
import { mostLines } from '../contract.ts';
import { concessionOf, lineNet, totalsOf } from '../totals.ts';
import { listedPrices } from './listed-prices.ts';
import { pricedLines } from './priced-lines.ts';

const problems = defineProblems({
  too_many_lines: {
    fr: 'Un devis a {{most}} lignes au plus.',
    en: 'A quote has {{most}} lines at most.',
  },
});
const conflicts = defineProblems(
  {
    quote_frozen: {
      fr: 'Ce devis n’est plus un brouillon : ses lignes ne changent plus. Faites-en une nouvelle version.',
      en: 'This quote is no longer a draft: its lines do not change any more. Make a new version of it.',
    },
    line_elsewhere: {
      fr: 'Une ligne reste dans son devis.',
      en: 'A line stays in its quote.',
    },
  },
  'conflict',
);

interface Quote {
  id: string;
  status: string;
  currency: string;
  company: string | null;
  owner: string | null;
}

export const lineRule: Rule = {
  async before(ctx, changes) {
    const concerned = changes.filter((change) => !isHandedOver(change));
    if (concerned.length === 0) return;
    const quotes = await lockQuotes(ctx, concerned);
    for (const { before, after, path } of concerned) {
      const quote = quotes.get(quoteOf(after) ?? '');
      if (!quote) continue; // said by the check of relations
      if (quote.status !== 'draft') throw conflicts.quote_frozen({}, path);
      if (before && quoteOf(before) !== quote.id) throw conflicts.line_elsewhere({}, path);
      if (!before) after.owner = quote.owner ? { id: quote.owner, object: 'user' } : null;
    }
    await priceLines(ctx, concerned, quotes);
  },
  async after(ctx, changes) {
    const quotes = [...new Set(changes.flatMap(({ after }) => quoteOf(after) ?? []))];
    if (changes.some((change) => !isHandedOver(change))) await keepTotals(ctx, quotes);
  },
};

/** Only whose it is has changed, with the quote. */
const isHandedOver = (change: RecordChange): boolean =>
  change.before !== null &&
  changedFields(change as Parameters<typeof changedFields>[0]).every((name) => name === 'owner');

/** Locked, so that none is sent while its lines change. */
async function lockQuotes(ctx: Context, changes: readonly RecordChange[]): Promise<Map<string, Quote>> {
  const ids = [...new Set(changes.flatMap(({ after }) => quoteOf(after) ?? []))].sort();
  const { rows } = await sql<Quote>`
    select id, status, currency, company_id as company, owner_id as owner from ${table(ctx.schema, 'quote')}
    where id = any(${ids}::uuid[]) order by id for update`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row]));
}

async function priceLines(
  ctx: Context,
  changes: readonly RecordChange[],
  quotes: ReadonlyMap<string, Quote>,
): Promise<void> {
  const toPrice = changes.filter(({ before, after }) => {
    const listed = after.list_price as Money | null;
    const quote = quotes.get(quoteOf(after) ?? '');
    const moved =
      !before ||
      relationId(before.product) !== relationId(after.product) ||
      textOf(before.quantity) !== textOf(after.quantity);
    return quote && after.product && (moved || (listed && listed.currency !== quote.currency));
  });
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const listed = await listedPrices(
    ctx,
    toPrice.map(({ after }) => {
      const { company, currency } = quotes.get(quoteOf(after)!)!;
      const quantity = textOf(after.quantity) ?? '1';
      return { product: relationId(after.product)!, company, currency, quantity };
    }),
    today,
  );
  const found = new Map(toPrice.map((change, i) => [change, listed[i]]));
  for (const change of changes) {
    const { before, after } = change;
    const currency = quotes.get(quoteOf(after) ?? '')?.currency;
    if (!currency) continue;
    const offer = found.get(change);
    if (offer) after.list_price = offer.price === null ? null : moneyOf(offer.price, currency);
    if (!after.product) after.list_price = null;
    if (offer && !before) {
      after.description ??= offer.name;
      after.unit ??= offer.unit;
      after.vat_rate ??= offer.vat_rate === null ? null : Number(offer.vat_rate);
      after.unit_price ??= after.list_price;
    }
    if (after.unit_price) after.unit_price = moneyOf((after.unit_price as Money).amount, currency);
    if (after.kind === 'line') {
      after.quantity ??= before ? null : 1;
      after.net = moneyOf(lineNet(pricedOf(after), digitsOf(currency))!, currency);
    } else Object.assign(after, noAmount);
  }
}

const noAmount = {
  product: null,
  quantity: null,
  unit: null,
  unit_price: null,
  list_price: null,
  discount: null,
  vat_rate: null,
  optional: false,
  net: null,
};

async function keepTotals(ctx: Context, ids: readonly string[]): Promise<void> {
  const lines = await pricedLines(ctx, ids);
  const many = [...lines].find(([, of]) => of.length > mostLines);
  if (many) throw problems.too_many_lines({ most: mostLines });
  const { rows } = await sql<{ id: string; currency: string }>`
    select id, currency from ${table(ctx.schema, 'quote')} where id = any(${[...ids]}::uuid[])`.execute(
    ctx.db,
  );
  await writeDerived(
    ctx,
    'quote',
    rows.map(({ id, currency }) => {
      const of = lines.get(id)!;
      const { net, vat, total } = totalsOf(of, digitsOf(currency));
      return {
        id,
        values: {
          net: moneyOf(net, currency),
          vat: moneyOf(vat, currency),
          total: moneyOf(total, currency),
          concession: Number(concessionOf(of)),
        },
      };
    }),
  );
}

const moneyOf = (amount: string, currency: string): Money => ({
  amount: padAmount(amount, currency),
  currency,
});

/** A line as it is about to be stored; numbers of four digits after the point print as they are. */
const pricedOf = (after: RecordChange['after']) => ({
  kind: 'line' as const,
  quantity: textOf(after.quantity),
  unitPrice: (after.unit_price as Money | null)?.amount ?? null,
  discount: textOf(after.discount),
  vatRate: textOf(after.vat_rate),
  optional: after.optional === true,
  billing: 'once' as const,
});

const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
const quoteOf = (values: RecordChange['after']): string | null => relationId(values.quote) ?? null;
