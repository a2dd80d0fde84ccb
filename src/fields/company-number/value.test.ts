import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Field } from '../../model/field.ts';
import { JalonError } from '../../platform/lib/errors.ts';
import { hasSharedData, sharedData } from '../../platform/server/test/shared-data.ts';
import { fixtureContext } from '../fixtures.ts';
import { vatKey } from './check-digits.ts';
import { companyNumber } from './value.ts';

type SchemeName = NonNullable<Field['scheme']>;

test.each<[SchemeName, string, string | null]>([
  ['siren', '552 100 554', '552100554'],
  ['siren', '552.100.554', '552100554'],
  ['siren', '552\u202f100\u202f554', '552100554'],
  ['siren', '552100555', null],
  ['siren', '000000000', null],
  ['siren', '55210055', null],
  ['siret', '552 100 554 00013', '55210055400013'],
  ['siret', '55210055400014', null],
  ['siret', '35600000000048', '35600000000048'],
  ['siret', '356 000 000 49837', '35600000049837'],
  ['siret', '35600000049838', null],
  ['vat', 'FR 83 404 833 048', 'FR83404833048'],
  ['vat', 'fr83404833048', 'FR83404833048'],
  ['vat', '83 404 833 048', 'FR83404833048'],
  ['vat', 'FR84404833048', null],
  ['vat', 'FRK7399859412', 'FRK7399859412'],
  ['vat', 'FRO7399859412', null],
  ['vat', 'ATU13585627', 'ATU13585627'],
  ['vat', 'BE 0403.019.261', 'BE0403019261'],
  ['vat', 'BE 2403.019.261', null],
  ['vat', 'BG175074752', 'BG175074752'],
  ['vat', 'CY10259033P', 'CY10259033P'],
  ['vat', 'CZ25123891', 'CZ25123891'],
  ['vat', 'DE136695976', 'DE136695976'],
  ['vat', 'DE13669597', null],
  ['vat', 'DK13585628', 'DK13585628'],
  ['vat', 'EE100931558', 'EE100931558'],
  ['vat', 'GR094259216', 'EL094259216'],
  ['vat', 'EL094259216', 'EL094259216'],
  ['vat', 'ESB58378431', 'ESB58378431'],
  ['vat', 'ES 123456789', null],
  ['vat', 'FI20774740', 'FI20774740'],
  ['vat', 'HR33392005961', 'HR33392005961'],
  ['vat', 'HU12892312', 'HU12892312'],
  ['vat', 'IE6433435F', 'IE6433435F'],
  ['vat', 'IE6433435OA', 'IE6433435OA'],
  ['vat', 'IE8D79739I', 'IE8D79739I'],
  ['vat', 'IT00743110157', 'IT00743110157'],
  ['vat', 'LT119511515', 'LT119511515'],
  ['vat', 'LU15027442', 'LU15027442'],
  ['vat', 'LV40003521600', 'LV40003521600'],
  ['vat', 'MT11679112', 'MT11679112'],
  ['vat', 'NL004495445B01', 'NL004495445B01'],
  ['vat', 'PL8567346215', 'PL8567346215'],
  ['vat', 'PT501964843', 'PT501964843'],
  ['vat', 'RO18547290', 'RO18547290'],
  ['vat', 'SE123456789701', 'SE123456789701'],
  ['vat', 'SI50223054', 'SI50223054'],
  ['vat', 'SK2022749619', 'SK2022749619'],
  ['vat', 'XI110305878', 'XI110305878'],
  ['vat', 'GB980780684', 'GB980780684'],
  ['vat', 'CHE-107.787.577 TVA', 'CHE107787577TVA'],
  ['vat', 'US123456789', null],
  ['vat', 'constructor', null],
])('%s %s is %s', (scheme, typed, wanted) => {
  expect(read(scheme, typed)).toBe(wanted);
});

test('the key before a SIREN', () => {
  expect(vatKey('404833048')).toBe('83');
});

describe.skipIf(!hasSharedData('fr/etablissements-sirene.csv'))('real establishments', () => {
  const rows = parse(readFileSync(sharedData('fr/etablissements-sirene.csv')), {
    columns: true,
    bom: true,
  }) as { siren: string; siret: string }[];

  test('are taken, and one wrong digit is seen', () => {
    expect(rows.length).toBeGreaterThan(100);
    for (const { siren, siret } of rows) {
      expect(read('siren', siren)).toBe(siren);
      expect(read('siret', siret)).toBe(siret);
      expect(read('vat', vatKey(siren) + siren)).toBe(`FR${vatKey(siren)}${siren}`);
      expect(read('siret', siret.slice(0, -1) + ((Number(siret.at(-1)) + 1) % 10))).toBeNull();
    }
  });
});

function read(scheme: SchemeName, typed: string): string | null {
  const field: Field = {
    type: 'company_number',
    label: { fr: 'N°', en: 'No.' },
    name: 'number',
    object: 'company',
    kind: companyNumber,
    scheme,
  };
  try {
    return companyNumber.parse(typed, field, fixtureContext);
  } catch (error) {
    if (error instanceof JalonError) return null;
    throw error;
  }
}
