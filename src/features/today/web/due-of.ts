import type { ApiRecord } from '../../../records/web/api/record.ts';

/** When an activity is to be done; a meeting has no due date, and counts from its beginning. */
export const dueOf = (activity: ApiRecord): string | null =>
  (activity.due_at ?? activity.starts_at ?? null) as string | null;
