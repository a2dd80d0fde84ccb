import type { AnyAction } from '../../../../model/server/action.ts';
import { answerAction, finishAction, openAction } from './answer.ts';
import { startCampaignAction } from './campaigns.ts';
import { inviteAction, revokeAction } from './invite.ts';
import { draftAction, publishAction } from './publish.ts';
import { resultsAction } from './results.ts';

export const visionActions = (url: string): readonly AnyAction[] => [
  startCampaignAction,
  inviteAction(url),
  revokeAction,
  openAction,
  answerAction,
  finishAction,
  resultsAction,
  draftAction,
  publishAction,
];
