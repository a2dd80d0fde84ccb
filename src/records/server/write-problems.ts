import { defineProblems } from '../../platform/lib/errors.ts';

const invalid = defineProblems({
  record_twice: {
    fr: 'La fiche {{id}} est deux fois dans cette demande.',
    en: 'The record {{id}} is in this request twice.',
  },
  field_unknown: { fr: 'Il n’y a pas de champ « {{field}} ».', en: 'There is no field “{{field}}”.' },
  field_read_only: {
    fr: 'Le champ « {{label_fr}} » ne se modifie pas.',
    en: 'The field “{{label_en}}” cannot be changed.',
  },
  field_required: { fr: '« {{label_fr}} » est obligatoire.', en: '“{{label_en}}” is required.' },
  name_missing: {
    fr: 'Il faut de quoi nommer la fiche : {{labels_fr}}.',
    en: 'Something must name the record: {{labels_en}}.',
  },
  value_taken: { fr: '« {{value}} » est déjà pris.', en: '“{{value}}” is taken already.' },
  relation_missing: {
    fr: 'La fiche liée n’existe pas ou ne vous est pas accessible.',
    en: 'The related record does not exist or is not yours to see.',
  },
  id_taken: { fr: 'Une fiche porte déjà cet identifiant.', en: 'A record has this id already.' },
});

const missing = defineProblems(
  {
    record_missing: {
      fr: 'La fiche {{id}} n’existe pas ou ne vous est pas accessible.',
      en: 'The record {{id}} does not exist or is not yours to see.',
    },
  },
  'not_found',
);

const gone = defineProblems(
  {
    record_binned: {
      fr: 'Cette fiche est dans la corbeille ; restaurez-la d’abord.',
      en: 'This record is in the bin; restore it first.',
    },
  },
  'gone',
);

const forbidden = defineProblems(
  {
    record_locked: {
      fr: 'Votre rôle ne permet pas de modifier cette fiche.',
      en: 'Your role does not let you change this record.',
    },
    create_refused: {
      fr: 'Votre rôle ne permet pas de créer cette fiche.',
      en: 'Your role does not let you create this record.',
    },
  },
  'forbidden',
);

const conflict = defineProblems(
  {
    version_stale: {
      fr: 'Cette fiche a été modifiée entre-temps par {{who}}.',
      en: 'This record was changed in the meantime by {{who}}.',
    },
  },
  'conflict',
);

export const writeProblems = { ...invalid, ...missing, ...gone, ...forbidden, ...conflict };
