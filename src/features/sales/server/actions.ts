import type { AnyAction } from '../../../model/server/action.ts';
import { cycleAction, cycleDealsAction } from './cycle/flow.ts';
import { learnAction } from './cycle/learn.ts';
import { moveAction } from './cycle/move.ts';
import { figuresAction } from './figures.ts';
import { removeStageAction } from './stage-rules.ts';

export const salesActions: readonly AnyAction[] = [
  cycleAction,
  cycleDealsAction,
  figuresAction,
  learnAction,
  moveAction,
  removeStageAction,
];
