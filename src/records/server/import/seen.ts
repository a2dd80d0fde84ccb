// A column as the file shows it, and a place that it could go to.
import type { Field } from '../../../model/field.ts';
import type { ContentGuess } from '../../../platform/lib/tabular/content-kind.ts';
import type { ReasonCode } from './messages.ts';

export interface Seen {
  index: number;
  header: string;
  samples: string[];
  filled: number;
  /** Different values among the filled cells, 0 to 1. */
  distinct: number;
  guess: ContentGuess;
}

export interface Candidate {
  column: Seen;
  field: Field;
  part: string | null;
  score: number;
  code: ReasonCode;
  /** Of an address: whose it is (`billing`, `home 2`), so that streets and cities are not mixed. */
  group?: string;
}
