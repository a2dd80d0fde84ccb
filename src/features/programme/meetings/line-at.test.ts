import { expect, test } from 'vitest';
import { takeLine } from './line-at.ts';

// « | » stands for the caret, two of them for a selection.
test.each([
  ['un|', 'un', ''],
  ['un\nde|ux\ntrois', 'deux', 'un\ntrois'],
  ['un\ndeux|', 'deux', 'un'],
  ['|un\ndeux', 'un', 'deux'],
  ['un\n|\ntrois', '', 'un\ntrois'],
  ['un\n– prépare  la liste|', 'prépare la liste', 'un'],
  ['avant |ceci| après', 'ceci', 'avant  après'],
  ['|un\ndeux|', 'un deux', ''],
  ['|', '', ''],
])('%s', (marked, line, rest) => {
  const from = marked.indexOf('|');
  const second = marked.indexOf('|', from + 1);
  const words = marked.replaceAll('|', '');
  expect(takeLine(words, from, second < 0 ? from : second - 1)).toEqual({ line, rest });
});
