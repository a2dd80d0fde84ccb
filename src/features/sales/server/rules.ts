import type { Rules } from '../../../model/server/context.ts';
import { stayRule } from './cycle/stay-rule.ts';
import { dealRule } from './deal-rules.ts';
import { doneRule, firstResponseRule } from './lead-rules.ts';
import { pipelineRule, stageRule } from './stage-rules.ts';

export const salesRules: Rules = {
  deal: [dealRule, stayRule],
  activity: [doneRule, firstResponseRule],
  stage: [stageRule],
  pipeline: [pipelineRule],
};
