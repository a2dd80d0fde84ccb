import type { AnyAction } from '../../../../model/server/action.ts';
import { takeAction } from './decide.ts';

export const decisionActions: readonly AnyAction[] = [takeAction];
