// A price list with its prices, beside each the catalogue's own, and whom it is for; and all lists in a line each. All of it with the
// reader's rights.
import { sql } from 'kysely';
import { relationId } from '../../../../model/match.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { readPage, readRecord, readRecords } from '../../../../records/server/read.ts';
import {
  type Amount,
  type Customers,
  mostPrices,
  type PriceListLine,
  type PriceListView,
} from '../../price-lists/contract.ts';

const mostNamed = 5;
const mostLists = 200;
const mostCompanies = 1000;

export async function readPriceList(ctx: Context, id: string): Promise<PriceListView> {
  const list = await readRecord(ctx, 'price_list', id);
  const page = await readPage(ctx, 'price_list_item', {
    filter: { field: 'price_list', op: 'is', value: id },
    fields: ['product', 'from_quantity', 'price'],
    sort: 'created_at',
    limit: mostPrices,
  });
  const products = [...new Set(page.records.flatMap(({ product }) => relationId(product) ?? []))];
  const seen = await readRecords(ctx, 'product', products, ['name', 'price']);
  const catalogue = new Map(seen.map(({ id, price }) => [id, (price ?? null) as Amount | null]));
  const customers = await readCustomers(ctx, [id]);
  return {
    list: list as PriceListView['list'],
    currency: currencyOf(ctx, list.currency),
    prices: page.records
      .map((record) => ({
        id: record.id,
        version: Number(record.version),
        product: (record.product ?? null) as PriceListView['prices'][number]['product'],
        from_quantity: textOf(record.from_quantity),
        price: (record.price ?? null) as Amount | null,
        catalogue: catalogue.get(relationId(record.product) ?? '') ?? null,
      }))
      .sort(
        (a, b) =>
          (a.product?.title ?? '').localeCompare(b.product?.title ?? '', ctx.actor.language) ||
          Number(a.from_quantity ?? 0) - Number(b.from_quantity ?? 0),
      ),
    more: page.next_cursor !== null,
    customers: customers.get(id) ?? { names: [], more: false },
    may: {
      edit: page.next_cursor === null && !list.deleted_at && list._can?.edit === true && mayWritePrices(ctx),
    },
  };
}

/** Whoever changes a list here makes, changes and takes out its prices. */
export const mayWritePrices = ({ actor: { access } }: Context): boolean =>
  (['create', 'edit', 'delete'] as const).every(
    (action) => access.filter('price_list_item', action) !== false,
  );

export async function readPriceLists(ctx: Context): Promise<PriceListLine[]> {
  const { records } = await readPage(ctx, 'price_list', { limit: mostLists });
  const ids = records.map(({ id }) => id);
  const [counts, customers] = [await countPrices(ctx, ids), await readCustomers(ctx, ids)];
  return records.map((list) => ({
    id: list.id,
    name: String(list.name ?? ''),
    currency: currencyOf(ctx, list.currency),
    valid_from: textOf(list.valid_from),
    valid_to: textOf(list.valid_to),
    general: list.general === true,
    prices: counts.get(list.id) ?? 0,
    customers: customers.get(list.id) ?? { names: [], more: false },
  }));
}

async function countPrices(ctx: Context, lists: readonly string[]): Promise<Map<string, number>> {
  if (ctx.actor.access.filter('price_list_item', 'read') === false) return new Map();
  const { rows } = await sql<{ list: string; n: string }>`
    select price_list_id as list, count(*) as n from ${table(ctx.schema, 'price_list_item')}
    where price_list_id = any(${[...lists]}::uuid[]) and deleted_at is null group by 1`.execute(ctx.db);
  return new Map(rows.map(({ list, n }) => [list, Number(n)]));
}

/** Those that the reader may see. */
async function readCustomers(ctx: Context, lists: readonly string[]): Promise<Map<string, Customers>> {
  if (lists.length === 0 || ctx.actor.access.filter('company', 'read') === false) return new Map();
  const { records } = await readPage(ctx, 'company', {
    filter: { or: lists.map((value) => ({ field: 'price_list', op: 'is' as const, value })) },
    fields: ['name', 'price_list'],
    limit: mostCompanies,
  });
  const grouped = Map.groupBy(records, ({ price_list }) => relationId(price_list) ?? '');
  return new Map(
    [...grouped].map(([list, of]) => [
      list,
      {
        names: of.slice(0, mostNamed).map(({ id, name }) => ({ id, title: String(name) })),
        more: of.length > mostNamed,
      },
    ]),
  );
}

const currencyOf = (ctx: Context, currency: unknown): string =>
  typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : ctx.settings.currency;
const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
