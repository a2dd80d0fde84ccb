import { z } from 'zod';
import { type AnyAction, defineAction } from '../../../../model/server/action.ts';
import { mostPrices, savePricesSchema } from '../../price-lists/contract.ts';
import { nameProducts } from './name-products.ts';
import { readPriceList, readPriceLists } from './read.ts';
import { savePriceList } from './save.ts';

export const priceListActions = [
  defineAction({
    name: 'price_list.all',
    label: { fr: 'Lire les tarifs', en: 'Read the price lists' },
    input: z.strictObject({}),
    run: async (ctx) => ({ lists: await readPriceLists(ctx) }),
  }),
  defineAction({
    name: 'price_list.read',
    label: { fr: 'Lire un tarif et ses prix', en: 'Read a price list and its prices' },
    input: z.strictObject({ id: z.uuid() }),
    run: (ctx, { id }) => readPriceList(ctx, id),
  }),
  defineAction({
    name: 'price_list.save',
    label: { fr: 'Enregistrer un tarif et ses prix', en: 'Save a price list and its prices' },
    input: savePricesSchema,
    run: savePriceList,
  }),
  defineAction({
    name: 'price_list.name_products',
    label: {
      fr: 'Trouver les produits d’un tableau par référence ou nom',
      en: 'Find the products of a table by reference or name',
    },
    input: z.strictObject({ words: z.array(z.string().trim().min(1).max(250)).min(1).max(mostPrices) }),
    run: async (ctx, { words }) => ({ products: await nameProducts(ctx, words) }),
  }),
] as unknown as readonly AnyAction[];
