import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { hasSharedData, sharedData } from '../../platform/server/test/shared-data.ts';
import { countryCodes } from './codes.ts';
import { countryName, findCountry } from './value.ts';

test.each([
  ['Saint-Martin', 'MF'],
  ['Saint-Martin (partie néerlandaise)', 'SX'],
  ['Congo', 'CG'],
  ['RDC', 'CD'],
  ['Guinée', 'GN'],
  ['Guinée équatoriale', 'GQ'],
  ['Corée du Nord', 'KP'],
  ['ETATS UNIS', 'US'],
  ['u.s.a.', 'US'],
  ['Birmanie', 'MM'],
  ['Kosovo', 'XK'],
  ['République tchèque', 'CZ'],
  ['Le Royaume-Uni', 'GB'],
  ['constructor', undefined],
  ['Bretagne', undefined],
  ['', undefined],
])('%s is %s', (name, code) => {
  expect(findCountry(name)).toBe(code);
});

test('every country has a name in both languages that leads back to it', () => {
  const lost = countryCodes.flatMap((code) =>
    (['fr', 'en'] as const)
      .filter((language) => findCountry(countryName(code, language)) !== code)
      .map((language) => `${code} ${language}`),
  );
  expect(countryCodes.length).toBe(250);
  expect(lost).toEqual([]);
});

describe.skipIf(!hasSharedData('fr/country-codes.csv'))('the list of country codes', () => {
  const rows = parse(readFileSync(sharedData('fr/country-codes.csv')), {
    columns: true,
    bom: true,
  }) as Record<string, string>[];
  const columns = [
    'ISO3166-1-Alpha-2',
    'ISO3166-1-Alpha-3',
    'official_name_fr',
    'official_name_en',
    'CLDR display name',
    'UNTERM French Short',
    'UNTERM English Short',
  ];

  test.each(columns)('%s is understood', (column) => {
    const named = rows.filter((row) => row[column]!.trim());
    expect(named.length).toBeGreaterThan(190);
    expect(
      named.filter((row) => findCountry(row[column]!) !== row['ISO3166-1-Alpha-2']).map((row) => row[column]),
    ).toEqual([]);
  });
});
