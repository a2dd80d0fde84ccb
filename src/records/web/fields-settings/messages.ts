import { defineMessages } from '../../../platform/lib/messages.ts';

export const fieldsSettingsMessages = defineMessages({
  fields: { fr: 'Champs', en: 'Fields' },
  lead: {
    fr: 'Ce que chaque fiche contient, avec le nom sous lequel l’API et les imports le connaissent.',
    en: 'What each record holds, with the name under which the API and imports know it.',
  },
  object: { fr: 'Fiche', en: 'Record' },
  field: { fr: 'Champ', en: 'Field' },
  other: { fr: 'En anglais', en: 'In French' },
  name: { fr: 'Nom', en: 'Name' },
  type: { fr: 'Type', en: 'Type' },
  choices: { fr: 'Choix', en: 'Choices' },
  required: { fr: 'Obligatoire', en: 'Required' },
  unique: { fr: 'Unique', en: 'Unique' },
  readOnly: { fr: 'Tenu par Jalon', en: 'Kept by Jalon' },
  count: {
    fr: { one: '{{count}} champ', other: '{{count}} champs' },
    en: { one: '{{count}} field', other: '{{count}} fields' },
  },
});

/** How people name the types of fields. */
export const typeMessages = defineMessages({
  text: { fr: 'Texte court', en: 'Short text' },
  long_text: { fr: 'Texte long', en: 'Long text' },
  rich_text: { fr: 'Texte mis en forme', en: 'Formatted text' },
  number: { fr: 'Nombre', en: 'Number' },
  percent: { fr: 'Pourcentage', en: 'Percentage' },
  money: { fr: 'Montant', en: 'Amount' },
  rating: { fr: 'Note', en: 'Rating' },
  boolean: { fr: 'Oui ou non', en: 'Yes or no' },
  date: { fr: 'Date', en: 'Date' },
  date_time: { fr: 'Date et heure', en: 'Date and time' },
  select: { fr: 'Choix unique', en: 'Single choice' },
  multi_select: { fr: 'Choix multiple', en: 'Several choices' },
  tags: { fr: 'Étiquettes', en: 'Tags' },
  email: { fr: 'E-mail', en: 'E-mail' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  web_address: { fr: 'Adresse web', en: 'Web address' },
  address: { fr: 'Adresse postale', en: 'Postal address' },
  country: { fr: 'Pays', en: 'Country' },
  language: { fr: 'Langue', en: 'Language' },
  company_number: { fr: 'Numéro d’entreprise', en: 'Company number' },
  relation: { fr: 'Lien', en: 'Link' },
  user: { fr: 'Personne', en: 'Person' },
  file: { fr: 'Fichier', en: 'File' },
  id: { fr: 'Identifiant', en: 'Id' },
  json: { fr: 'Données', en: 'Data' },
});
