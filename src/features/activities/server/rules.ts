import type { Rules } from '../../../model/server/context.ts';
import { reminderRule, settledRule } from './reminders.ts';
import { afterDoneRule } from './series.ts';

export const activityRules: Rules = { activity: [reminderRule, settledRule, afterDoneRule] };
