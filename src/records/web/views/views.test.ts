import { expect, test } from 'vitest';
import { fieldTypes } from '../../../fields/types.ts';
import { buildSchema } from '../../../model/schema.ts';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { product } from '../../../objects/product.ts';
import { role } from '../../../objects/role.ts';
import { team } from '../../../objects/team.ts';
import { user } from '../../../objects/user.ts';
import {
  addressOf,
  applyAddress,
  defaultSettings,
  readSettings,
  storedSettings,
  toggleSort,
  type ViewSettings,
} from './view-settings.ts';

const schema = buildSchema([product, role, team, user], fieldTypes);
const object = schema.objects.get('product') as WebObject;
const usual = defaultSettings(object);

const changes: [string, Partial<ViewSettings>, object][] = [
  ['nothing', {}, {}],
  ['an order', { sort: '-price,name' }, { sort: '-price,name' }],
  ['columns', { columns: ['name', 'unit'] }, { columns: 'name*unit' }],
  ['a width', { widths: { price: 240 } }, { columns: 'name*reference*family*price-240*vat_rate*active' }],
  ['a filter', { filter: { field: 'family', op: 'is', value: 'Vélos' } }, { filter: 'family-is-Vélos' }],
];

test.each(changes)('%s over a view goes to the address and comes back', (_, change, address) => {
  const wanted = { ...usual, ...change };
  const written = addressOf(usual, wanted);
  expect(JSON.parse(JSON.stringify(written))).toEqual(address);
  expect(applyAddress(object, usual, written as object)).toEqual({ filter: undefined, ...wanted });
});

test('a view whose filter was taken away says so', () => {
  const base: ViewSettings = { ...usual, filter: { field: 'active', op: 'is', value: true } };
  const address = addressOf(base, usual);
  expect(address.filter).toBe('none');
  expect(applyAddress(object, base, { filter: 'none' }).filter).toBeUndefined();
});

test('what no longer exists, or never did, falls away', () => {
  expect(
    readSettings(object, {
      columns: ['gone', 'name'],
      sort: '-gone,price',
      widths: { name: 9999, x: 'y' },
      filter: 7,
    }),
  ).toEqual({
    columns: ['name'],
    sort: 'price',
    widths: { name: 800 },
    filter: undefined,
  });
  expect(readSettings(object, null)).toEqual(usual);
  expect(applyAddress(object, usual, { filter: '*in*', sort: 'zzz', columns: '***' })).toEqual({
    ...usual,
    filter: undefined,
  });
});

test('stored settings are read back as they were', () => {
  const settings: ViewSettings = {
    filter: { field: 'price', op: 'gte', value: '10' },
    sort: '-price',
    columns: ['name', 'price'],
    widths: { name: 300 },
  };
  expect(readSettings(object, JSON.parse(JSON.stringify(storedSettings(settings))))).toEqual(settings);
});

test.each([
  ['name', 'price', false, 'price'],
  ['price', 'price', false, '-price'],
  ['-price', 'price', false, 'name'],
  ['price', 'family', true, 'price,family'],
  ['price,family', 'family', true, 'price,-family'],
  ['price,-family', 'family', true, 'price'],
  ['price,family', 'name', false, 'name'],
])('the order %s, with %s (also: %s), becomes %s', (sort, field, also, expected) => {
  expect(toggleSort(sort, field, also, 'name')).toBe(expected);
});
