// Saves what was typed since the last time: the list's own fields, prices new, changed and taken out. All of it or nothing, with the
// writer's rights; a price that somebody else has changed meanwhile is a conflict.
import { relationId } from '../../../../model/match.ts';
import type { Context } from '../../../../model/server/context.ts';
import { defineProblems } from '../../../../platform/lib/errors.ts';
import type { Write } from '../../../../records/server/change.ts';
import { readRecord, readRecords } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import type { PriceInput, PriceListView, SavePrices } from '../../price-lists/contract.ts';
import { mayWritePrices, readPriceList } from './read.ts';

const forbidden = defineProblems(
  {
    price_list_locked: {
      fr: 'Vous pouvez lire ce tarif, pas le modifier.',
      en: 'You may read this price list, not change it.',
    },
  },
  'forbidden',
);
const notFound = defineProblems(
  { price_missing: { fr: 'Ce prix n’est pas de ce tarif.', en: 'This price is not of this list.' } },
  'not_found',
);

export function savePriceList(ctx: Context, input: SavePrices): Promise<PriceListView> {
  const { id, version, values, prices, removed } = input;
  return ctx.tx(async (ctx) => {
    const list = await readRecord(ctx, 'price_list', id, ['name']);
    if (!list._can?.edit || !mayWritePrices(ctx)) throw forbidden.price_list_locked();
    await onlyItsOwn(ctx, id, [
      ...removed.map((one) => one.id),
      ...prices.flatMap((one) => (one.version === undefined ? [] : one.id)),
    ]);
    const writes = [
      ...removed.map((one): Write => ({ kind: 'delete', ...one })),
      ...prices.map((one) => priceWrite(id, one)),
    ];
    const path = (i: number) => (i < removed.length ? `removed[${i}]` : `prices[${i - removed.length}]`);
    if (writes.length) await write(ctx, 'price_list_item', writes, { path });
    if (Object.keys(values).length) await write(ctx, 'price_list', [{ kind: 'update', id, version, values }]);
    return readPriceList(ctx, id);
  });
}

function priceWrite(price_list: string, { id, version, from_quantity, ...rest }: PriceInput): Write {
  const values = { ...rest, from_quantity: from_quantity === null ? null : Number(from_quantity) };
  if (version !== undefined) return { kind: 'update', id, version, values };
  return { kind: 'create', values: { id, price_list, ...values } };
}

async function onlyItsOwn(ctx: Context, list: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await readRecords(ctx, 'price_list_item', ids, ['price_list']);
  if (found.length < ids.length || found.some(({ price_list }) => relationId(price_list) !== list))
    throw notFound.price_missing({}, 'prices');
}
