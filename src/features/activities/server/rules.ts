import type { Rules } from '../../../model/server/context.ts';
import { reminderRule, settledRule } from './reminders.ts';

export const activityRules: Rules = { activity: [reminderRule, settledRule] };
