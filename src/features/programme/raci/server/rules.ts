import type { Rules } from '../../../../model/server/context.ts';
import { letterRule } from './letter-rules.ts';
import { raciActivityRule, taskRule } from './task-rules.ts';

export const raciRules: Rules = {
  programme_task: [taskRule],
  raci_assignment: [letterRule],
  activity: [raciActivityRule],
};
