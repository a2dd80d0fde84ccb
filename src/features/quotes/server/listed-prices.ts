// What so many of a product cost whom: by the customer's own price list, else by one that is for all, else by the catalogue; in the
// currency of the quote and on its day. Nothing is converted: no rate would be the right one.
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';

export interface Wanted {
  product: string;
  company: string | null;
  currency: string;
  /** A decimal text. */
  quantity: string;
}

export interface Listed {
  id: string;
  name: string;
  unit: string | null;
  vat_rate: string | null;
  billing: 'once' | 'month' | 'quarter' | 'year';
  price: string | null;
}

/** In the order asked for; undefined for a product that is not there. */
export async function listedPrices(
  ctx: Context,
  wanted: readonly Wanted[],
  day: string,
): Promise<(Listed | undefined)[]> {
  if (wanted.length === 0) return [];
  const { rows } = await sql<Listed & { place: number }>`
    select w.place, p.id, p.name, p.unit, p.vat_rate::text as vat_rate, coalesce(p.billing, 'once') as billing,
      coalesce((
        select i.price::text from ${table(ctx.schema, 'price_list_item')} as i
          join ${table(ctx.schema, 'price_list')} as l on l.id = i.price_list_id and l.deleted_at is null
        where i.product_id = p.id and i.deleted_at is null and i.price_currency = w.currency
          and coalesce(i.from_quantity, 0) <= w.quantity
          and (l.valid_from is null or l.valid_from <= ${day}::date) and (l.valid_to is null or l.valid_to >= ${day}::date)
          and (l.general or l.id = c.price_list_id)
        order by l.id is not distinct from c.price_list_id desc, l.valid_from desc nulls last,
          coalesce(i.from_quantity, 0) desc, i.created_at desc, i.id limit 1
      ), case when p.price_currency = w.currency then p.price::text end) as price
    from json_to_recordset(${JSON.stringify(wanted.map((one, place) => ({ ...one, place })))}::json)
        as w(place integer, product uuid, company uuid, currency text, quantity numeric)
      join ${table(ctx.schema, 'product')} as p on p.id = w.product
      left join ${table(ctx.schema, 'company')} as c on c.id = w.company`.execute(ctx.db);
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return wanted.map((_, place) => byPlace.get(place));
}
