import { expect, test } from 'vitest';
import { partName } from './part-name.ts';

test.each([
  ['Paul Lefort', 'Paul', 'Lefort'],
  ['DUPONT Jean', 'Jean', 'DUPONT'],
  ['Dupont, Jean', 'Jean', 'Dupont'],
  ['Jean Pierre Dupont', 'Jean Pierre', 'Dupont'],
  ['Marie de La Tour', 'Marie', 'de La Tour'],
  ['Lefort', null, 'Lefort'],
])('%s', (whole, first, last) => {
  expect(partName(whole)).toEqual({ first, last });
});
