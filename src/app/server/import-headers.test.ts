// The headers that other programs write, each with a cell or two of its kind.
import { expect, test } from 'vitest';
import { fullAccess } from '../../model/access.ts';
import type { Context } from '../../model/server/context.ts';
import { guessContent } from '../../platform/lib/tabular/content-kind.ts';
import { matchColumns } from '../../records/server/import/match-columns.ts';
import { serverSchema } from './schema.ts';

const ctx = { schema: serverSchema('w_1'), actor: { access: fullAccess } } as unknown as Context;

const place = (object: string, columns: Record<string, string | string[]>) => {
  const seen = Object.entries(columns).map(([header, cells], index) => {
    const samples = [cells].flat();
    return { index, header, samples, filled: 1, distinct: 1, guess: guessContent(samples) };
  });
  return matchColumns(ctx, object, seen).map(({ field, part }) => (part ? `${field}.${part}` : field));
};

const mails = ['a@exemple.fr', 'b@exemple.fr', 'c@exemple.fr'];
const phones = ['01 42 68 53 00', '06 12 34 56 78', '+33 1 42 68 53 01'];
const names = ['Martin', 'Lefèvre', 'Durand'];
const whole = ['Zoé Martin', 'Jean Lefèvre', 'Ana Durand'];
const days = ['12/03/2026', '31/12/2025', '01/02/2026'];
const ids = ['0016g000007WEfsAAG', '0016g000007WEftAAG', '0016g000007WEfuAAG'];
const sums = ['1 200,50', '33,10', '7,00'];

const cases: [string, string, Record<string, string | string[]>, (string | null)[]][] = [
  [
    'Salesforce contacts',
    'contact',
    {
      Id: ids,
      FirstName: names,
      LastName: names,
      AccountId: ids,
      Email: mails,
      MobilePhone: phones,
      Fax: phones,
      MailingPostalCode: '69003',
      OtherCity: 'Lyon',
      MailingCity: 'Lyon',
      OwnerId: ids,
      IsDeleted: ['false', 'true'],
    },
    [
      'external_id',
      'first_name',
      'last_name',
      'company.id',
      'email',
      'mobile',
      null,
      'address.postal_code',
      null,
      'address.city',
      'owner.id',
      null,
    ],
  ],
  [
    'HubSpot deals',
    'deal',
    {
      'Record ID': ['101', '102', '103'],
      'Deal Name': names,
      'Deal Stage': 'Closed Won',
      Pipeline: 'Sales',
      Amount: sums,
      'Close Date': days,
      'Deal owner': whole,
      'Associated Company': names,
      'Associated Contact': whole,
    },
    ['external_id', 'name', 'stage', 'pipeline', 'amount', 'close_date', 'owner', 'company', 'contact'],
  ],
  [
    'Pipedrive',
    'deal',
    {
      'Deal - Title': names,
      'Deal - Value': sums,
      'Deal - Currency': 'EUR',
      'Deal - Stage': 'Devis',
      'Deal - Owner': whole,
      'Person - Name': whole,
      'Organization - Name': names,
      'Person - Phone': phones,
    },
    ['name', 'amount', 'amount.currency', 'stage', 'owner', 'contact', 'company', null],
  ],
  [
    'Odoo, in French',
    'contact',
    {
      Nom: whole,
      Société: names,
      Téléphone: phones,
      Portable: phones,
      'E-mail': mails,
      Rue: '1 rue A',
      Ville: 'Lyon',
      'Code postal': '69003',
      Pays: 'France',
      Vendeur: whole,
      Étiquettes: 'VIP',
    },
    [
      'last_name.full_name',
      'company',
      'phone',
      'mobile',
      'email',
      'address.street',
      'address.city',
      'address.postal_code',
      'address.country',
      'owner',
      'tags',
    ],
  ],
  [
    'Google contacts',
    'contact',
    {
      'Given Name': names,
      'Family Name': names,
      'E-mail 1 - Type': 'Work',
      'E-mail 1 - Value': mails,
      'E-mail 2 - Value': mails,
      'Phone 1 - Value': phones,
      'Address 1 - City': 'Lyon',
      'Address 2 - City': 'Paris',
      'Organization 1 - Name': names,
      'Organization 1 - Title': 'Gérant',
      Birthday: '1980-01-02',
    },
    [
      'first_name',
      'last_name',
      null,
      'email',
      'other_emails',
      'phone',
      'address.city',
      null,
      'company',
      'job_title',
      'birthday',
    ],
  ],
  [
    'Outlook, in French',
    'contact',
    {
      Prénom: names,
      Nom: names,
      Société: names,
      Titre: 'Gérant',
      'Rue (bureau)': '1 rue A',
      'Ville (bureau)': 'Lyon',
      'Ville (domicile)': 'Paris',
      'Télécopie (bureau)': phones,
      'Téléphone (bureau)': phones,
      'Tél. mobile': phones,
      'Adresse de messagerie': mails,
    },
    [
      'first_name',
      'last_name',
      'company',
      'job_title',
      'address.street',
      'address.city',
      null,
      null,
      'phone',
      'mobile',
      'email',
    ],
  ],
  [
    'HubSpot contacts, in French',
    'contact',
    {
      'ID de fiche': ['101', '102', '103'],
      Prénom: names,
      'Nom de famille': names,
      'E-mail': mails,
      'Numéro de téléphone mobile': phones,
      'Propriétaire du contact': whole,
      'Intitulé du poste': 'Gérant',
      'Nom de l’entreprise': names,
      'Pays/Région': 'France',
    },
    [
      'external_id',
      'first_name',
      'last_name',
      'email',
      'mobile',
      'owner',
      'job_title',
      'company',
      'address.country',
    ],
  ],
  [
    'HubSpot deals, in French',
    'deal',
    {
      'Nom de la transaction': names,
      'Phase de la transaction': 'Devis',
      'Date de fermeture': days,
      Montant: sums,
      'Propriétaire de la transaction': whole,
      'Entreprise associée': names,
    },
    ['name', 'stage', 'close_date', 'amount', 'owner', 'company'],
  ],
  [
    'Pipedrive, in French',
    'deal',
    {
      'Affaire - Titre': names,
      'Affaire - Valeur': sums,
      'Affaire - Devise': ['EUR', 'CHF', 'EUR'],
      'Affaire - Étape': 'Devis',
      'Affaire - Organisation': names,
      'Affaire - Personne à contacter': whole,
      'Affaire - Date de clôture prévue': days,
    },
    ['name', 'amount', 'amount.currency', 'stage', 'company', 'contact', 'close_date'],
  ],
  [
    'Odoo opportunities, in French',
    'deal',
    {
      Opportunité: names,
      Client: names,
      'Revenu espéré': sums,
      Étape: 'Nouveau',
      Vendeur: whole,
      'Clôture prévue': days,
      'Équipe commerciale': 'Ventes',
    },
    ['name', 'company', 'amount', 'stage', 'owner', 'close_date', null],
  ],
  [
    'Google contacts as exported since 2024',
    'contact',
    {
      'First Name': names,
      'Last Name': names,
      'Organization Name': names,
      'Organization Title': 'Gérant',
      'E-mail 1 - Label': '* Work',
      'E-mail 1 - Value': mails,
      'Phone 1 - Value': phones,
      'Address 1 - Country': 'FR',
    },
    ['first_name', 'last_name', 'company', 'job_title', null, 'email', 'phone', 'address.country'],
  ],
  [
    'a directory of bodies',
    'company',
    {
      Organisme: names,
      Ville: 'Lyon',
      Mél: mails,
      'Tax ID': ['FR40303265045', 'FR83404833048', 'FR14329211734'],
    },
    ['name', 'address.city', 'email', 'vat_number'],
  ],
  [
    'people of such bodies',
    'contact',
    { Organisme: names, Nom: names, Prénom: names },
    ['company', 'last_name', 'first_name'],
  ],
  [
    'what such bodies ask for',
    'lead',
    { Organisme: names, Nom: names, Mél: mails },
    ['company_name', 'last_name', 'email'],
  ],
  [
    'deals with such bodies',
    'deal',
    { Organisme: names, Affaire: whole, 'Montant HT': sums },
    ['company', 'name', 'amount'],
  ],
  [
    'no header that says anything',
    'company',
    {
      'Colonne A': ['Acier', 'Bois', 'Fer'],
      B: mails,
      C: phones,
      D: ['55205902401909', '38347093700194', '55208131766522'],
      E: ['http://a.fr', 'http://b.fr', 'http://c.fr'],
    },
    ['name', 'email', 'phone', 'siret', 'website'],
  ],
  [
    'what is not understood stays out',
    'lead',
    {
      'Do Not Email': ['Yes', 'No'],
      'Lead Number': ['1', '2', '3'],
      Nom: names,
      Converted: ['1', '0', '1'],
      'Last Activity': 'Email Opened',
      Specialization: 'Finance',
    },
    [null, null, 'last_name', 'status', null, null],
  ],
];

test.each(cases)('%s', (_, object, columns, places) => {
  const headers = Object.keys(columns);
  const found = place(object, columns);
  expect(Object.fromEntries(headers.map((header, i) => [header, found[i]]))).toEqual(
    Object.fromEntries(headers.map((header, i) => [header, places[i]])),
  );
});
