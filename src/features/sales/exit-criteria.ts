// What must hold of a deal before it goes on from a stage: fields that are filled in, activities that were done, documents
// attached. Kept with the stage, edited in the settings, asked by the server when the deal moves and never before.

export const criterionKinds = ['call', 'meeting', 'visit', 'email', 'task'] as const;
export type CriterionKind = (typeof criterionKinds)[number];

export interface ExitCriteria {
  /** Fields of the deal, by name. */
  fields: string[];
  /** How many activities of each kind have been done about the deal. */
  activities: { kind: CriterionKind; count: number }[];
  /** Documents attached to the deal. */
  documents: number;
}

export const noCriteria: ExitCriteria = { fields: [], activities: [], documents: 0 };

/** The codes of the problems that a move is refused with and that the person can mend at once. */
export const exitCodes = ['exit_field', 'exit_activity', 'exit_document', 'reason_missing'] as const;

/** What `learnt` holds of a stage: deals that came through it and are closed, and how many of them were won. */
export interface Learnt {
  deals: number;
  won: number;
  /** The same of those that had stood there for at least so many days. */
  odds: { days: number; deals: number; won: number }[];
}

/** Below it, figures say nothing. */
export const enoughCases = 30;

/** The usual time of a stage: the firm's own, where enough deals have gone through; else the one that was typed. */
export function normOf(stage: {
  usual_days?: number | null;
  usual_stays?: number | null;
  norm_days?: number | null;
}): { days: number; from: 'history' | 'typed' } | null {
  if ((stage.usual_stays ?? 0) >= enoughCases && stage.usual_days)
    return { days: stage.usual_days, from: 'history' };
  return stage.norm_days ? { days: stage.norm_days, from: 'typed' } : null;
}

/** In percent; null where too few deals say it. */
export const learntProbability = (learnt: Learnt | null | undefined): number | null =>
  learnt && learnt.deals >= enoughCases ? Math.round((100 * learnt.won) / learnt.deals) : null;
