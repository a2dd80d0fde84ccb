import type { AnyAction } from '../../../../model/server/action.ts';
import { growAction } from './grow.ts';
import { callMeetingAction, planMeetingsAction } from './plan-meetings.ts';

export const governanceActions: readonly AnyAction[] = [growAction, planMeetingsAction, callMeetingAction];
