import { expect, test } from 'vitest';
import { pastedFigures, pastedPrices, placeFigures, placePrices } from './paste.ts';
import { emptyRow, type PriceRow } from './rows.ts';

const row = (values: Partial<PriceRow>): PriceRow => ({ ...emptyRow('EUR'), ...values });
const bike = { id: 'bike', title: 'Vélo', price: { amount: '100', currency: 'EUR' } };

test.each([
  ['Vélo\t10\t1 249,90 €', [{ words: 'Vélo', from_quantity: '10', price: '1249.9' }]],
  ['Vélo\t89', [{ words: 'Vélo', from_quantity: null, price: '89' }]],
  [
    'Référence\tÀ partir de\tPrix\r\nVEL\t\t5\r\nTAP\t20\t4,5\r\n',
    [
      { words: 'VEL', from_quantity: null, price: '5' },
      { words: 'TAP', from_quantity: '20', price: '4.5' },
    ],
  ],
  ['Vélo elliptique', null],
])('%j is read as prices', (text, prices) => {
  expect(pastedPrices(text, 'fr')).toEqual(prices);
});

test.each([
  [
    '10\t90\n20\t80',
    [
      ['10', '90'],
      ['20', '80'],
    ],
  ],
  ['90\n80\n', [['90'], ['80']]],
  ['90', null],
  ['90\nbeaucoup', null],
])('%j is read as figures', (text, block) => {
  expect(pastedFigures(text, 'fr')).toEqual(block);
});

test('a price that the list has is changed where it stands, one it has not comes where it is pasted', () => {
  const rows = [row({ id: 'a', product: bike, price: '90' }), row({ id: 'end' })];
  const pasted = [
    { words: 'vélo', from_quantity: null, price: '85' },
    { words: 'vélo', from_quantity: '10', price: '80' },
    { words: 'inconnu', from_quantity: null, price: '1' },
  ];
  expect(placePrices(rows, 'end', pasted, [bike, bike, null], 'EUR')).toMatchObject([
    { id: 'a', price: '85' },
    { product: { id: 'bike' }, from_quantity: '10', price: '80', catalogue: bike.price },
    { product: null, words: 'inconnu', price: '1' },
  ]);
});

test('figures fill the cells from there on, as far as there are rows and columns', () => {
  const rows = [row({ id: 'a', price: '1', currency: 'USD' }), row({ id: 'b' })];
  const filled = placeFigures(rows, 'a', 'from_quantity', [['5', '9', '7'], [null, '8'], ['1']], 'EUR');
  expect(filled).toMatchObject([
    { from_quantity: '5', price: '9', currency: 'EUR' },
    { from_quantity: null, price: '8' },
  ]);
});
