// What French law asks to be read on a quote, read in the PDF that goes out. The texts are cited in docs/quotes.md.
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../features/quotes/default-settings.ts';
import { newId } from '../../platform/lib/ids.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let company: string;
let abroad: string;
let person: string;

const post = async (path: string, body: unknown) => (await door.call('POST', path, body)).json();
const act = (name: string, body: unknown) => door.call('POST', `/api/v1/actions/${name}`, body);
const make = async (object: string, values: object): Promise<string> =>
  (await post(`/api/v1/records/${object}`, values)).id;

const seller = {
  ...defaultSettings,
  name: 'Atelier Lumière',
  legal_form: 'SAS',
  capital: '40 000 €',
  street: '12 rue de la République',
  postal_code: '69002',
  city: 'Lyon',
  siren: '732 829 320',
  registration: 'RCS Lyon',
  vat_number: 'FR44732829320',
  insurance: 'Mutuelle du Rhône, 69003 Lyon, France entière',
};
const sole = {
  ...seller,
  name: 'Luc Martin',
  legal_form: 'EI',
  capital: '',
  registration: 'RNE',
  vat_number: '',
  vat_exempt: true,
  quote_fee: '80 €',
};
const mediator = 'Médiation Rhône, 3 place Bellecour, 69002 Lyon';
const delivery = { fr: 'Exécution dans les 15 jours.', en: 'Within 15 days.' };

beforeAll(async () => {
  door = await openDoor();
  const address = { street: '3 place Bellecour', postal_code: '69002', city: 'Lyon', country: 'FR' };
  company = await make('company', { name: 'Ardoise & Fils', address, siren: '552100554' });
  abroad = await make('company', { name: 'Werk GmbH', vat_number: 'DE136695976' });
  person = await make('contact', { first_name: 'Anne', last_name: 'Morel', address });
});
afterAll(() => door.close());

interface Case {
  settings: typeof seller;
  to?: () => object;
  vat?: string;
}

async function textOf({ settings, to = () => ({ company }), vat = '20' }: Case): Promise<string> {
  expect((await act('quote.save_settings', settings)).statusCode).toBe(200);
  const id = await make('quote', { subject: 'Rénovation', ...to() });
  const line = {
    kind: 'line',
    product: null,
    unit: 'h',
    discount: null,
    billing: 'once',
    optional: false,
  };
  const lines = [
    {
      ...line,
      id: newId(),
      position: 0,
      description: 'Pose',
      quantity: '3',
      unit_price: '150.50',
      vat_rate: vat,
    },
    {
      ...{ ...line, id: newId(), position: 1, description: 'Fournitures', quantity: '2', unit_price: '80' },
      vat_rate: vat === '20' ? '10' : vat,
    },
  ];
  expect((await act('quote.save', { id, lines })).statusCode).toBe(200);
  const sent = await act('quote.send', { id, to: null });
  expect(sent.statusCode, sent.body).toBe(200);
  const pdf = (await door.call('GET', `/api/v1/quotes/${id}/pdf`)).rawPayload;
  const document = await getDocumentProxy(new Uint8Array(pdf), { useSystemFonts: true });
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => {
      const { items } = await (await document.getPage(i + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }),
  );
  return pages.join(' ').replace(/[\s\u202f\u00a0]+/g, ' ');
}

const always: [string, RegExp][] = [
  ['document and number', /Devis n° DEV-\d{4}-\d{4}/],
  ['date (arrêté 24-01-2017, art. 3)', /Date d’émission : \d{1,2}(er)? \p{L}+ \d{4}/u],
  ['validity (Code civil 1116; arrêté)', /Valable jusqu’au \d/],
  ['address (R123-237)', /12 rue de la République, 69002 Lyon/],
  ['SIREN (R123-237)', /SIREN 732 829 320/],
  ['designation, quantity, unit price (L441-9)', /Pose 3 h 150,50 €/],
  ['second line', /Fournitures 2 h 80,00 €/],
  ['total before VAT', /Total HT 611,50 €/],
  ['total with VAT', /Total TTC/],
  ['no discount for early payment (L441-9, L441-10)', /Pas d’escompte en cas de paiement anticipé/],
  ['payment delay (L441-10)', /Règlement à 30 jours/],
  ['agreement', /Bon pour accord/],
];
const between: [string, RegExp][] = [
  ['rate of penalties (L441-10 II)', /trois fois l’intérêt légal/],
  ['fixed indemnity (D441-5)', /indemnité forfaitaire pour frais de recouvrement de 40 €/],
];

describe('a quote to a business', () => {
  let words: string;
  beforeAll(async () => {
    words = await textOf({ settings: seller });
  });
  test.each([
    ...always,
    ...between,
    ['name, form and capital (R123-238)', /Atelier Lumière SAS au capital de 40 000 €/],
    ['registration (R123-237)', /RCS Lyon/],
    ['VAT number (CGI ann. II, 242 nonies A)', /N° de TVA FR44732829320/],
    ['customer', /Ardoise & Fils 3 place Bellecour 69002 Lyon SIREN 552 ?100 ?554/],
    ['VAT by rate, 20 % (L441-9)', /TVA 20 % sur 451,50 € 90,30 €/],
    ['VAT by rate, 10 %', /TVA 10 % sur 160,00 € 16,00 €/],
    ['total with VAT, exact', /Total TTC 717,80 €/],
    ['free of charge (arrêté)', /Ce devis est gratuit/],
    ['insurance (L243-2 assurances)', /Mutuelle du Rhône/],
  ])('says %s', (_, mention) => expect(words).toMatch(mention));
  test('says nothing that is for consumers alone', () =>
    expect(words).not.toMatch(/[Rr]étract|Médiation|Autoliquidation|293 B/));
});

describe('a quote of a sole trader without VAT', () => {
  let words: string;
  beforeAll(async () => {
    words = await textOf({ settings: sole as typeof seller, vat: '0' });
  });
  test.each([
    ...always,
    ...between,
    ['name with EI (R526-27)', /Luc Martin EI · 12 rue/],
    ['why there is no VAT (CGI 293 B)', /TVA non applicable, article 293 B du CGI/],
    ['total', /Total TTC 611,50 €/],
    ['the price of the quote', /Ce devis est payant : 80 €/],
  ])('says %s', (_, mention) => expect(words).toMatch(mention));
  test('names neither a VAT number nor a capital nor a rate', () =>
    expect(words).not.toMatch(/N° de TVA|capital|TVA 0 %/));
});

test('a quote to a business of another country of the Union says who owes the VAT', async () => {
  const words = await textOf({ settings: seller, to: () => ({ company: abroad, language: 'fr' }), vat: '0' });
  expect(words).toMatch(/Autoliquidation de la TVA par le client, article 283-2 du CGI/);
  expect(words).toMatch(/N° de TVA DE136695976/);
});

describe('a quote to a consumer', () => {
  test('is not sent before mediator and delay are said', async () => {
    await act('quote.save_settings', seller);
    const id = await make('quote', { subject: 'Terrasse', contact: person });
    const refused = await act('quote.send', { id, to: null });
    const errors = refused.json().errors as { code: string; path: string; message: string }[];
    expect(errors.map(({ path, code }) => [path, code])).toEqual(
      expect.arrayContaining([
        ['delivery_terms', 'no_delivery'],
        ['settings', 'seller_incomplete'],
      ]),
    );
    expect(errors.find(({ path }) => path === 'settings')?.message).toContain('médiateur de la consommation');
  });

  test('says mediation, withdrawal and delay, and nothing of penalties between professionals', async () => {
    const settings = { ...seller, mediator, delivery_terms: delivery };
    const words = await textOf({ settings, to: () => ({ contact: person }) });
    expect(words).toMatch(/Médiation de la consommation : Médiation Rhône, 3 place Bellecour/);
    expect(words).toMatch(/Rétractation : .*quatorze jours/);
    expect(words).toMatch(/Délai et exécution : Exécution dans les 15 jours/);
    expect(words).toMatch(/Anne Morel 3 place Bellecour/);
    expect(words).not.toMatch(/indemnité forfaitaire|intérêt légal/);
    for (const [, mention] of always) expect(words).toMatch(mention);
  });
});

test.each([
  ['SAS', '', 'capital social'],
  ['SARL', '', 'capital social'],
  ['', '1 €', 'forme juridique'],
  ['Entreprise individuelle', '', null],
  ['Association', '', null],
  ['SASU', '1 000 €', null],
])('of a firm “%s” with the capital “%s”, missing is %s', async (legal_form, capital, missing) => {
  const id = await make('quote', { subject: 'Essai', company });
  await act('quote.save_settings', { ...seller, legal_form, capital });
  const { missing: gaps } = (await act('quote.read', { id })).json() as {
    missing: { path: string; message: string }[];
  };
  const said = gaps.find(({ path }) => path === 'settings')?.message ?? null;
  if (missing === null) expect(said).toBeNull();
  else expect(said).toContain(missing);
});
