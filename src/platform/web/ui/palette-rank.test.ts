import { expect, test } from 'vitest';
import { rankItems } from './palette-rank.ts';

const items = [
  { label: 'Nouvelle société' },
  { label: 'Sociétés', hint: 'Aller à' },
  { label: 'Éléonore Dubois', hint: 'Atelier Sociéa' },
  { label: 'C++ (test)' },
];
const found = (query: string) => rankItems(items, query).map(({ label }) => label);

test.each([
  ['societe', ['Sociétés', 'Nouvelle société']],
  ['éléo', ['Éléonore Dubois']],
  ['dub ele', ['Éléonore Dubois']],
  ['ocie', ['Nouvelle société', 'Sociétés', 'Éléonore Dubois']],
  ['++ (', ['C++ (test)']],
  ['zzz', []],
])('%s finds %j', (query, labels) => {
  expect(found(query)).toEqual(labels);
});

test('nothing typed keeps the order', () => {
  expect(rankItems(items, '  ')).toEqual(items);
});
