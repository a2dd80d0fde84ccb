// What is asked of records, once it has been checked and made ready: for whom, under which condition, in which order.
import type { Access } from './access.ts';
import type { Field, ParseContext } from './field.ts';
import type { Key, Operator } from './operators.ts';
import type { StayCondition } from './query.ts';

/** Who asks, when and where: what `me`, `mine`, `my_team`, `today` mean. */
export interface Asker {
  access: Access;
  me: string | null;
  team: readonly string[];
  /** Absent people whom the asker covers for: what is theirs is, until they are back, the asker’s too. */
  standsFor?: readonly string[];
  now: Date;
  timeZone: string;
  parse: ParseContext;
}

export type Condition =
  | { kind: 'constant'; value: boolean }
  | { kind: 'all' | 'any'; of: readonly Condition[] }
  | { kind: 'not'; of: Condition }
  /** `unit`: only of values in it; see `measured` in field.ts. */
  | {
      kind: 'field';
      field: Field;
      part?: string;
      operator: Operator;
      operand: Key | readonly Key[] | null;
      unit?: string;
    }
  /** Through a relation to one; false when there is none. */
  | { kind: 'via'; relation: Field; where: Condition }
  | {
      kind: 'count';
      object: string;
      field: Field;
      where: Condition;
      op: 'is' | 'lt' | 'lte' | 'gt' | 'gte';
      value: number;
    }
  /** What the operation made or changed. */
  | { kind: 'touched'; operation: string }
  /** Was at one of these values of the field. */
  | ({ kind: 'stayed'; field: Field } & Omit<StayCondition, 'stay'>);

export interface SortKey {
  field: Field;
  part?: string;
  descending: boolean;
}
