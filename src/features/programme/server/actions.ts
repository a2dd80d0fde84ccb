// The programme's actions, part by part.
import type { AnyAction } from '../../../model/server/action.ts';
import type { Context } from '../../../model/server/context.ts';
import type { Files } from '../../../platform/server/files.ts';
import { beginAction, offerAction } from '../begin/server/begin.ts';
import { restartAction, restoreAction } from '../begin/server/restart.ts';
import { budgetActions } from '../budget/server/actions.ts';
import { communicationActions } from '../communications/server/actions.ts';
import { decisionActions } from '../decisions/server/actions.ts';
import { frictionActions } from '../frictions/server/frictions.ts';
import { gateActions } from '../gates/server/actions.ts';
import { goalActions } from '../goals/server/actions.ts';
import { governanceActions } from '../governance/server/actions.ts';
import { homeAction } from '../home/server/home.ts';
import { meetingActions } from '../meetings/server/actions.ts';
import { ownerActions } from '../owner/server/actions.ts';
import { packActions } from '../pack/server/make-pack.ts';
import { partActions } from '../parts/server/parts.ts';
import { raciActions } from '../raci/server/actions.ts';
import { riskActions } from '../risks/server/look.ts';
import { roadmapActions } from '../roadmap/server/actions.ts';
import { scopeActions } from '../scope/server/actions.ts';
import { studyActions } from '../study/server/actions.ts';
import { countUseAction } from '../use/server/count-use.ts';
import { visionActions } from '../vision/server/actions.ts';

/** `url`: where people reach Jalon, for the links in letters. */
export interface ProgrammeParts {
  files: Files;
  url: string;
  /** The same request with somebody's own rights. */
  actAs(ctx: Context, person: string): Promise<Context>;
}

// Each is typed within; a list of different ones can't be.
export const programmeActions = ({ files, url, actAs }: ProgrammeParts): readonly AnyAction[] => [
  beginAction,
  offerAction,
  restartAction,
  restoreAction,
  homeAction,
  ...partActions,
  ...ownerActions,
  ...governanceActions,
  ...meetingActions({ files, url, actAs }),
  ...decisionActions,
  ...goalActions,
  ...budgetActions,
  ...scopeActions,
  ...raciActions,
  ...visionActions(url),
  ...packActions(files),
  ...communicationActions(url),
  ...riskActions,
  ...roadmapActions,
  ...studyActions,
  ...gateActions,
  ...frictionActions,
  countUseAction,
];
