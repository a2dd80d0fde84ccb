import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';
import { customerStatuses, sources } from './choices.ts';
import { lifeCycleFields, statusStays } from './life-cycle.ts';
import { rhythmFields } from './rhythm.ts';

export const company = defineObject({
  name: 'company',
  label: {
    one: { fr: 'Société', en: 'Company' },
    many: { fr: 'Sociétés', en: 'Companies' },
    new: { fr: 'Nouvelle société', en: 'New company' },
  },
  icon: 'building',
  fields: {
    name: f.text(
      { fr: 'Nom', en: 'Name' },
      {
        required: true,
        index: true,
        search: true,
        max: 250,
        aliases: [
          'name',
          'nom',
          'company',
          'company name',
          'société',
          'raison sociale',
          'raison_sociale_sirene',
          'entreprise',
          'organisation',
          'organisme',
          'structure',
          'établissement',
          'organization',
          'account',
          'account name',
          'compte',
          'fournisseur',
          'dénomination',
          'nom de la société',
          'client',
        ],
      },
    ),
    domain: f.text(
      { fr: 'Domaine', en: 'Domain' },
      {
        index: true,
        search: true,
        max: 250,
        aliases: [
          'domain',
          'domaine',
          'company domain name',
          'nom de domaine',
          'nom de domaine de l’entreprise',
        ],
      },
    ),
    website: f.webAddress(
      { fr: 'Site web', en: 'Web site' },
      { aliases: ['website', 'site web', 'site', 'url', 'web', 'site internet', 'web site', 'website url'] },
    ),
    phone: f.phone(
      { fr: 'Téléphone', en: 'Phone' },
      {
        index: true,
        search: true,
        aliases: [
          'phone',
          'téléphone',
          'tel',
          'tél',
          'telephone',
          'phone number',
          'téléphone standard',
          'standard',
        ],
      },
    ),
    email: f.email(
      { fr: 'E-mail', en: 'E-mail' },
      {
        index: true,
        search: true,
        aliases: [
          'email',
          'e-mail',
          'courriel',
          'mél',
          'mail',
          'adresse e-mail',
          'adresse mail',
          'email address',
        ],
      },
    ),
    address: f.address({ fr: 'Adresse', en: 'Address' }, { index: true }),
    industry: f.text(
      { fr: 'Secteur', en: 'Industry' },
      {
        index: true,
        max: 200,
        aliases: [
          'industry',
          'secteur',
          'sector',
          'activité',
          'secteur d’activité',
          'type',
          'activite_sirene',
          'branche',
        ],
      },
    ),
    employees: f.number(
      { fr: 'Effectif', en: 'Employees' },
      {
        scale: 0,
        min: 0,
        aliases: [
          'employees',
          'effectif',
          'effectifs',
          'number of employees',
          'salariés',
          'nombre de salariés',
          'headcount',
        ],
      },
    ),
    annual_revenue: f.money(
      { fr: 'Chiffre d’affaires', en: 'Annual revenue' },
      {
        aliases: ['revenue', 'chiffre d’affaires', 'ca', 'annual revenue', 'revenu annuel', 'montant_total'],
      },
    ),
    year_established: f.number(
      { fr: 'Année de création', en: 'Founded' },
      {
        scale: 0,
        min: 0,
        max: 9999,
        aliases: ['year_established', 'founded', 'année de création', 'year founded'],
      },
    ),
    siren: f.companyNumber({ fr: 'SIREN', en: 'SIREN' }, 'siren', {
      index: true,
      search: true,
      aliases: ['siren', 'n° siren', 'numéro siren'],
    }),
    siret: f.companyNumber({ fr: 'SIRET', en: 'SIRET' }, 'siret', {
      index: true,
      search: true,
      aliases: ['siret', 'n° siret', 'numéro siret'],
    }),
    vat_number: f.companyNumber({ fr: 'N° de TVA', en: 'VAT number' }, 'vat', {
      index: true,
      search: true,
      aliases: ['vat', 'vat number', 'tax id', 'tva', 'n° tva', 'tva intracommunautaire', 'numéro de tva'],
    }),
    status: f.select({ fr: 'Statut', en: 'Status' }, customerStatuses, {
      index: true,
      default: 'prospect',
      stays: statusStays,
      aliases: ['status', 'statut', 'état', 'lifecycle stage'],
    }),
    ...lifeCycleFields,
    ...rhythmFields,
    source: f.select({ fr: 'Origine', en: 'Source' }, sources, {
      aliases: ['source', 'origine', 'provenance'],
    }),
    tags: f.tags(
      { fr: 'Étiquettes', en: 'Tags' },
      { index: true, aliases: ['tags', 'étiquettes', 'labels', 'mots-clés'] },
    ),
    parent: f.relation({ fr: 'Société mère', en: 'Parent company' }, 'company', {
      index: true,
      reverse: { name: 'subsidiaries', label: { fr: 'Filiales', en: 'Subsidiaries' } },
      aliases: [
        'parent',
        'société mère',
        'parent company',
        'subsidiary_of',
        'maison mère',
        'organisme parent',
        'parent account',
        'groupe',
      ],
    }),
    price_list: f.relation({ fr: 'Tarif', en: 'Price list' }, 'price_list', {
      reverse: { name: 'companies', label: { fr: 'Sociétés', en: 'Companies' } },
      help: {
        fr: 'Ses prix passent avant ceux du catalogue',
        en: 'Its prices come before those of the catalogue',
      },
    }),
    description: f.longText(
      { fr: 'Description', en: 'Description' },
      { aliases: ['description', 'notes', 'commentaire', 'commentaires', 'remarques', 'observations'] },
    ),
  },
  title: { of: ['name'] },
  sort: 'name',
  columns: ['name', 'status', 'phone', 'email', 'address', 'industry', 'owner', 'updated_at'],
  keyFields: ['status', 'phone', 'email', 'website', 'address', 'industry', 'owner'],
  quickCreate: ['name', 'phone', 'email'],
  identity: [['siret'], ['siren', 'address'], ['vat_number'], ['domain'], ['email'], ['phone'], ['name']],
});
