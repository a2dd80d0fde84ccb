// What an import says: of a file that cannot be read, of a row or a cell, and why a column goes where it goes.
import { defineProblems } from '../../../platform/lib/errors.ts';
import type { Text } from '../../../platform/lib/language.ts';
import type { TableErrorCode } from '../../../platform/server/tabular/table-error.ts';

/** Remarks and reasons of rows. The field they speak of is the path. */
export const rowProblems = defineProblems({
  relation_missing: {
    fr: '« {{value}} » n’existe pas parmi les fiches « {{object_fr}} » ; le champ « {{label_fr}} » n’est pas rempli.',
    en: '“{{value}}” is not among the records “{{object_en}}”; the field “{{label_en}}” is not filled.',
  },
  relation_ambiguous: {
    fr: '{{count}} fiches « {{object_fr}} » s’appellent « {{value}} » ; le champ « {{label_fr}} » n’est pas rempli.',
    en: '{{count}} records “{{object_en}}” are called “{{value}}”; the field “{{label_en}}” is not filled.',
  },
  relation_near: {
    fr: '« {{value}} » a été compris comme « {{title}} ».',
    en: '“{{value}}” was taken for “{{title}}”.',
  },
  several_match: {
    fr: '{{count}} fiches correspondent à cette ligne ({{value}}) ; choisissez un critère plus précis.',
    en: '{{count}} records match this row ({{value}}); choose what to match on more narrowly.',
  },
  no_match: {
    fr: 'Aucune fiche ne correspond à cette ligne.',
    en: 'No record matches this row.',
  },
  match_empty: {
    fr: 'La ligne ne dit rien des champs sur lesquels les fiches sont reconnues.',
    en: 'The row says nothing of the fields by which records are recognised.',
  },
  exists_already: {
    fr: 'Une fiche correspond déjà à cette ligne ({{value}}) ; elle n’est pas modifiée.',
    en: 'A record matches this row already ({{value}}); it is left as it is.',
  },
  duplicate_line: {
    fr: 'Même fiche qu’à la ligne {{line}} du fichier ; les deux lignes ont été réunies.',
    en: 'The same record as on line {{line}} of the file; the two rows were brought together.',
  },
  value_left: {
    fr: '« {{value}} » n’a pas trouvé de place : les champs semblables sont déjà remplis.',
    en: '“{{value}}” found no place: the like fields are filled already.',
  },
  choice_unknown: {
    fr: '« {{value}} » n’est pas un des choix du champ « {{label_fr}} ».',
    en: '“{{value}}” is not one of the choices of the field “{{label_en}}”.',
  },
  date_order: {
    fr: '« {{value}} » ne se lit pas dans l’ordre de dates de la colonne.',
    en: '“{{value}}” cannot be read in the order of dates of the column.',
  },
  number_mark: {
    fr: '« {{value}} » ne se lit pas avec le séparateur décimal de la colonne.',
    en: '“{{value}}” cannot be read with the decimal mark of the column.',
  },
  extra_cells: {
    fr: 'La ligne a {{count}} cellules de plus que l’en-tête ; elles ne sont pas lues.',
    en: 'The row has {{count}} cells more than the header; they are not read.',
  },
  unclosed_quote: {
    fr: 'Un guillemet ouvert n’est jamais refermé.',
    en: 'A quote that is opened is never closed.',
  },
  stray_quote: { fr: 'Du texte suit un guillemet fermant.', en: 'Text follows a closing quote.' },
  long_quote: {
    fr: 'Une cellule entre guillemets couvre {{lines}} lignes : des guillemets sont peut-être de trop.',
    en: 'A quoted cell spans {{lines}} lines: perhaps quotes too many.',
  },
  nul_removed: { fr: 'Des caractères nuls ont été retirés.', en: 'NUL characters were taken out.' },
  bad_bytes: {
    fr: 'Des caractères ne se lisent pas dans l’encodage choisi.',
    en: 'Some characters cannot be read in the encoding chosen.',
  },
  cell_too_long: {
    fr: 'Une cellule a été coupée : {{length}} caractères.',
    en: 'A cell was cut: {{length}} characters.',
  },
  cell_error: { fr: 'Une cellule contient l’erreur {{value}}.', en: 'A cell holds the error {{value}}.' },
  formula_without_value: {
    fr: 'Le résultat d’une formule n’a pas été enregistré ; la cellule est vide.',
    en: 'The result of a formula was not saved; the cell is empty.',
  },
  bad_date: {
    fr: 'Une cellule au format de date n’en contient pas.',
    en: 'A cell formatted as a date holds none.',
  },
});

export const importProblems = defineProblems({
  not_importable: {
    fr: 'On ne peut pas importer dans « {{object}} ».',
    en: 'One cannot import into “{{object}}”.',
  },
  field_not_importable: {
    fr: 'On ne peut pas importer dans le champ « {{field}} ».',
    en: 'One cannot import into the field “{{field}}”.',
  },
  field_taken_twice: {
    fr: 'Deux colonnes vont dans le champ « {{field}} ».',
    en: 'Two columns go to the field “{{field}}”.',
  },
  target_unknown: {
    fr: '« {{value}} » n’est pas un des choix du champ « {{label_fr}} ».',
    en: '“{{value}}” is not one of the choices of the field “{{label_en}}”.',
  },
  column_unknown: { fr: 'Il n’y a pas de colonne n° {{index}}.', en: 'There is no column number {{index}}.' },
  nothing_mapped: {
    fr: 'Aucune colonne ne va dans un champ : choisissez-en au moins une.',
    en: 'No column goes to a field: choose at least one.',
  },
  required_unfilled: {
    fr: 'Rien ne remplit le champ obligatoire « {{label_fr}} ».',
    en: 'Nothing fills the required field “{{label_en}}”.',
  },
  match_unmapped: {
    fr: 'Le champ « {{field}} » sert à reconnaître les fiches, mais aucune colonne ne le remplit.',
    en: 'The field “{{field}}” is to recognise records, but no column fills it.',
  },
  file_wanted: { fr: 'Un fichier est attendu.', en: 'A file is expected.' },
  recipe_name_taken: { fr: 'Ce modèle n’est pas le vôtre.', en: 'This recipe is not yours.' },
});

export const importMissing = defineProblems(
  {
    import_missing: { fr: 'Cet import n’existe pas.', en: 'This import does not exist.' },
    recipe_missing: {
      fr: 'Le modèle d’import « {{recipe}} » n’existe pas.',
      en: 'The import recipe “{{recipe}}” does not exist.',
    },
    file_missing: { fr: 'Ce fichier n’existe pas.', en: 'This file does not exist.' },
    run_missing: { fr: 'Cet import n’a pas encore été essayé.', en: 'This import was not tried yet.' },
  },
  'not_found',
);

export const importConflict = defineProblems(
  {
    wrong_state: {
      fr: 'Cela ne se peut pas maintenant : l’import est {{state_fr}}.',
      en: 'That cannot be now: the import is {{state_en}}.',
    },
    undo_begun: {
      fr: 'L’annulation de cet import a commencé : il ne peut plus être repris.',
      en: 'The undo of this import has begun: it can no longer be gone on with.',
    },
  },
  'conflict',
);

/** Why an import rests that was at work. */
export const importFailures = defineProblems(
  {
    file_gone: {
      fr: 'Le fichier n’est plus là où Jalon le gardait. Restaurez le dossier des fichiers, ou importez le fichier de nouveau.',
      en: 'The file is no longer where Jalon kept it. Restore the folder of files, or import the file anew.',
    },
    rehearsal_given_up: {
      fr: 'La répétition s’est heurtée à la même erreur à chaque essai : {{reason}}. Rien n’est écrit ; répétez une fois la cause écartée.',
      en: 'The rehearsal met the same error at every attempt: {{reason}}. Nothing is written; rehearse again once the cause is gone.',
    },
    run_given_up: {
      fr: 'Une erreur est revenue à chaque essai : {{reason}}. Ce qui était fait reste. Reprenez l’import une fois la cause écartée, ou annulez-le.',
      en: 'An error came back at every attempt: {{reason}}. What was done stays. Go on with the import once the cause is gone, or undo it.',
    },
    undo_given_up: {
      fr: 'L’annulation s’est heurtée à la même erreur à chaque essai : {{reason}}. Reprenez-la une fois la cause écartée.',
      en: 'The undo met the same error at every attempt: {{reason}}. Go on with it once the cause is gone.',
    },
  },
  'unavailable',
);

export const importForbidden = defineProblems(
  {
    key_limited: {
      fr: 'Un import agit avec tous les droits de la personne ; une clé limitée par des portées ne peut pas en mener un.',
      en: 'An import acts with all the rights of its person; a key limited by scopes cannot run one.',
    },
    create_refused: {
      fr: 'Votre rôle ne permet pas de créer des fiches « {{object_fr}} ».',
      en: 'Your role does not let you create records “{{object_en}}”.',
    },
  },
  'forbidden',
);

export const stateNames: Readonly<Record<string, Text>> = {
  ready: { fr: 'prêt', en: 'ready' },
  rehearsing: { fr: 'en répétition', en: 'being rehearsed' },
  rehearsed: { fr: 'répété', en: 'rehearsed' },
  running: { fr: 'en cours', en: 'running' },
  done: { fr: 'terminé', en: 'done' },
  cancelled: { fr: 'arrêté', en: 'stopped' },
  failed: { fr: 'en échec', en: 'failed' },
  undoing: { fr: 'en cours d’annulation', en: 'being undone' },
  undone: { fr: 'annulé', en: 'undone' },
};

export const tableErrors: Readonly<Record<TableErrorCode, Text>> = {
  'table.empty': { fr: 'Ce fichier est vide.', en: 'This file is empty.' },
  'table.unreadable': {
    fr: 'Ce fichier ne se lit pas comme un tableau : {{reason}}.',
    en: 'This file cannot be read as a table: {{reason}}.',
  },
  'table.encrypted': {
    fr: 'Ce classeur est protégé par un mot de passe : enregistrez-le sans, puis recommencez.',
    en: 'This workbook is behind a password: save it without one, then try again.',
  },
  'table.too_large': {
    fr: 'Ce fichier est trop grand ({{bytes}} octets ; le maximum est {{limit}}).',
    en: 'This file is too large ({{bytes}} bytes; the most is {{limit}}).',
  },
  'table.zip_bomb': {
    fr: 'Ce classeur se déplie démesurément : il n’est pas ouvert.',
    en: 'This workbook unpacks beyond measure: it is not opened.',
  },
  'table.unsupported_format': {
    fr: 'Ce format ({{format}}) n’est pas pris en charge : enregistrez le fichier en CSV ou en XLSX.',
    en: 'This format ({{format}}) is not supported: save the file as CSV or XLSX.',
  },
  'table.row_too_long': {
    fr: 'La ligne {{line}} a plus de {{limit}} colonnes.',
    en: 'Line {{line}} has more than {{limit}} columns.',
  },
  'table.unknown_encoding': {
    fr: 'L’encodage « {{encoding}} » n’est pas connu.',
    en: 'The encoding “{{encoding}}” is not known.',
  },
  'table.no_such_sheet': {
    fr: 'Il n’y a pas de feuille « {{sheet}} ».',
    en: 'There is no sheet “{{sheet}}”.',
  },
  'table.no_such_row': { fr: 'Il n’y a pas de ligne {{row}}.', en: 'There is no line {{row}}.' },
};

/** Why a column goes where it goes. */
export const reasons = {
  named: { fr: 'L’en-tête est le nom du champ.', en: 'The header is the field’s name.' },
  alias: {
    fr: 'L’en-tête est un nom habituel de ce champ.',
    en: 'The header is a usual name of this field.',
  },
  part: {
    fr: 'L’en-tête nomme cette partie de l’adresse.',
    en: 'The header names this part of the address.',
  },
  currency: {
    fr: 'L’en-tête nomme la devise du montant.',
    en: 'The header names the currency of the amount.',
  },
  id: {
    fr: 'La colonne contient l’identifiant de la fiche liée.',
    en: 'The column holds the id of the related record.',
  },
  full_name: {
    fr: 'La colonne contient le nom entier : il est séparé en prénom et nom.',
    en: 'The column holds the whole name: it is parted into first and last name.',
  },
  close: { fr: 'L’en-tête ressemble au nom du champ.', en: 'The header is close to the field’s name.' },
  content: {
    fr: 'L’en-tête ne dit rien, mais le contenu est de cette sorte.',
    en: 'The header says nothing, but the content is of this kind.',
  },
  also: { fr: 'Sert quand la première colonne est vide.', en: 'Serves where the first column is empty.' },
  choice: {
    fr: 'La colonne dit par oui ou non si la fiche est à ce choix.',
    en: 'The column says by yes or no whether the record is at this choice.',
  },
  title: {
    fr: 'Rien ne nomme la fiche : c’est la première colonne de textes tous différents.',
    en: 'Nothing names the record: this is the first column of texts that all differ.',
  },
  person: { fr: 'Choisi par vous.', en: 'Chosen by you.' },
  recipe: { fr: 'Selon le modèle d’import.', en: 'By the import recipe.' },
  empty: { fr: 'La colonne est vide.', en: 'The column is empty.' },
  taken: {
    fr: 'Une autre colonne remplit déjà le champ « {{label_fr}} ».',
    en: 'Another column fills the field “{{label_en}}” already.',
  },
  read_only: {
    fr: 'Le champ « {{label_fr}} » n’est écrit que par Jalon.',
    en: 'The field “{{label_en}}” is written by Jalon alone.',
  },
  unknown: {
    fr: 'Aucun champ ne correspond : la colonne est laissée de côté.',
    en: 'No field corresponds: the column is left out.',
  },
} as const satisfies Record<string, Text>;
export type ReasonCode = keyof typeof reasons;
