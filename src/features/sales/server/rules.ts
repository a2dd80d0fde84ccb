import type { Rules } from '../../../model/server/context.ts';
import { criteriaRule } from './cycle/criteria-rule.ts';
import { exitRule } from './cycle/exit-rule.ts';
import { reasonRule } from './cycle/reason-rule.ts';
import { stayRule } from './cycle/stay-rule.ts';
import { dealRule } from './deal-rules.ts';
import { doneRule, firstResponseRule } from './lead-rules.ts';
import { pipelineRule, stageRule } from './stage-rules.ts';

export const salesRules: Rules = {
  deal: [dealRule, reasonRule, exitRule, stayRule],
  activity: [doneRule, firstResponseRule],
  stage: [criteriaRule, stageRule],
  pipeline: [pipelineRule],
};
