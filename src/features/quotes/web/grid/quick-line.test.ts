import { expect, test } from 'vitest';
import { quickLine } from './quick-line.ts';

test.each([
  ['3 vélo', { quantity: '3', words: 'vélo' }],
  ['3x vélo', { quantity: '3', words: 'vélo' }],
  ['3 × vélo elliptique', { quantity: '3', words: 'vélo elliptique' }],
  ['2,5 pose', { quantity: '2.5', words: 'pose' }],
  ['vélo 3', null],
  ['3D imprimante', null],
  ['0 vélo', null],
  ['3 v', null],
  ['12', null],
  ['1,00001 pose', null],
])('%s', (text, means) => {
  expect(quickLine(text, 'fr')).toEqual(means);
});
