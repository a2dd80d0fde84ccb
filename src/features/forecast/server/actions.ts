import type { AnyAction } from '../../../model/server/action.ts';
import { accuracyAction } from './accuracy.ts';
import { changesAction } from './changes.ts';
import { freezeAction } from './freeze.ts';
import { forecastAction } from './read.ts';
import { targetHistoryAction } from './targets/history.ts';
import { targetsAction } from './targets/read.ts';
import { setTargetsAction } from './targets/set.ts';

export const forecastActions: readonly AnyAction[] = [
  forecastAction,
  changesAction,
  accuracyAction,
  freezeAction,
  targetsAction,
  setTargetsAction,
  targetHistoryAction,
];
