import type { AnyAction } from '../../../../model/server/action.ts';
import { aboutAction } from './about.ts';
import { takeAction } from './decide.ts';
import { reviewAction } from './review.ts';
import { targetsAction } from './targets.ts';

export const decisionActions: readonly AnyAction[] = [takeAction, reviewAction, aboutAction, targetsAction];
