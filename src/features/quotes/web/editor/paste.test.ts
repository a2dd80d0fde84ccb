import { describe, expect, test } from 'vitest';
import { pastedRows } from './paste.ts';
import { moved, withEmptyLast } from './rows.ts';

describe('lines from a spreadsheet', () => {
  test('words for one cell are left to it', () => {
    expect(pastedRows('Pose et livraison', 'fr')).toBeNull();
    expect(pastedRows('une ligne\nune autre', 'fr')).toBeNull();
  });
  test.each([
    ['Vélo\t3\t1 249,90 €', { quantity: '3', unit_price: '1249.9', discount: null, vat_rate: '20' }],
    ['Vélo\t1 249,90', { quantity: '1', unit_price: '1249.9' }],
    ['Tapis\t40\tm²\t18,50', { quantity: '40', unit: 'm²', unit_price: '18.5' }],
    ['Livre\t12\t14,20\t5,5 %', { quantity: '12', unit_price: '14.2', discount: null, vat_rate: '5.5' }],
    ['Vélo\t2\t100\t15 %\t20 %', { quantity: '2', unit_price: '100', discount: '15', vat_rate: '20' }],
    ['Vélo\t2\t100\t15 %', { discount: '15', vat_rate: '20' }],
    ['Vélo\t2\t100\t200', { quantity: '2', unit_price: '100' }],
  ])('%j', (text, row) => {
    expect(pastedRows(text, 'fr')).toMatchObject([{ kind: 'line', ...row }]);
  });
  test('a head is left out, and a title alone is a section', () => {
    const rows = pastedRows('Désignation\tQté\tPU\nMatériel\t\t\r\nVélo\t3\t100\n', 'fr');
    expect(rows).toMatchObject([
      { kind: 'section', description: 'Matériel' },
      { kind: 'line', description: 'Vélo', quantity: '3', unit_price: '100' },
    ]);
  });
});

test('there is always one empty line to write in', () => {
  const rows = withEmptyLast([]);
  expect(rows).toHaveLength(1);
  expect(withEmptyLast(rows)).toEqual(rows);
  expect(withEmptyLast([{ ...rows[0]!, description: 'Pose' }])).toHaveLength(2);
});

test('a line goes where it is put', () => {
  expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
  expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
});
