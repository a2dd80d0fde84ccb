import { expect, test } from 'vitest';
import { moveTotal, type TotalGroup, totalsByStage } from './totals.ts';

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const francs = (amount: string) => ({ amount, currency: 'CHF' });
const groups: TotalGroup[] = [
  { keys: [{ id: 'new' }], measures: [2, euros('0.3')] },
  { keys: [{ id: 'new' }], measures: [1, francs('100')] },
  { keys: [{ id: 'new' }], measures: [1, null] },
  { keys: [{ id: 'quote' }], measures: [1, euros('10.10')] },
];

test('a stage counts all of its deals and sums each currency apart', () => {
  expect(totalsByStage(groups).get('new')).toEqual({ count: 4, sums: [euros('0.3'), francs('100')] });
});

test.each([
  [
    'in a currency both have',
    euros('0.1'),
    { count: 3, sums: [euros('0.2'), francs('100')] },
    [euros('10.2')],
  ],
  [
    'in a currency the other has not',
    francs('100'),
    { count: 3, sums: [euros('0.3')] },
    [euros('10.10'), francs('100')],
  ],
  ['without an amount', null, { count: 3, sums: [euros('0.3'), francs('100')] }, [euros('10.10')]],
])('a deal %s takes its amount along, to the cent', (_, amount, left, sums) => {
  const totals = totalsByStage(moveTotal(groups, amount, 'new', 'quote'));
  expect(totals.get('new')).toEqual(left);
  expect(totals.get('quote')).toEqual({ count: 2, sums });
});

test('there and back again is as it was', () => {
  const back = moveTotal(moveTotal(groups, euros('0.1'), 'new', 'quote'), euros('0.1'), 'quote', 'new');
  expect(totalsByStage(back).get('new')).toEqual(totalsByStage(groups).get('new'));
});
