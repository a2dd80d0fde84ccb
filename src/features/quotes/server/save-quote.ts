// Saves what was typed since the last time: the quote's own fields, lines new and changed, lines taken out. All of it or nothing;
// a line that somebody else has changed meanwhile is a conflict, lines of theirs that one did not touch stay.
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import type { Write } from '../../../records/server/change.ts';
import { readRecord } from '../../../records/server/read.ts';
import { write } from '../../../records/server/write.ts';
import type { LineInput, QuoteView, SaveInput } from '../contract.ts';
import { readQuote } from './read-quote.ts';

const forbidden = defineProblems(
  {
    quote_locked: {
      fr: 'Vous pouvez lire ce devis, pas le modifier.',
      en: 'You may read this quote, not change it.',
    },
  },
  'forbidden',
);
const notFound = defineProblems(
  { line_missing: { fr: 'Cette ligne n’est pas de ce devis.', en: 'This line is not of this quote.' } },
  'not_found',
);

export function saveQuote(
  ctx: Context,
  { id, version, values, lines, removed }: SaveInput,
): Promise<QuoteView> {
  return ctx.tx(async (ctx) => {
    const quote = await readRecord(ctx, 'quote', id, ['currency']);
    if (!(quote as { _can?: { edit: boolean } })._can?.edit) throw forbidden.quote_locked();
    await onlyItsOwn(ctx, id, [
      ...removed.map((one) => one.id),
      ...lines.flatMap((line) => (line.version === undefined ? [] : line.id)),
    ]);
    const writes = [
      ...removed.map((one): Write => ({ kind: 'delete', ...one })),
      ...lines.map((line) => lineWrite(id, String(quote.currency), line)),
    ];
    const path = (i: number) => (i < removed.length ? `removed[${i}]` : `lines[${i - removed.length}]`);
    // The right to change the quote is the right to change its lines.
    if (writes.length) await write(ctx, 'quote_line', writes, { trusted: true, path });
    // Last: another currency is then that of the lines too.
    if (Object.keys(values).length) await write(ctx, 'quote', [{ kind: 'update', id, version, values }]);
    return readQuote(ctx, id);
  });
}

function lineWrite(quote: string, currency: string, { id, version, ...line }: LineInput): Write {
  const values = {
    ...line,
    quantity: number(line.quantity),
    discount: number(line.discount),
    vat_rate: number(line.vat_rate),
    unit_price: line.unit_price === null ? null : { amount: line.unit_price, currency },
  };
  if (version !== undefined) return { kind: 'update', id, version, values };
  return { kind: 'create', values: { id, quote, ...values } };
}

async function onlyItsOwn(ctx: Context, quote: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await sql<{ id: string }>`
    select id from ${table(ctx.schema, 'quote_line')} where quote_id = ${quote}::uuid and id = any(${[...ids]}::uuid[])`.execute(
    ctx.db,
  );
  const own = new Set(rows.map((row) => row.id));
  if (ids.some((one) => !own.has(one.toLowerCase()))) throw notFound.line_missing({}, 'lines');
}

const number = (text: string | null): number | null => (text === null ? null : Number(text));
