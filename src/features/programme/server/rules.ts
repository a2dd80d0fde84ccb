// What holds of the programme's records however they are written, part by part.
import { joinRules, type Rules } from '../../../model/server/context.ts';
import { communicationRules } from '../communications/server/send.ts';
import { decisionRules } from '../decisions/server/decision-rules.ts';
import { frictionRules } from '../frictions/server/frictions.ts';
import { placeRules } from '../gates/server/follow-places.ts';
import { gateRules } from '../gates/server/gate-rules.ts';
import { goalRules } from '../goals/server/rules.ts';
import { actionRules } from '../meetings/server/action-rules.ts';
import { meetingRules } from '../meetings/server/meeting-rules.ts';
import { memberRules } from '../owner/server/member-rules.ts';
import { packRules } from '../pack/server/make-pack.ts';
import { raciRules } from '../raci/server/rules.ts';
import { riskRules } from '../risks/server/look.ts';
import { roadmapRules } from '../roadmap/server/link-rules.ts';
import { scopeRules } from '../scope/server/switch-modules.ts';
import { studyRules } from '../study/server/process-rules.ts';
import { visionRules } from '../vision/server/publish.ts';

export const programmeRules: Rules = joinRules(
  // One line for each part.
  memberRules,
  decisionRules,
  goalRules,
  scopeRules,
  raciRules,
  meetingRules,
  visionRules,
  packRules,
  actionRules,
  communicationRules,
  riskRules,
  roadmapRules,
  studyRules,
  placeRules,
  gateRules,
  frictionRules,
);
