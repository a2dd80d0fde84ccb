import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldTypes } from '../../../fields/types.ts';
import { operatorFamilies } from '../../../model/operators.ts';
import type { Filter } from '../../../model/query.ts';
import { buildSchema } from '../../../model/schema.ts';
import type { WebSchema } from '../../../model/web/use-schema.tsx';
import { closeReason } from '../../../objects/close-reason.ts';
import { company } from '../../../objects/company.ts';
import { competitor } from '../../../objects/competitor.ts';
import { contact } from '../../../objects/contact.ts';
import { deal } from '../../../objects/deal.ts';
import { form } from '../../../objects/form.ts';
import { lead } from '../../../objects/lead.ts';
import { pipeline } from '../../../objects/pipeline.ts';
import { priceList } from '../../../objects/price-list.ts';
import { product } from '../../../objects/product.ts';
import { role } from '../../../objects/role.ts';
import { stage } from '../../../objects/stage.ts';
import { team } from '../../../objects/team.ts';
import { user } from '../../../objects/user.ts';
import type { Language } from '../../../platform/lib/language.ts';
import { decodeFilter, encodeFilter } from './filter-code.ts';
import { filterOptions, searchOptions } from './places.ts';
import { sentenceOf } from './sentence.ts';

const definitions = [
  closeReason,
  company,
  competitor,
  contact,
  deal,
  form,
  lead,
  pipeline,
  priceList,
  product,
  role,
  stage,
  team,
  user,
];
const schema = webSchema();
const ada = '0190a0b0-0000-7000-8000-000000000001';
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');
const say = (filter: Filter, object: string, language: Language) =>
  plain(
    sentenceOf(filter, object, {
      schema,
      reader: { language, country: 'FR', currency: 'EUR', timeZone: 'Europe/Paris' },
      titleOf: (_, id) => (id === ada ? 'Ada Lovelace' : undefined),
      fileOf: (id) => (id === ada ? 'clients.csv' : undefined),
    }),
  );

const sentences: [string, Filter, string, string][] = [
  [
    'deal',
    {
      and: [
        { field: 'company.address.city', op: 'is', value: 'Lyon' },
        { field: 'amount', op: 'gte', value: '10000 EUR' },
      ],
    },
    'Société › Ville est Lyon et Montant ≥ 10 000 €',
    'Company › City is Lyon and Amount ≥ €10,000',
  ],
  [
    'company',
    {
      or: [
        { field: 'status', op: 'in', value: ['active', 'loyal'] },
        {
          and: [
            { field: 'owner', op: 'is', value: 'me' },
            { field: 'tags', op: 'is', value: 'VIP' },
          ],
        },
      ],
    },
    'Statut est Client actif ou Client fidèle ou (Responsable est moi et Étiquettes contient VIP)',
    'Status is Active customer or Loyal customer or (Owner is me and Tags contains VIP)',
  ],
  [
    'company',
    { some: 'deals', where: { field: 'status', op: 'is', value: 'won' } },
    'a des affaires où Issue est Gagnée',
    'has deals where Outcome is Won',
  ],
  ['company', { none: 'contacts' }, 'sans contacts', 'without contacts'],
  ['company', { count: 'deals', op: 'gte', value: 3 }, 'a au moins 3 affaires', 'has at least 3 deals'],
  [
    'company',
    { not: { field: 'name', op: 'contains', value: 'test' } },
    'sauf si (Nom contient test)',
    'unless (Name contains test)',
  ],
  [
    'deal',
    { field: 'owner', op: 'in', value: 'my_team' },
    'Responsable est dans mon équipe',
    'Owner is in my team',
  ],
  ['deal', { field: 'owner', op: 'is', value: ada }, 'Responsable est Ada Lovelace', 'Owner is Ada Lovelace'],
  [
    'deal',
    { field: 'close_date', op: 'within', value: 'this_week' },
    'Clôture prévue est cette semaine',
    'Expected close is this week',
  ],
  [
    'deal',
    { field: 'updated_at', op: 'within', value: 'last_30_days' },
    'Modifié le est dans les 30 derniers jours',
    'Changed is in the last 30 days',
  ],
  [
    'deal',
    { field: 'close_date', op: 'lt', value: 'today' },
    'Clôture prévue est avant aujourd’hui',
    'Expected close is before today',
  ],
  [
    'deal',
    { field: 'close_date', op: 'gte', value: '2026-03-12' },
    'Clôture prévue est le 12 mars 2026 ou après',
    'Expected close is on or after 12 Mar 2026',
  ],
  [
    'company',
    { field: 'employees', op: 'between', value: [10, 50] },
    'Effectif est entre 10 et 50',
    'Employees is between 10 and 50',
  ],
  [
    'company',
    { field: 'status', op: 'not_in', value: ['lost', 'prospect'] },
    'Statut n’est pas parmi Client perdu, Prospect',
    'Status is none of Lost customer, Prospect',
  ],
  [
    'company',
    { stay: 'status', is: ['active'], from: '2026-01-01T00:00:00.000Z', next: ['lost'] },
    'Statut est passé par Client actif depuis le 1er janv. 2026 puis Client perdu',
    'Status has been at Active customer since Jan 1, 2026 then Lost customer',
  ],
  [
    'company',
    { and: [{ operation: ada }, { field: 'name', op: 'contains', value: 'bois' }] },
    'créées ou modifiées par l’import clients.csv et Nom contient bois',
    'created or changed by the import clients.csv and Name contains bois',
  ],
  ['deal', { field: 'amount', op: 'lt', value: '500.5' }, 'Montant < 500,5', 'Amount < 500.5'],
  ['company', { field: 'email', op: 'empty' }, 'E-mail est vide', 'E-mail is empty'],
];

test.each(sentences)('%s: a filter reads as a sentence in both languages', (object, filter, fr, en) => {
  const label = fr.startsWith('Clôture') ? deal.fields.close_date.label : undefined;
  expect(say(filter, object, 'fr')).toBe(label ? fr.replace('Clôture prévue', label.fr) : fr);
  expect(say(filter, object, 'en')).toBe(label ? en.replace('Expected close', label.en) : en);
});

test.each(sentences)('%s: a filter survives the address', (_, filter) => {
  expect(decodeFilter(encodeFilter(filter))).toEqual(filter);
});

test('simple filters are readable in an address', () => {
  const filter = sentences[0]![1];
  const search = new URLSearchParams({ filter: encodeFilter(filter) }).toString();
  expect(search).toBe('filter=company.address.city-is-Lyon*and*amount-gte-10000+EUR');
});

test('any values survive the address, and any text is read without a fault', () => {
  const value = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.integer(),
    fc.boolean(),
    fc.record({ amount: fc.string(), currency: fc.string() }),
  );
  const leaf = fc.record({
    field: fc.constantFrom('name', 'address.city', 'x_a_b'),
    op: fc.constantFrom('is' as const, 'contains' as const, 'in' as const),
    value: fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 3 })),
  });
  const tree = fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3 },
      leaf as fc.Arbitrary<Filter>,
      fc.record({ and: fc.array(tie('filter'), { maxLength: 3 }) }),
      fc.record({ or: fc.array(tie('filter'), { maxLength: 3 }) }),
      fc.record({ not: tie('filter') }),
      fc.record({ some: fc.constant('deals'), where: tie('filter') }),
    ),
  })).filter;
  fc.assert(
    fc.property(tree, (filter) => {
      expect(decodeFilter(encodeFilter(filter))).toEqual(filter);
    }),
  );
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.constantFrom('*', 'and', 'in', 'out', '-is-', 'v', 'name')),
      (text, pieces) => {
        decodeFilter(text);
        decodeFilter(pieces.join('') + text);
      },
    ),
  );
});

test('fields, parts, related fields and relations are found by their words', () => {
  const words = {
    own: 'Champs',
    relations: 'Liées',
    through: (relation: string) => `Par ${relation}`,
    some: (things: string) => `a des ${things}`,
    none: (things: string) => `sans ${things}`,
  };
  const options = filterOptions(schema, schema.objects.get('contact')!, 'fr', words, true);
  const found = (typed: string) => searchOptions(options, typed).map(({ kind, path }) => `${kind} ${path}`);
  expect(found('ville')).toEqual(['field address.city', 'field company.address.city']);
  expect(found('secteur société')).toEqual(['field company.industry']);
  expect(found('sans affaires')).toEqual(['none deals']);
  expect(found('zzz')).toEqual([]);
});

function webSchema(): WebSchema {
  const built = buildSchema(definitions, fieldTypes);
  const abilities = { read: true, create: true, edit: true, delete: true, export: true };
  const objects = [...built.objects].map(([name, object]) => {
    const fields = [...object.fields].map(
      ([key, field]) =>
        [key, { ...field, operators: operatorFamilies[field.kind.family].operators }] as const,
    );
    return [name, { ...object, abilities, fields: new Map(fields) }] as const;
  });
  return { version: '1', types: fieldTypes, objects: new Map(objects), widgets: {} };
}
