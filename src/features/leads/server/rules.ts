import type { Rules } from '../../../model/server/context.ts';
import { assignRule } from './assignment/assign-rule.ts';
import { assignmentSettingsRule } from './assignment/settings-rule.ts';
import { formRule } from './forms/form-rules.ts';
import { promiseRule } from './promise/promise-rule.ts';

export const leadRules: Rules = {
  form: [formRule],
  assignment_rule: [assignmentSettingsRule],
  // Whose it is, then by when.
  lead: [assignRule, promiseRule],
};
