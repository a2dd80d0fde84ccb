import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Field, PrintContext } from '../../model/field.ts';
import { hasSharedData, sharedData } from '../../platform/server/test/shared-data.ts';
import { fixtureContext } from '../fixtures.ts';
import { phone, phoneNumber } from './value.ts';

const field: Field = {
  type: 'phone',
  label: { fr: 'Téléphone', en: 'Telephone' },
  name: 'phone',
  object: 'contact',
  kind: phone,
};
const read = (input: unknown, country = 'FR') => phone.parse(input, field, { ...fixtureContext, country });
const numberOf = (input: unknown, country?: string) => phoneNumber(read(input, country)!);
const print = (input: unknown, context: Partial<PrintContext> = {}) =>
  phone.print(read(input)!, field, { ...fixtureContext, ...context });

test('what was typed is kept beside the number', () => {
  expect(read('01 23 45 67 89')).toEqual({ number: '+33123456789', raw: '01 23 45 67 89' });
  expect(read('+33123456789')).toBe('+33123456789');
  expect(read('accueil 3949')).toBe('accueil 3949');
});

test('history keeps its number though the firm has moved', () => {
  const kept = { number: '+33123456789', raw: '01 23 45 67 89' };
  expect(read(kept, 'BE')).toEqual(kept);
});

test.each([
  ['tel:+33-1-23-45-67-89', '+33123456789'],
  ['(+33) 6 12 34 56 78', '+33612345678'],
  ['00 33 6 12 34 56 78', '+33612345678'],
  ['0041 22 730 51 11', '+41227305111'],
  ['01 23 45 67 89 (poste 42)', '+33123456789'],
  ['01 23 45 67 89 ext. 42', '+33123456789'],
  ['１２３', '１２３'],
])('%s is %s', (typed, number) => {
  expect(numberOf(typed)).toBe(number);
});

test.each([
  ['01 23 45 67 89 poste 42', {}, '01 23 45 67 89 poste 42'],
  ['01 23 45 67 89 poste 42', { language: 'en', country: 'GB' }, '+33 1 23 45 67 89 ext. 42'],
  ['+32 2 555 12 12', {}, '+32 2 555 12 12'],
] as const)('%s prints for %j as %s', (typed, context, printed) => {
  expect(print(typed, context)).toBe(printed);
});

describe.skipIf(!hasSharedData('ground-truth/annuaire-phones-parsed.csv'))('real numbers', () => {
  const rows = (name: string) =>
    parse(readFileSync(sharedData(`ground-truth/${name}`)), { columns: true }) as Record<string, string>[];

  test('of the French administration are understood as libphonenumber does, or kept as they are', () => {
    const all = rows('annuaire-phones-parsed.csv');
    expect(all.length).toBeGreaterThan(1900);
    const wanted = ({ raw, e164_or_empty }: Record<string, string>) =>
      e164_or_empty || raw!.replace(/\s+/g, ' ').trim();
    expect(all.filter((row) => numberOf(row.raw) !== wanted(row)).map(({ raw }) => raw)).toEqual([]);
  });

  test('of every country are understood however they are written', () => {
    // 001 is no country: international networks, whose numbers have no national form.
    const all = rows('phone-examples-formatted.csv').filter(({ region }) => region !== '001');
    expect(all.length).toBeGreaterThan(500);
    const wrong = all.filter((row) =>
      [row.e164, row.national, row.international].some((typed) => numberOf(typed, row.region) !== row.e164),
    );
    expect(wrong).toEqual([]);
  });
});
