// The lines of quotes as the arithmetic takes them, straight from their table.
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import type { PricedLine } from '../totals.ts';

export interface StoredLine extends PricedLine {
  quote: string;
  listPrice: string | null;
}

export async function pricedLines(
  ctx: Context,
  quotes: readonly string[],
): Promise<Map<string, StoredLine[]>> {
  const { rows } = await sql<StoredLine>`
    select quote_id as quote, kind, quantity::text as quantity, unit_price::text as "unitPrice", discount::text as discount,
      vat_rate::text as "vatRate", coalesce(optional, false) as optional, coalesce(billing, 'once') as billing,
      list_price::text as "listPrice"
    from ${table(ctx.schema, 'quote_line')} where quote_id = any(${[...quotes]}::uuid[]) and deleted_at is null`.execute(
    ctx.db,
  );
  const byQuote = new Map(quotes.map((id): [string, StoredLine[]] => [id, []]));
  for (const row of rows) byQuote.get(row.quote)!.push(row);
  return byQuote;
}
