import { expect, test, vi } from 'vitest';
import * as tables from '../numbers.ts';
import { understand } from './numbers.ts';

const written = (known: tables.KnownNumber | undefined) =>
  known && [known.number, known.country, known.extension, known.national(), known.international()];

// In this order: the first text that is not plainly French fetches the tables.
test('reads what is plainly French as the tables do, and the rest once they are there', async () => {
  for (const text of [
    '+33123456789',
    '01 23 45 67 89',
    '06.12.34.56.78',
    '+33 (7) 12-34-56-78',
    '0912345678',
  ]) {
    const known = understand(text, 'FR');
    expect(written(known)).toEqual(written(tables.understand(text, 'FR')));
    // Whether it exists is for the tables, and until then for the server.
    expect(known?.valid()).toBe(false);
  }
  expect(understand('+33 1 23 45 67 89', 'BE')?.international()).toBe('+33 1 23 45 67 89');

  const foreign = '+1 415 555 2671';
  expect(understand(foreign, 'FR')).toBeUndefined();
  expect(understand('01 23 45 67 89 poste 4', 'FR')).toBeUndefined();
  expect(understand('0800 12 34 56', 'FR')).toBeUndefined();
  await vi.waitFor(() => expect(understand(foreign, 'FR')?.national()).toBe('(415) 555-2671'));
  expect(understand('01 23 45 67 89 poste 4', 'FR')?.extension).toBe('4');
  expect(understand('01 23 45 67 89', 'FR')?.valid()).toBe(true);
});
