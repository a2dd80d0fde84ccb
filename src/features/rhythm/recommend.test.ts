import { expect, test } from 'vitest';
import type { BandFigure } from './contract.ts';
import { recommend } from './recommend.ts';

const band = (band: number, customers: number, bought: number, contacts: number): BandFigure => ({
  band,
  customers,
  bought,
  contacts,
});

const cases: [
  name: string,
  bands: BandFigure[],
  answer: { days: number; band: number; sample: number } | null,
][] = [
  ['nothing is known', [], null],
  ['too few in every band', [band(1, 29, 3, 2), band(2, 29, 9, 4)], null],
  ['one band alone compares with nothing', [band(2, 300, 90, 4)], null],
  ['the best band', [band(1, 100, 10, 2), band(2, 100, 30, 4)], { days: 91, band: 2, sample: 200 }],
  [
    'the fewest contacts of those nearly as good',
    [band(1, 100, 28, 2), band(2, 100, 30, 4), band(3, 100, 31, 8)],
    { days: 183, band: 1, sample: 300 },
  ],
  [
    'a better band with too few does not count',
    [band(1, 100, 10, 2), band(2, 100, 20, 4), band(3, 20, 20, 8)],
    { days: 91, band: 2, sample: 200 },
  ],
  [
    'those never spoken to are compared with',
    [band(0, 100, 5, 0), band(1, 100, 20, 1)],
    { days: 365, band: 1, sample: 200 },
  ],
  ['where they buy as much, nothing is recommended', [band(0, 100, 40, 0), band(1, 100, 20, 1)], null],
];

test.each(cases)('%s', (_, bands, answer) => {
  expect(recommend(bands)).toEqual(answer);
});
