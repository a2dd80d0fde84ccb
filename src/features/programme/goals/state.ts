// In one word, how a goal stands.
import { daysBetween } from '../../../platform/lib/day.ts';
import type { GoalState } from './contract.ts';

interface Standing {
  status: string;
  baseline: number | null;
  target: number | null;
  target_on: string | null;
  now: number | null;
  few: boolean;
  progress: number | null;
  reaches_on: string | null;
  /** Go-live, from which it is expected to move. */
  started: string | null;
  today: string;
}

/** So much behind the straight way from go-live to the target is still on track. */
const leeway = 0.15;

export function stateOf(at: Standing): GoalState {
  if (at.status === 'dropped') return 'dropped';
  if (at.status === 'reached') return 'reached';
  if (at.baseline === null) return 'no_baseline';
  if (at.target === null) return 'no_target';
  if (at.now === null) return 'no_data';
  if (at.few) return 'few';
  const progress = at.progress ?? 0;
  if (progress >= 1) return 'reached';
  if (at.target_on && at.today > at.target_on) return 'missed';
  if (at.reaches_on && (!at.target_on || at.reaches_on <= at.target_on)) return 'on_track';
  const elapsed =
    at.started && at.target_on && at.started < at.today
      ? daysBetween(at.started, at.today) / Math.max(1, daysBetween(at.started, at.target_on))
      : 0;
  // Before go-live nothing is expected of it yet.
  if (elapsed === 0) return 'on_track';
  if (progress < 0) return 'worse';
  return progress >= elapsed - leeway ? 'on_track' : 'behind';
}
