// How the promise was kept: what the screen asks for and gets.
import type { Filter } from '../../model/query.ts';

export interface AnswerFigure {
  /** Null: of all. Else a person, a source or a form; its title is null where the reader may not see it. */
  of: { id: string; title: string | null } | null;
  /** Leads that were promised an answer, in the period. */
  promised: number;
  /** Of those, answered in time, answered late, and waiting beyond their time. */
  kept: number;
  late: number;
  overdue: number;
  /** Of all that were answered: how many, and the median working and elapsed minutes; null under `enough`. */
  answered: number;
  working_minutes: number | null;
  elapsed_minutes: number | null;
  open: { all: Filter; kept: Filter; late: Filter; overdue: Filter };
}

/** A median of fewer says little. */
export const enough = 5;

export interface Answers {
  since: string;
  total: AnswerFigure;
  parts: AnswerFigure[];
}
