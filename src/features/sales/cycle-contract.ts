// The sales cycle as it really goes: what came into each stage in a period, how long it stayed, where it went.
export interface CycleStage {
  id: string;
  name: string;
  outcome: 'open' | 'won' | 'lost';
  /** Deals that entered it in the period. */
  entered: number;
  /** Deals that stand there now; of open stages only. */
  now: number;
  /** Of the stays that ended in the period and whose beginning was seen; null of too few. */
  median_days: number | null;
  stays: number;
}

export interface CycleMove {
  from: string;
  to: string;
  deals: number;
}

export interface Cycle {
  stages: CycleStage[];
  moves: CycleMove[];
}

/** What one asks to see the deals of: all that entered a stage, all that stand there, or all that went from one to another. */
export interface CycleDeals {
  deals: { id: string; title: string | null; at: string }[];
  /** More than are told. */
  more: boolean;
}
