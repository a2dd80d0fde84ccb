// What holds of the programme's records however they are written, part by part.
import type { Rules } from '../../../model/server/context.ts';
import { decisionRules } from '../decisions/server/decision-rules.ts';
import { goalRules } from '../goals/server/rules.ts';
import { memberRules } from '../owner/server/member-rules.ts';

export const programmeRules: Rules = { ...memberRules, ...decisionRules, ...goalRules };
