// What holds of the programme's records however they are written, part by part.
import type { Rules } from '../../../model/server/context.ts';
import { memberRules } from '../owner/server/member-rules.ts';

export const programmeRules: Rules = { ...memberRules };
