// By when somebody's part of a task is due: the work and the approval when the task ends, advice half-way, while it can change
// something. In the evening of the day, in the firm's time.
import { TZDate } from '@date-fns/tz';
import type { Context } from '../../../../model/server/context.ts';
import { addDays, daysBetween } from '../../../../platform/lib/day.ts';

const evening = 18;

interface Part {
  letter: 'R' | 'A' | 'C';
  starts_on: string | null;
  ends_on: string | null;
}

export function dueOf({ letter, starts_on, ends_on }: Part, ctx: Pick<Context, 'settings'>): string | null {
  if (!ends_on) return null;
  const halfway = starts_on ? addDays(starts_on, Math.floor(daysBetween(starts_on, ends_on) / 2)) : ends_on;
  const day = letter === 'C' ? halfway : ends_on;
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(new TZDate(year, month - 1, date, evening, ctx.settings.timeZone).getTime()).toISOString();
}
