import type { Rules } from '../../../model/server/context.ts';
import { activityDueRule, dealDueRule, purchaseDueRule } from './due.ts';
import { stayRule } from './stays.ts';

export const lifeCycleRules: Rules = {
  company: [stayRule('company')],
  contact: [stayRule('contact')],
  activity: [activityDueRule],
  deal: [dealDueRule],
  order: [purchaseDueRule],
  subscription: [purchaseDueRule],
};
