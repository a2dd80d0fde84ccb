// What a product puts on a line: words, unit, the price for this customer in this currency today, VAT, and its options.

import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';
import { readRecords } from '../../../records/server/read.ts';
import type { Offer } from '../contract.ts';
import { type Listed, listedPrices } from './listed-prices.ts';
import { priceBreaks } from './price-breaks.ts';
import { readSettings } from './settings.ts';

const mostOptions = 20;

export async function readOffer(
  ctx: Context,
  { product, company, currency }: { product: string; company: string | null; currency: string },
): Promise<Offer | null> {
  const { rows } = await sql<{ id: string }>`
    select id from ${table(ctx.schema, 'product')} where option_of_id = ${product}::uuid and deleted_at is null
      and coalesce(active, true) order by name limit ${mostOptions}`.execute(ctx.db);
  // Products one may not see are not offered.
  const seen = await readRecords(ctx, 'product', [product, ...rows.map(({ id }) => id)], ['name']);
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const listed = await listedPrices(
    ctx,
    seen.map(({ id }) => ({ product: id, company, currency, quantity: '1' })),
    today,
  );
  const breaks = await priceBreaks(
    ctx,
    seen.map(({ id }) => ({ product: id, company, currency })),
    today,
  );
  const { vat_exempt } = await readSettings(ctx);
  const [first, ...options] = listed.flatMap((one, i) =>
    one ? [{ ...offerOf(one, vat_exempt), breaks: breaks[i]! }] : [],
  );
  return first?.product.id === product ? { ...first, options } : null;
}

const offerOf = ({ id, name, unit, price, vat_rate, billing }: Listed, exempt: boolean) => ({
  product: { id, title: name },
  unit,
  unit_price: price,
  vat_rate: exempt ? '0' : vat_rate,
  billing,
});
