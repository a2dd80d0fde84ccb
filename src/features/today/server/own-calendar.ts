// When the person works in the weeks to come: the agenda knows.
import type { Context } from '../../../model/server/context.ts';
import { calendarOf } from '../../../platform/lib/working-hours.ts';
import type { Span, WeekHours, WorkingCalendar } from '../../../platform/lib/working-time.ts';
import type { DayOf } from './kind.ts';

interface PersonTime {
  time_zone: string;
  working_hours: WeekHours | null;
  away: Span[];
}

const weeksAhead = 3 * 7 * 86_400_000;

export async function calendarOfActor(ctx: Context, day: DayOf): Promise<WorkingCalendar> {
  const to = new Date(Date.parse(day.end) + weeksAhead).toISOString();
  const asked = { people: [day.person], from: day.start, to };
  const { people } = (await ctx.services.call(ctx, 'agenda.working_time', asked)) as { people: PersonTime[] };
  const [person] = people;
  return calendarOf(ctx.settings.workingTime, ctx.actor.timeZone, {
    hours: person?.working_hours,
    away: person?.away,
  });
}
