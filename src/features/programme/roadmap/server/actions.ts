import type { AnyAction } from '../../../../model/server/action.ts';
import { freezeAction, pushAction } from './move.ts';
import { roadmapAction } from './read-roadmap.ts';

export const roadmapActions: readonly AnyAction[] = [roadmapAction, pushAction, freezeAction];
