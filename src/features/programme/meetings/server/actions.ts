import type { AnyAction } from '../../../../model/server/action.ts';
import { arbitrateAction } from '../../conflicts/server/arbitrate.ts';
import { invitedAction } from './invited.ts';
import { makeAgendaAction, orderAction } from './make-agenda.ts';
import { type MeetingParts, sendAgendaAction, sendMinutesAction } from './send-papers.ts';
import { giveActionAction, takeDecisionAction } from './turn-into.ts';

export const meetingActions = (parts: MeetingParts): readonly AnyAction[] => [
  makeAgendaAction,
  orderAction,
  invitedAction,
  takeDecisionAction,
  giveActionAction,
  sendAgendaAction(parts),
  sendMinutesAction(parts),
  arbitrateAction,
];
