import type { AnyAction } from '../../../../model/server/action.ts';
import { addGoalAction } from './add-goal.ts';
import { baselineAction } from './baseline.ts';
import { unfreezeAction } from './freeze.ts';
import { goalAction, goalsAction } from './goals.ts';
import { fillAction } from './points.ts';
import { tryMeasureAction } from './try-measure.ts';

export const goalActions: readonly AnyAction[] = [
  goalsAction,
  goalAction,
  addGoalAction,
  baselineAction,
  unfreezeAction,
  tryMeasureAction,
  fillAction,
];
