import { expect, test } from 'vitest';
import { company } from '../../../objects/company.ts';
import { contact } from '../../../objects/contact.ts';
import { deal } from '../../../objects/deal.ts';
import { document } from '../../../objects/document.ts';
import { lead } from '../../../objects/lead.ts';
import { lettersFor } from '../navigation.ts';
import { nameOf } from './export-records.ts';
import { isTyped, moveCell } from './grid-move.ts';
import { extendTo, isSelected, nothingSelected, selectMatching, toggleRow } from './selection.ts';
import { withTags } from './use-bulk.ts';

const size = { rows: 10, columns: 4, page: 5 };
const plain = { ctrlKey: false, metaKey: false };

test.each([
  ['ArrowDown', [0, 0], [1, 0]],
  ['ArrowUp', [0, 2], [-1, 2]],
  ['ArrowUp', [-1, 2], [-1, 2]],
  ['ArrowDown', [9, 2], [9, 2]],
  ['ArrowRight', [3, 3], [3, 3]],
  ['ArrowLeft', [3, 0], [3, 0]],
  ['PageDown', [2, 1], [7, 1]],
  ['PageDown', [8, 1], [9, 1]],
  ['PageUp', [2, 1], [0, 1]],
  ['End', [2, 1], [2, 3]],
  ['Home', [2, 1], [2, 0]],
] as const)('%s from %j leads to %j', (key, [row, column], [toRow, toColumn]) => {
  expect(moveCell({ row, column }, { ...plain, key }, size)).toEqual({ row: toRow, column: toColumn });
});

test.each([
  ['ArrowDown', [2, 1], [9, 1]],
  ['ArrowUp', [2, 1], [0, 1]],
  ['Home', [2, 1], [0, 0]],
  ['End', [2, 1], [9, 3]],
] as const)('Ctrl-%s from %j leads to %j', (key, [row, column], [toRow, toColumn]) => {
  expect(moveCell({ row, column }, { key, ctrlKey: true, metaKey: false }, size)).toEqual({
    row: toRow,
    column: toColumn,
  });
});

test('other keys do not move, and only what writes begins an edit', () => {
  expect(moveCell({ row: 0, column: 0 }, { ...plain, key: 'a' }, size)).toBeNull();
  const typed = (key: string, more = {}) => isTyped({ key, ...plain, altKey: false, ...more });
  expect([typed('a'), typed('é'), typed('4')]).toEqual([true, true, true]);
  expect([typed('/'), typed(' '), typed('Enter'), typed('a', { ctrlKey: true })]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('rows are chosen one by one, by range, and out of all that match', () => {
  const loaded = ['a', 'b', 'c', 'd'];
  const one = toggleRow(nothingSelected, 'b', loaded);
  expect([...one.ids]).toEqual(['b']);
  expect([...extendTo(one, 'd', loaded).ids]).toEqual(['b', 'c', 'd']);
  expect([...extendTo(one, 'a', loaded).ids].sort()).toEqual(['a', 'b']);
  expect([...toggleRow(one, 'b', loaded).ids]).toEqual([]);
  const all = selectMatching(loaded);
  expect(isSelected(all, 'not loaded')).toBe(true);
  expect([...toggleRow(all, 'c', loaded).ids]).toEqual(['a', 'b', 'd']);
});

test('each list has a letter of its own', () => {
  const letters = lettersFor([lead, contact, company, deal, document], ['t']);
  expect(Object.fromEntries(letters)).toEqual({
    lead: 'l',
    contact: 'c',
    company: 's',
    deal: 'd',
    document: 'o',
  });
  expect(lettersFor([deal], ['d']).get('deal')).toBe('a');
});

test.each([
  [['VIP'], ['presse'], true, ['VIP', 'presse']],
  [['VIP'], ['vip'], true, null],
  [['VIP', 'Été'], ['ete'], false, ['VIP']],
  [[], ['vip'], false, null],
])('tags %j with %j (added: %s) become %j', (before, words, add, after) => {
  expect(withTags(before, words, add)).toEqual(after);
});

test.each([
  [`attachment; filename="soci_t_s.csv"; filename*=UTF-8''soci%C3%A9t%C3%A9s.csv`, 'sociétés.csv'],
  ['attachment; filename="deal.csv"', 'deal.csv'],
  ['', undefined],
])('the file of %s is called %s', (disposition, name) => {
  expect(nameOf(disposition)).toBe(name);
});
