import { describe, expect, test } from 'vitest';
import { readAmount } from './read-amount.ts';
import { readReport } from './read-report.ts';

/** A Wednesday. */
const today = '2026-03-11';

describe('amounts', () => {
  test.each([
    ['budget de 12 500 €', '12500 EUR'],
    ['budget de 12\u202f500\u00a0€', '12500 EUR'],
    ['12.500,50 €', '12500.50 EUR'],
    ['€12,500.50 excl. VAT', '12500.50 EUR'],
    ['environ 12,5 k€ par an', '12500 EUR'],
    ['12k euros', '12000 EUR'],
    ['1,2 M€', '1200000 EUR'],
    ['3 millions d’euros', '3000000 EUR'],
    ['15 mille euros', '15000 EUR'],
    ['remise de 500 € sur 9 800 €', '9800 EUR'],
    ['£4,200', '4200 GBP'],
    ['4200 CHF', '4200 CHF'],
    ['$1.5m', '1500000 USD'],
    ['0 €', null],
    ['3 portes et 12 fenêtres', null],
    ['salon de 2026', null],
    ['rappeler le 06 12 34 56 78', null],
    ['', null],
  ])('%s', (text, expected) => {
    const found = readAmount(text);
    expect(found && `${found.amount} ${found.currency}`).toBe(expected);
  });
});

describe('reports', () => {
  test.each([
    [
      'Bon accueil. Budget 12 500 €. Envoyer le devis jeudi.',
      {
        amount: { amount: '12500', currency: 'EUR' },
        decided: null,
        next: { subject: 'Envoyer le devis', due: '2026-03-12' },
      },
    ],
    [
      'Ils décideront fin mars.\nIl faut lui rappeler les délais lundi',
      {
        amount: null,
        decided: '2026-03-31',
        next: { subject: 'Lui rappeler les délais', due: '2026-03-16' },
      },
    ],
    [
      'Prochaine étape : démonstration sur site dans deux semaines.',
      { amount: null, decided: null, next: { subject: 'Démonstration sur site', due: '2026-03-25' } },
    ],
    [
      'Very keen. I’ll send the quote tomorrow; worth €8k. They sign by April 15.'.replace('’', "'"),
      {
        amount: { amount: '8000', currency: 'EUR' },
        decided: '2026-04-15',
        next: { subject: 'Send the quote', due: '2026-03-12' },
      },
    ],
    ['Ils signent fin mars.', { amount: null, decided: '2026-03-31', next: null }],
    ['Relancer', { amount: null, decided: null, next: { subject: 'Relancer', due: null } }],
    ['Client content, rien à signaler.', { amount: null, decided: null, next: null }],
    ['Nous avions appelé mardi dernier.', { amount: null, decided: null, next: null }],
    ['', { amount: null, decided: null, next: null }],
  ])('%s', (text, expected) => expect(readReport(text, today)).toEqual(expected));

  test('any words are read, or nothing is, quickly', () => {
    const long = 'envoyer le 12 500 € '.repeat(5000);
    expect(readReport(long, today).amount).toEqual({ amount: '12500', currency: 'EUR' });
    for (const odd of ['€', '€€€€', '12..,,', '\n\n;;;', 'le le le 99', '🙂 demain 🙂'])
      readReport(odd, today);
    expect(readReport('x '.repeat(100_000), today).next).toBeNull();
  });
});
