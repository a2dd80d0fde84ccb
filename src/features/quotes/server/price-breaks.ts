// The prices of products by quantity: the price at each quantity that a list names, for this customer, this currency, this day.
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import type { PriceBreak } from '../contract.ts';
import { listedPrices, type Wanted } from './listed-prices.ts';

/** In the order asked for. */
export async function priceBreaks(
  ctx: Context,
  wanted: readonly Omit<Wanted, 'quantity'>[],
  day: string,
): Promise<PriceBreak[][]> {
  if (wanted.length === 0) return [];
  const { rows } = await sql<{ product: string; from: string }>`
    select distinct product_id as product, from_quantity::text as from from ${table(ctx.schema, 'price_list_item')}
    where product_id = any(${wanted.map(({ product }) => product)}::uuid[]) and deleted_at is null
      and from_quantity > 0 limit 5000`.execute(ctx.db);
  const named = Map.groupBy(rows, ({ product }) => product);
  const asked = wanted.map((one) =>
    ['0', ...(named.get(one.product) ?? []).map(({ from }) => from)]
      .sort((a, b) => Number(a) - Number(b))
      .map((quantity) => ({ ...one, quantity })),
  );
  const listed = await listedPrices(ctx, asked.flat(), day);
  let at = 0;
  return asked.map((each) =>
    each
      .map(({ quantity }) => ({ from: quantity, unit_price: listed[at++]?.price ?? null }))
      .filter(({ unit_price }, i, all) => i === 0 || unit_price !== all[i - 1]!.unit_price),
  );
}
