import type { Rules } from '../../../model/server/context.ts';
import { assignRule } from './assignment/assign-rule.ts';
import { assignmentSettingsRule } from './assignment/settings-rule.ts';
import { formRule } from './forms/form-rules.ts';
import { heldRule } from './forms/tell-held.ts';
import { promiseRule } from './promise/promise-rule.ts';

export const leadRules: Rules = {
  form: [formRule],
  form_entry: [heldRule],
  assignment_rule: [assignmentSettingsRule],
  // Whose it is, then by when.
  lead: [assignRule, promiseRule],
};
