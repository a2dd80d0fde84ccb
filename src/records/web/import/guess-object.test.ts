import { expect, test } from 'vitest';
import { company } from '../../../objects/company.ts';
import { contact } from '../../../objects/contact.ts';
import { deal } from '../../../objects/deal.ts';
import { lead } from '../../../objects/lead.ts';
import { product } from '../../../objects/product.ts';
import { guessObject, peekHeaders } from './guess-object.ts';

const objects = [lead, contact, company, deal, product].map(({ name, label, title, fields }) => ({
  name,
  label,
  title,
  fields: new Map(Object.entries(fields)),
}));
const guess = (file: string, headers: string[]) => guessObject(objects, file, headers)?.name;

test.each([
  ['accounts.csv', ['account', 'sector', 'revenue', 'employees'], 'company'],
  ['fournisseurs.csv', ['Raison sociale', 'SIRET', 'Ville'], 'company'],
  ['export.csv', ['Prénom', 'Nom', 'E-mail', 'Anniversaire', 'Fonction'], 'contact'],
  ['Classeur1.xlsx', ['Affaire', 'Étape', 'Montant HT', 'Date de clôture'], 'deal'],
  ['sales_pipeline.csv', ['opportunity_id', 'deal_stage', 'close_date', 'close_value'], 'deal'],
  ['janvier.csv', ['Raison sociale', 'Dossier'], 'company'],
  ['export.csv', ['Raison sociale', 'Code'], 'company'],
  ['export.csv', ['Nom', 'Prénom', 'Société', 'Fonction'], 'contact'],
  ['export.csv', ['Désignation', 'Référence', 'Prix'], 'product'],
  ['mystery.csv', ['a', 'b'], undefined],
])('%s holds %s', (file, headers, wanted) => {
  expect(guess(file, headers)).toBe(wanted);
});

test('the headers of a text file are read in the encoding of Excel, those of a workbook not at all', async () => {
  const windows = new Uint8Array([
    0x50, 0x72, 0xe9, 0x6e, 0x6f, 0x6d, 0x3b, 0x4e, 0x6f, 0x6d, 0x0d, 0x0a, 0x3b,
  ]);
  expect(await peekHeaders(new Blob([windows]))).toEqual(['Prénom', 'Nom']);
  expect(await peekHeaders(new Blob(['name,"deal stage"\n1,2']))).toEqual(['name', 'deal stage']);
  expect(await peekHeaders(new Blob([new Uint8Array([0x50, 0x4b, 3, 4])]))).toEqual([]);
});
