// The meetings of a level for the months ahead, by its rhythm; those that are there already stay.
import { TZDate } from '@date-fns/tz';
import { sql } from 'kysely';
import { defineAction } from '../../../../model/server/action.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import type { CommitteeLevel } from '../../../../objects/programme/choices.ts';
import { addDays, dayIn } from '../../../../platform/lib/day.ts';
import { defineProblems, JalonError } from '../../../../platform/lib/errors.ts';
import { textIn } from '../../../../platform/lib/language.ts';
import { readPage, readRecord } from '../../../../records/server/read.ts';
import { callInput, type Planned, planInput } from '../contract.ts';
import { governanceTexts } from '../messages.ts';
import { meetingDays } from './occurrences.ts';
import { createMeetings } from './place-in-agenda.ts';

const problems = defineProblems(
  {
    no_rhythm: {
      fr: 'Cette instance n’a pas de rythme : choisissez quand elle se réunit.',
      en: 'This level has no rhythm: choose when it meets.',
    },
  },
  'invalid',
);
const usualTime = '09:00';
const usualMinutes = 60;

export const planMeetingsAction = defineAction({
  name: 'programme.plan_meetings',
  label: { fr: 'Créer les réunions d’une instance', en: 'Make the meetings of a level' },
  input: planInput,
  run: (ctx, { committee, months }) => ctx.tx((ctx) => planMeetings(ctx, committee, months)),
});

export const callMeetingAction = defineAction({
  name: 'programme.call_meeting',
  label: { fr: 'Convoquer une réunion', en: 'Call a meeting' },
  input: callInput,
  run: (ctx, { committee, name, day, time, minutes, place }) =>
    ctx.tx(async (ctx): Promise<Planned> => {
      requireCalling(ctx);
      const level = committee ? await readRecord(ctx, 'committee', committee) : null;
      const called =
        name || (level ? String(level.name) : textIn(governanceTexts.review, ctx.settings.language));
      const starts_at = momentOf(day, time, ctx.settings.timeZone);
      const ids = await createMeetings(
        ctx,
        (level?.level as CommitteeLevel | undefined) ?? null,
        [{ name: called, committee, starts_at, minutes, place }],
        { day, owner: ctx.actor.id },
      );
      return { ids, operation: ctx.operation };
    }),
});

export async function planMeetings(ctx: Context, id: string, months: number): Promise<Planned> {
  requireCalling(ctx);
  const committee = await readRecord(ctx, 'committee', id);
  await lock(ctx, id);
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const until = new Date(`${today}T00:00:00Z`);
  until.setUTCMonth(until.getUTCMonth() + months);
  const { records } = await readPage(ctx, 'programme', { fields: ['starts_on'], limit: 1 });
  const anchor = String(records[0]?.starts_on ?? today);
  const { timeZone, workingTime } = ctx.settings;
  const days = committee.rhythm
    ? meetingDays(
        String(committee.rhythm),
        anchor,
        addDays(today, 1),
        until.toISOString().slice(0, 10),
        workingTime.holidays,
      )
    : null;
  if (!days) throw problems.no_rhythm({}, 'committee');
  const taken = await daysTaken(ctx, id);
  const minutes = Number(committee.minutes ?? usualMinutes);
  const meetings = days
    .filter((day) => !taken.has(day))
    .map((day) => ({
      name: String(committee.name),
      committee: id,
      starts_at: momentOf(day, String(committee.meets_at ?? usualTime), timeZone),
      minutes,
    }));
  const ids = await createMeetings(ctx, committee.level as CommitteeLevel, meetings, {
    day: today,
    owner: ctx.actor.id,
  });
  return { ids, operation: ctx.operation };
}

/** The moment at which clocks of the zone show this time on this day. */
export function momentOf(day: string, time: string, zone: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const [hours, minutes] = /^\d\d:\d\d$/.test(time) ? time.split(':').map(Number) : [9, 0];
  return new Date(new TZDate(year, month - 1, date, hours!, minutes!, zone).getTime());
}

function requireCalling(ctx: Context): void {
  if (ctx.actor.access.filter('meeting', 'create') === false) throw new JalonError('forbidden');
}

/** Two who press the button at once make the meetings once. */
async function lock(ctx: Context, committee: string): Promise<void> {
  await sql`select 1 from ${table(ctx.schema, 'committee')} where id = ${committee}::uuid for update`.execute(
    ctx.db,
  );
}

async function daysTaken(ctx: Context, committee: string): Promise<Set<string>> {
  const { rows } = await sql<{ day: string }>`
    select (starts_at at time zone ${ctx.settings.timeZone})::date::text as day from ${table(ctx.schema, 'meeting')}
    where committee_id = ${committee}::uuid and deleted_at is null and starts_at > ${ctx.now.toISOString()}::timestamptz
    limit 1000`.execute(ctx.db);
  return new Set(rows.map(({ day }) => day));
}
