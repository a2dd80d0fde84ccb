import type { AnyAction } from '../../../../model/server/action.ts';
import { arbitrateAction } from '../../conflicts/server/arbitrate.ts';
import { invitedAction } from './invited.ts';
import { makeAgendaAction, orderAction } from './make-agenda.ts';
import { sendAgendaAction, sendMinutesAction } from './send-papers.ts';
import { giveActionAction, takeDecisionAction } from './turn-into.ts';

export const meetingActions = (url: string): readonly AnyAction[] => [
  makeAgendaAction,
  orderAction,
  invitedAction,
  takeDecisionAction,
  giveActionAction,
  sendAgendaAction(url),
  sendMinutesAction(url),
  arbitrateAction,
];
