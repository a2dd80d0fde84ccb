import type { AnyAction } from '../../../../model/server/action.ts';
import { approveAction } from './approve.ts';
import { budgetAction } from './read.ts';
import { returnAction } from './return.ts';

export const budgetActions: readonly AnyAction[] = [budgetAction, approveAction, returnAction];
