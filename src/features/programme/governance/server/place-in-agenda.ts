// A meeting of the programme is in the agenda of those who are invited: an activity of whoever calls it, with participants. Each is
// told once for all the meetings that are made together.
import { relationId } from '../../../../model/match.ts';
import { asProgram } from '../../../../model/server/as-program.ts';
import type { Context } from '../../../../model/server/context.ts';
import type { CommitteeLevel } from '../../../../objects/programme/choices.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { newId } from '../../../../platform/lib/ids.ts';
import { write } from '../../../../records/server/write.ts';
import { attendeesOf } from './attendees.ts';

export interface NewMeeting {
  name: string;
  committee: string | null;
  starts_at: Date;
  minutes: number;
  place?: string | null;
}

/** Creates the meetings with the rights of `ctx`, their entries as the program. The ids of the meetings, in order. */
export async function createMeetings(
  ctx: Context,
  level: CommitteeLevel | null,
  meetings: readonly NewMeeting[],
  { day, owner, tell = true }: { day: string; owner: string | null; tell?: boolean },
): Promise<string[]> {
  if (meetings.length === 0) return [];
  const program = asProgram(ctx);
  const entries = meetings.map(() => newId());
  const kind = 'create' as const;
  await write(
    program,
    'activity',
    meetings.map(({ name, starts_at, minutes, place }, i) => ({
      kind,
      values: {
        id: entries[i],
        kind: 'meeting',
        subject: name,
        starts_at: starts_at.toISOString(),
        ends_at: new Date(starts_at.getTime() + minutes * 60_000).toISOString(),
        happened_at: starts_at.toISOString(),
        location: place ?? null,
        owner,
      },
    })),
    { trusted: true },
  );
  const { written } = await write(
    ctx,
    'meeting',
    meetings.map(({ starts_at, ...values }, i) => ({
      kind,
      values: { ...values, starts_at: starts_at.toISOString(), entry: entries[i] },
    })),
    { trusted: ctx.actor.access.filter('meeting', 'create') !== false },
  );
  const people = (await attendeesOf(ctx, level, day)).flatMap(({ person }) => person ?? []);
  const guests = people.filter((person) => person !== owner);
  if (guests.length)
    await write(
      program,
      'participant',
      entries.flatMap((activity) => guests.map((person) => ({ kind, values: { activity, person, owner } }))),
      { trusted: true },
    );
  const others = people.filter((person) => person !== ctx.actor.id);
  if (tell && others.length) await tellOf(ctx, meetings, others, relationId(entries[0]) ?? '');
  return written.map((one) => one!.id);
}

async function tellOf(
  ctx: Context,
  meetings: readonly NewMeeting[],
  to: readonly string[],
  entry: string,
): Promise<void> {
  const [first] = meetings;
  const count = meetings.length;
  await ctx.services.call(ctx, 'notification.send', {
    to,
    kind: 'invitation',
    subject: {
      fr:
        count === 1
          ? `${first!.name} est dans votre agenda.`
          : `${first!.name} : ${count} réunions sont dans votre agenda.`,
      en:
        count === 1
          ? `${first!.name} is in your agenda.`
          : `${first!.name}: ${count} meetings are in your agenda.`,
    },
    link: `/agenda?entry=${entry}&day=${dayIn(first!.starts_at, ctx.settings.timeZone)}`,
    key: `programme meetings ${ctx.operation}`,
  });
}
