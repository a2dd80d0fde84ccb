import { describe, expect, test } from 'vitest';
import { openTable } from '../../server/tabular/open-table.ts';
import { hasSharedData, sharedData } from '../../server/test/shared-data.ts';
import { parseBoolean } from './boolean-text.ts';
import { guessContent } from './content-kind.ts';
import type { Cell } from './table.ts';

const cases: [kind: string, samples: Cell[]][] = [
  ['empty', ['', ' ']],
  ['email', ['a@b.fr', 'Zoé <zoe@exemple.fr>', 'prenom.nom+x@sous.exemple.com', '']],
  ['url', ['https://exemple.fr', 'www.exemple.fr', 'http://x.io/a?b=c']],
  ['domain', ['exemple.fr', 'sous.exemple.co.uk', 'jalon.dev']],
  ['phone', ['01 69 00 00 01', '+33 6 12 34 56 78', '06.12.34.56.78', '0612345678', '(555) 123-4567']],
  ['date', ['03/04/2024', '2024-12-25', '1er mars 2024']],
  ['datetime', ['03/04/2024 10:30', '2024-12-25T08:00:00Z']],
  ['money', ['12,50 €', '1 000 €', '$5']],
  ['percent', ['12 %', '12,5%', '100 %']],
  ['boolean', ['oui', 'non', 'oui', '']],
  ['boolean', [true, false]],
  ['boolean', ['x', '', 'x', 'x']],
  ['postal_code', ['75001', '91000', '01400', '75012']],
  ['postal_code', ['SW1A 1AA', 'EC1A 1BB', 'M1 1AE']],
  ['siren', ['552 100 554', '732829320', '404833048']],
  ['siret', ['55210055400013', '732 829 320 00074', '40483304800022']],
  ['vat_number', ['FR40303265045', 'BE0403170701', 'DE136695976']],
  ['country', ['France', 'Belgique', 'Germany', 'Côte d’Ivoire', 'US']],
  ['language', ['français', 'anglais', 'deutsch', 'fr', 'English', 'espagnol']],
  ['id', ['6f1c2b1e-8f6d-4f57-9d5e-0a4b8d9f7c11', '7a1c2b1e-8f6d-4f57-9d5e-0a4b8d9f7c12']],
  ['id', ['C-0001', 'C-0002', 'C-0003', 'C-0004']],
  ['id', ['1', '2', '3', '4', '17']],
  ['number', ['12', '5', '5', '3,5', '1 000']],
  ['number', [12, 5.5, 5]],
  ['text', ['Durand', 'Martin', 'Petit et fils']],
  ['long_text', ['Une première ligne\net une autre', `x${' et encore'.repeat(20)}`]],
];
test.each(cases)('%s: %j', (kind, samples) => {
  const guess = guessContent(samples);
  expect(guess.kind).toBe(kind);
  expect(guess.confidence).toBeGreaterThan(0.4);
});

test('says how the numbers and dates of the column are to be read', () => {
  expect(guessContent(['1,5', '2,5', '2,5']).numberFormat).toEqual({ decimal: ',', ambiguous: false });
  expect(guessContent(['12/25/2024', '01/02/2024']).dateFormat).toMatchObject({
    order: 'mdy',
    ambiguous: false,
  });
});

test('a few odd cells do not hide what a column holds', () => {
  const mails = [...Array.from({ length: 18 }, (_, i) => `user${i}@exemple.fr`), 'pas de mail', '?'];
  expect(guessContent(mails)).toMatchObject({ kind: 'email', confidence: 0.9 });
});

describe.skipIf(!hasSharedData('fr'))('columns of real files', () => {
  const columns: [file: string, column: number, kind: string][] = [
    ['fr/etablissements-sirene.csv', 0, 'siren'],
    ['crm-sales/atomic-crm/contacts.csv', -1, 'email'],
    ['fr/annuaire-services-publics.excel-fr.utf-8-bom.csv', -1, 'email'],
    ['fr/annuaire-services-publics.excel-fr.utf-8-bom.csv', -1, 'phone'],
    ['fr/annuaire-services-publics.excel-fr.utf-8-bom.csv', -1, 'date'],
    ['fr/etablissements-sirene.csv', -1, 'siret'],
    ['fr/laposte_hexasmal.csv', -1, 'postal_code'],
    ['crm-sales/maven/sales_pipeline.csv', -1, 'date'],
    ['fr/fournisseurs-montreal.excel-fr.windows-1252.csv', -1, 'date'],
  ];
  test.each(columns)('%s %i: %s', async (file, column, kind) => {
    const table = await openTable(sharedData(file));
    const kinds = table.header.map(
      ({ index }) => guessContent(table.sample.map((row) => row.cells[index] ?? '')).kind,
    );
    if (column >= 0) expect(kinds[column]).toBe(kind);
    else expect(kinds).toContain(kind);
  });
});

test.each<[string | number | boolean, boolean | undefined]>([
  ['oui', true],
  ['Non', false],
  ['YES', true],
  ['no', false],
  ['vrai', true],
  ['FAUX', false],
  ['true', true],
  ['false', false],
  ['x', true],
  ['1', true],
  ['0', false],
  [1, true],
  [0, false],
  ['O', true],
  ['N', false],
  ['y', true],
  [true, true],
  [' oui ', true],
  ['', undefined],
  ['peut-être', undefined],
  ['2', undefined],
])('%j is %j', (text, value) => {
  expect(parseBoolean(text)).toEqual(value === undefined ? { error: 'not_a_boolean' } : { value });
});
