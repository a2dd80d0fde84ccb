import type { AnyAction } from '../../../model/server/action.ts';
import { accuracyAction } from './accuracy.ts';
import { changesAction } from './changes.ts';
import { freezeAction } from './freeze.ts';
import { forecastAction } from './read.ts';

export const forecastActions: readonly AnyAction[] = [
  forecastAction,
  changesAction,
  accuracyAction,
  freezeAction,
];
