import { expect, test } from 'vitest';
import { isoMoment } from './db.ts';

test.each([
  '2026-11-22 03:04:05+00',
  '2026-11-22 03:04:05.1+00',
  '2026-11-22 03:04:05.123456+00',
  '1999-12-31 23:59:59.999999+00',
  '2026-11-22 03:04:05.5+02',
])('%s is the moment that Date reads', (text) => {
  expect(isoMoment(text)).toBe(new Date(text).toISOString());
});

test('the first century is not taken for ours', () => {
  expect(isoMoment('0001-01-01 00:00:00+00')).toBe('0001-01-01T00:00:00.000Z');
});
