// What can be wrong with a filter or a sort, and where it is gathered while one is read.

import { defineProblems, type JalonError, type Problem, under } from '../platform/lib/errors.ts';
import type { Asker, Condition } from './condition.ts';
import type { Schema } from './schema.ts';

export const problems = defineProblems({
  field_unknown: { fr: 'Il n’y a pas de champ « {{field}} ».', en: 'There is no field “{{field}}”.' },
  stays_unknown: {
    fr: 'Les passages par le champ « {{field}} » ne peuvent pas être demandés ainsi.',
    en: 'Stays at the field “{{field}}” cannot be asked for like this.',
  },
  relation_unknown: { fr: 'Il n’y a pas de relation « {{name}} ».', en: 'There is no relation “{{name}}”.' },
  operator_unknown: {
    fr: 'Le champ « {{field}} » ne connaît pas l’opérateur « {{op}} ».',
    en: 'The field “{{field}}” has no operator “{{op}}”.',
  },
  operand_missing: {
    fr: 'L’opérateur « {{op}} » attend une valeur.',
    en: 'The operator “{{op}}” wants a value.',
  },
  operand_many: {
    fr: 'L’opérateur « {{op}} » attend une liste de 1 à 1 000 valeurs.',
    en: 'The operator “{{op}}” wants a list of 1 to 1,000 values.',
  },
  operand_pair: {
    fr: 'L’opérateur « {{op}} » attend deux valeurs.',
    en: 'The operator “{{op}}” wants two values.',
  },
  units_differ: {
    fr: 'Les deux valeurs ne sont pas dans la même devise.',
    en: 'The two values are not in the same currency.',
  },
  period_unknown: {
    fr: '« {{value}} » n’est pas une période connue.',
    en: '“{{value}}” is not a period we know.',
  },
  sort_impossible: { fr: 'On ne peut pas trier par « {{field}} ».', en: 'One cannot sort by “{{field}}”.' },
  too_deep: { fr: 'Ce filtre est trop profond.', en: 'This filter is too deep.' },
});

/** Where one is in a filter: the problems found on the way stand at their path. */
export interface Walk {
  schema: Schema;
  asker: Asker;
  found: Problem[];
  depth: number;
}

export const nothing: Condition = { kind: 'constant', value: false };

export function report(walk: Walk, path: string, error: JalonError): Condition {
  walk.found.push(...under(path, error.problems));
  return nothing;
}
