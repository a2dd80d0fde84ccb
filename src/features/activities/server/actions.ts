import type { AnyAction } from '../../../model/server/action.ts';
import { finishAction, proposalAction } from './finish.ts';
import { seriesActions } from './series-actions.ts';

export const activityActions: readonly AnyAction[] = [finishAction, proposalAction, ...seriesActions];
