import type { AnyAction } from '../../../../model/server/action.ts';
import { planAction, takeAction } from './gap-actions.ts';

export const studyActions: readonly AnyAction[] = [takeAction, planAction];
