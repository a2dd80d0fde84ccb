// The programme's actions, part by part.
import type { AnyAction } from '../../../model/server/action.ts';
import { beginAction, offerAction } from '../begin/server/begin.ts';
import { homeAction } from '../home/server/home.ts';

export const programmeActions: readonly AnyAction[] = [beginAction, offerAction, homeAction];
