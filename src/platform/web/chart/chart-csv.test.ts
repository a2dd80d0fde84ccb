import { expect, test } from 'vitest';
import { tableAsCsv } from './chart-csv.ts';

const data = {
  series: [
    { id: 'a', label: 'Montant' },
    { id: 'b', label: 'Avant' },
  ],
  points: [
    { id: '1', label: 'janv. ; "26"', values: [1234.5, null] },
    { id: '2', label: '=1+1', values: [-2, 0] },
  ],
};

test('numbers and separators are the reader’s; what a spreadsheet would run is text', () => {
  expect(tableAsCsv(data, 'Mois', 'fr-FR')).toBe(
    '\uFEFFMois;Montant;Avant\r\n"janv. ; ""26""";1234,5;\r\n\'=1+1;-2;0\r\n',
  );
  expect(tableAsCsv(data, 'Month', 'en-GB')).toBe(
    '\uFEFFMonth,Montant,Avant\r\n"janv. ; ""26""",1234.5,\r\n\'=1+1,-2,0\r\n',
  );
});
