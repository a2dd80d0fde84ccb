import type { Rules } from '../../../model/server/context.ts';
import { checklistRule } from './checklists.ts';
import { reminderRule, settledRule } from './reminders.ts';
import { afterDoneRule } from './series.ts';

export const activityRules: Rules = { activity: [checklistRule, reminderRule, settledRule, afterDoneRule] };
