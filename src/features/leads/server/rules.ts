import type { Rules } from '../../../model/server/context.ts';
import { formRule } from './form-rules.ts';

export const leadRules: Rules = {
  form: [formRule],
};
