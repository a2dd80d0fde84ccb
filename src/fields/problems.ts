// What can be wrong with a value of any type. A type's own problems stand in its `value.ts`.
import { defineProblems } from '../platform/lib/errors.ts';

export const problems = defineProblems({
  wrong_type: {
    fr: 'Une valeur de type « {{wanted}} » est attendue ici.',
    en: 'A value of the kind “{{wanted}}” is expected here.',
  },
  too_long: {
    fr: 'Ce texte compte {{length}} caractères ; le maximum est {{max}}.',
    en: 'This text has {{length}} characters; the most is {{max}}.',
  },
  too_small: { fr: 'Le minimum est {{min}}.', en: 'The least is {{min}}.' },
  too_great: { fr: 'Le maximum est {{max}}.', en: 'The most is {{max}}.' },
  too_many: {
    fr: 'Il y a {{count}} valeurs ; le maximum est {{max}}.',
    en: 'There are {{count}} values; the most is {{max}}.',
  },
  too_many_decimals: {
    fr: '« {{value}} » a trop de décimales ; le maximum est {{max}}.',
    en: '“{{value}}” has too many decimals; the most is {{max}}.',
  },
  control_characters: {
    fr: 'Ce texte contient des caractères de contrôle.',
    en: 'This text has control characters.',
  },
});

/** Nothing was given: null, '', blanks, []. */
export const isEmpty = (input: unknown): input is null | undefined | '' | [] =>
  input === null ||
  input === undefined ||
  (typeof input === 'string' && input.trim() === '') ||
  (Array.isArray(input) && input.length === 0);

/** What was given, short enough for a message. Never throws, whatever it is. */
export function quoted(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '');
  return (text.length > 80 ? `${text.slice(0, 79)}…` : text).toWellFormed();
}
