// When people work, for whoever plans with them: hours, time zone and absences, of everybody asked about in two queries.
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { addDays, dayIn } from '../../../platform/lib/day.ts';
import { calendarOf } from '../../../platform/lib/working-hours.ts';
import type { WeekHours, WorkingCalendar } from '../../../platform/lib/working-time.ts';
import { absenceSpan } from '../absence-span.ts';
import type { PersonTime, Visibility } from '../contract.ts';

/** In the order asked for; whoever is gone is left out. Everybody of the firm may know when a colleague works. */
export async function readWorkingTime(
  ctx: Context,
  people: readonly string[],
  from: Date,
  to: Date,
): Promise<PersonTime[]> {
  const persons = await sql<PersonRow>`
    select id, name, coalesce(time_zone, ${ctx.settings.timeZone}) as time_zone, working_hours, agenda_visibility
    from ${table(ctx.schema, 'user')} where id = any(${people}::uuid[]) and deleted_at is null`.execute(
    ctx.db,
  );
  const absences = await sql<AbsenceRow>`
    select id, person_id, kind, starts_on::text, coalesce(from_noon, false) as from_noon, ends_on::text,
      coalesce(until_noon, false) as until_noon, covered_by_id
    from ${table(ctx.schema, 'absence')}
    where person_id = any(${people}::uuid[]) and deleted_at is null
      and ends_on >= ${addDays(dayIn(from, 'UTC'), -1)}::date and starts_on <= ${addDays(dayIn(to, 'UTC'), 1)}::date
    order by starts_on limit 5000`.execute(ctx.db);
  const byId = new Map(persons.rows.map((row) => [row.id, row]));
  const away = Map.groupBy(absences.rows, ({ person_id }) => person_id);
  return people.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    return {
      id,
      name: row.name ?? '',
      time_zone: row.time_zone,
      working_hours: row.working_hours,
      visibility: row.agenda_visibility ?? 'details',
      absences: (away.get(id) ?? []).map(({ person_id, covered_by_id, ...absence }) => ({
        ...absence,
        covered_by: covered_by_id,
      })),
      away: (away.get(id) ?? []).map((absence) => absenceSpan(absence, row.time_zone)),
    };
  });
}

/** The calendar of somebody's working time. */
export const calendarOfPerson = (ctx: Context, person: PersonTime): WorkingCalendar =>
  calendarOf(ctx.settings.workingTime, person.time_zone, {
    hours: person.working_hours,
    away: person.away,
  });

interface PersonRow {
  id: string;
  name: string | null;
  time_zone: string;
  working_hours: WeekHours | null;
  agenda_visibility: Visibility | null;
}

interface AbsenceRow {
  id: string;
  person_id: string;
  kind: string;
  starts_on: string;
  from_noon: boolean;
  ends_on: string;
  until_noon: boolean;
  covered_by_id: string | null;
}
