import { expect, test } from 'vitest';
import { formatsIn } from '../../lib/formats.ts';
import { messagesIn } from '../../lib/messages.ts';
import type { ChartData, ChartKind } from './chart-data.ts';
import { chartMessages } from './chart-messages.ts';
import { summarise } from './chart-summary.ts';

const { number, percent } = formatsIn('en-GB');
const say = { words: messagesIn(chartMessages, 'en'), format: number, percent };
const data: ChartData = {
  series: [{ id: 'n', label: 'Deals' }],
  points: [
    { id: 'a', label: 'Jan', values: [40] },
    { id: 'b', label: 'Feb', values: [null] },
    { id: 'c', label: 'Mar', values: [55] },
    { id: 'd', label: 'Apr', values: [10] },
  ],
};

test.each<[ChartKind, ChartData, string]>([
  ['bar', data, 'Highest: Mar, 55. Total: 105.'],
  ['line', data, 'From 40 (Jan) to 10 (Apr); highest: 55 (Mar).'],
  ['funnel', data, '40 at the start (Jan), 10 at the end (Apr): 25%.'],
  ['bar', { ...data, points: [] }, 'Nothing to show for this period.'],
])('a %s says itself', (kind, shown, sentence) => {
  expect(summarise(kind, shown, say)).toBe(sentence);
});
