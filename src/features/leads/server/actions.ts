import type { AnyAction } from '../../../model/server/action.ts';
import { formCountsAction, releaseAction } from './release.ts';

export const leadActions: readonly AnyAction[] = [releaseAction, formCountsAction];
