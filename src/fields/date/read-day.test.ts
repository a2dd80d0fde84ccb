import { expect, test } from 'vitest';
import { JalonError } from '../../platform/lib/errors.ts';
import { readDay } from './read-day.ts';

const french = { language: 'fr', country: 'FR', currency: 'EUR' } as const;
const british = { language: 'en', country: 'GB', currency: 'GBP' } as const;
const american = { language: 'en', country: 'US', currency: 'USD' } as const;

test.each([
  ['2026-03-12', '2026-03-12', '2026-03-12', '2026-03-12'],
  ['2026/3/2', '2026-03-02', '2026-03-02', '2026-03-02'],
  ['20260312', '2026-03-12', '2026-03-12', '2026-03-12'],
  ['02/03/2026', '2026-03-02', '2026-03-02', '2026-02-03'],
  ['2.3.26', '2026-03-02', '2026-03-02', '2026-02-03'],
  ['31/12/1949', '1949-12-31', '1949-12-31', 'date_impossible'],
  ['01/01/49', '2049-01-01', '2049-01-01', '2049-01-01'],
  ['01/01/50', '1950-01-01', '1950-01-01', '1950-01-01'],
  ['1er février 2026', '2026-02-01', '2026-02-01', '2026-02-01'],
  ['12 AOÛT 2026', '2026-08-12', '2026-08-12', '2026-08-12'],
  ['12 juil. 2026', '2026-07-12', '2026-07-12', '2026-07-12'],
  ['12 jui 2026', 'date_invalid', 'date_invalid', 'date_invalid'],
  ['Mar 12, 2026', '2026-03-12', '2026-03-12', '2026-03-12'],
  ['12-Mar-26', '2026-03-12', '2026-03-12', '2026-03-12'],
  ['29/02/2028', '2028-02-29', '2028-02-29', 'date_impossible'],
  ['30/02/2028', 'date_impossible', 'date_impossible', 'date_impossible'],
  ['2026-13-01', 'date_impossible', 'date_impossible', 'date_impossible'],
  ['12/03', 'date_invalid', 'date_invalid', 'date_invalid'],
  ['45000', 'date_invalid', 'date_invalid', 'date_invalid'],
])('%s is %s in France, %s in Britain, %s in America', (typed, ...wanted) => {
  expect([french, british, american].map((context) => attempt(() => readDay(typed, context)))).toEqual(
    wanted,
  );
});

function attempt(read: () => string): string {
  try {
    return read();
  } catch (error) {
    if (error instanceof JalonError) return error.problems[0]!.code;
    throw error;
  }
}
