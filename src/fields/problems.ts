// What can be wrong with a value of any type. A type's own problems stand in its `value.ts`.
import { defineProblems } from '../platform/lib/errors.ts';

export const problems = defineProblems({
  wrong_type: { fr: 'Une valeur de type « {{wanted}} » est attendue ici.', en: 'A value of the kind “{{wanted}}” is expected here.' },
  too_long: { fr: 'Ce texte compte {{length}} caractères ; le maximum est {{max}}.', en: 'This text has {{length}} characters; the most is {{max}}.' },
  too_small: { fr: 'Le minimum est {{min}}.', en: 'The least is {{min}}.' },
  too_great: { fr: 'Le maximum est {{max}}.', en: 'The most is {{max}}.' },
  control_characters: { fr: 'Ce texte contient des caractères de contrôle.', en: 'This text has control characters.' },
});
