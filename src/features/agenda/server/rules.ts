// What must hold of absences, of people's hours and of the entries of agendas, whichever way they are written.
import { sql } from 'kysely';
import { relationId } from '../../../model/match.ts';
import { table } from '../../../model/server/compile.ts';
import type { Rule, Rules } from '../../../model/server/context.ts';
import { at } from '../../../platform/lib/errors.ts';
import { weekHoursSchema } from '../contract.ts';
import { invalid } from './problems.ts';

/** The person answers for their own absence: levels of rights are those of any record. */
const absences: Rule = {
  before(ctx, changes) {
    for (const { path, after } of changes) {
      if (!after.person) after.person = after.owner ?? (ctx.actor.id ? { id: ctx.actor.id } : null);
      after.owner = after.person;
      if (after.starts_on && after.ends_on && isBackwards(after))
        throw at(path, invalid.absence_backwards({}, 'ends_on'));
      if (after.covered_by && relationId(after.covered_by) === relationId(after.person))
        throw at(path, invalid.covered_by_self({}, 'covered_by'));
    }
  },
};

const people: Rule = {
  before(_, changes) {
    for (const { path, before, after } of changes) {
      if (after.working_hours && !weekHoursSchema.safeParse(after.working_hours).success)
        throw at(path, invalid.hours_invalid({}, 'working_hours'));
      if (after.time_zone && after.time_zone !== before?.time_zone && !isTimeZone(String(after.time_zone)))
        throw at(path, invalid.time_zone_unknown({ zone: after.time_zone }, 'time_zone'));
    }
  },
};

/** What comes into somebody's agenda is seen by others as that person has chosen, unless it says so itself. */
const activities: Rule = {
  async before(ctx, changes) {
    const placed = changes.filter(
      ({ before, after }) => after.starts_at && !after.visibility && !before?.starts_at && after.owner,
    );
    if (placed.length === 0) return;
    const owners = [...new Set(placed.map(({ after }) => relationId(after.owner)!))];
    const { rows } = await sql<{ id: string; agenda_visibility: string }>`
      select id, agenda_visibility from ${table(ctx.schema, 'user')}
      where id = any(${owners}::uuid[]) and agenda_visibility in ('busy', 'hidden')`.execute(ctx.db);
    const chosen = new Map(rows.map((row) => [row.id, row.agenda_visibility]));
    for (const { after } of placed) after.visibility = chosen.get(relationId(after.owner)!) ?? null;
  },
};

export const agendaRules: Rules = { absence: [absences], user: [people], activity: [activities] };

function isBackwards({ starts_on, ends_on, from_noon, until_noon }: Record<string, unknown>): boolean {
  if (ends_on === starts_on) return from_noon === true && until_noon === true;
  return String(ends_on) < String(starts_on);
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
