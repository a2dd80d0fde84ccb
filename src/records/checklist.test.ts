import { expect, test } from 'vitest';
import { printPoints, readPoints, unticked } from './checklist.ts';

test.each([
  ['Besoin\nBudget', ['Besoin', 'Budget'], []],
  ['[ ] Besoin\n[x] Budget', ['Besoin', 'Budget'], ['Budget']],
  ['- [X] Besoin\n\n* Budget\n☑ Délai', ['Besoin', 'Budget', 'Délai'], ['Besoin', 'Délai']],
  ['[à voir] avec lui', ['[à voir] avec lui'], []],
  ['', [], []],
  [null, [], []],
])('%j', (text, all, done) => {
  const points = readPoints(text);
  expect(points.map(({ text }) => text)).toEqual(all);
  expect(points.filter((point) => point.done).map(({ text }) => text)).toEqual(done);
  expect(readPoints(printPoints(points))).toEqual(points);
  expect(readPoints(unticked(text ?? '')).some((point) => point.done)).toBe(false);
});
