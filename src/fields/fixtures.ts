// What a field type promises, as cases: the contract suites run them through parsing, the database, the query language
// and the import, so that a type is tested by its folder's `fixtures.ts` alone.
import type { FieldDefinition, PrintContext } from '../model/field.ts';
import type { Operator } from '../model/operators.ts';

export interface FieldFixtures {
  definition: FieldDefinition;
  /** Inputs that are accepted, what the API then shows, and how it prints in French. */
  good: readonly { input: unknown; wire: unknown; print: string }[];
  /** Inputs that are refused, with the code of the problem. */
  bad: readonly { input: unknown; code: string }[];
  /** Inputs in ascending order, no two equal; empty for types that do not sort. */
  ascending: readonly unknown[];
  /** Filters: an operand, and whether each of `good` meets it, in order. */
  filters: readonly { op: Operator; value?: unknown; part?: string; meets: readonly boolean[] }[];
}

export const defineFixtures = (fixtures: FieldFixtures): FieldFixtures => fixtures;

/** Where and for whom the cases hold. */
export const fixtureContext: PrintContext = {
  language: 'fr',
  country: 'FR',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
};
