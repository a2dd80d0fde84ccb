// Reminders. When one is due follows from the activity, and stands on it as long as it is to come. Each minute those that
// have come due are sent and taken off, in one transaction: of several processes that look at once, one sends each.
import { TZDate } from '@date-fns/tz';
import { sql } from 'kysely';
import { z } from 'zod';
import { table } from '../../../model/server/compile.ts';
import type { Context, Rule } from '../../../model/server/context.ts';
import { formatsIn } from '../../../platform/lib/formats.ts';
import type { Language } from '../../../platform/lib/language.ts';
import { defineJob } from '../../../platform/server/jobs.ts';
import { writeDerived } from '../../../records/server/derive.ts';

const minute = 60_000;

/** When it is to be reminded of: null when it is not, is done, or was over before anybody asked. */
export function remindAt(
  activity: Readonly<Record<string, unknown>>,
  now: Date,
  timeZone: string,
): string | null {
  const { remind, done_at, deleted_at } = activity;
  const at = (activity.starts_at ?? activity.due_at) as string | null;
  if (!remind || !at || done_at || deleted_at || Date.parse(at) <= now.getTime()) return null;
  return before(new Date(at), String(remind), timeZone).toISOString();
}

function before(at: Date, remind: string, timeZone: string): Date {
  switch (remind) {
    case 'minutes_10':
      return new Date(at.getTime() - 10 * minute);
    case 'hour_1':
      return new Date(at.getTime() - 60 * minute);
    case 'day_1': {
      // The day before at the same hour of the clock, also when the clocks change in between.
      const local = new TZDate(at.getTime(), timeZone);
      local.setDate(local.getDate() - 1);
      return new Date(local.getTime());
    }
    default:
      return at;
  }
}

const causes = ['remind', 'starts_at', 'due_at', 'done_at', 'deleted_at'];

export const reminderRule: Rule = {
  before(ctx, changes) {
    for (const { before, after } of changes)
      if (!before ? after.remind : causes.some((name) => before[name] !== after[name]))
        after.remind_at = remindAt(after, ctx.now, ctx.actor.timeZone);
  },
};

interface Due {
  id: string;
  record_title: string | null;
  owner_id: string | null;
  kind: string;
  at: string;
  time_zone: string;
  about: string | null;
}

const atOnce = 500;

/** Sends what has come due; returns how many. */
export function sendReminders(ctx: Context): Promise<number> {
  return ctx.tx(async (ctx) => {
    const user = table(ctx.schema, 'user');
    const { rows } = await sql<Due>`
      select a.id, a.record_title, a.owner_id, a.kind, coalesce(a.starts_at, a.due_at) as at,
        coalesce(u.time_zone, ${ctx.settings.timeZone}) as time_zone, coalesce(c.record_title, k.record_title) as about
      from ${table(ctx.schema, 'activity')} as a
        left join ${user} as u on u.id = a.owner_id
        left join ${table(ctx.schema, 'contact')} as c on c.id = a.contact_id
        left join ${table(ctx.schema, 'company')} as k on k.id = a.company_id
      where a.remind_at <= ${ctx.now.toISOString()} and a.deleted_at is null
      order by a.remind_at, a.id limit ${atOnce} for update of a skip locked`.execute(ctx.db);
    for (const due of rows)
      if (due.owner_id)
        await ctx.services.call(ctx, 'notification.send', {
          to: [due.owner_id],
          kind: 'reminder',
          subject: { fr: said(due, 'fr'), en: said(due, 'en') },
          about: { object: 'activity', id: due.id },
          key: `reminder ${due.id} ${due.at}`,
          mail: true,
        });
    await writeDerived(
      ctx,
      'activity',
      rows.map(({ id }) => ({ id, values: { remind_at: null } })),
    );
    return rows.length;
  });
}

const longest = 200;

/** « Rappel : Appeler Dupont, mardi 14:00 (SARL Dupont) ». */
function said({ record_title, at, time_zone, about }: Due, language: Language): string {
  const words = language === 'fr' ? 'Rappel' : 'Reminder';
  const colon = language === 'fr' ? '\u202f:' : ':';
  const formats = formatsIn(language === 'fr' ? 'fr-FR' : 'en-GB', time_zone);
  const when = `${formats.weekday(at)} ${formats.time(at)}`;
  const what = (record_title ?? '').slice(0, longest);
  return `${words}${colon} ${what}, ${when}${about ? ` (${about.slice(0, 60)})` : ''}`.slice(0, 300);
}

/** What is done, or gone, need not ring any longer. */
export const settledRule: Rule = {
  async after(ctx, changes) {
    const settled = changes.filter(
      ({ before, after }) =>
        before?.remind && ((!before.done_at && after.done_at) || (!before.deleted_at && after.deleted_at)),
    );
    if (settled.length === 0) return;
    const about = settled.slice(0, 1000).map(({ id }) => ({ object: 'activity', id }));
    await ctx.services.call(ctx, 'notification.settle', { about, kind: 'reminder' });
  },
};

export const remindersJob = defineJob<Context, object>({
  name: 'activities.remind',
  data: z.object({}),
  schedule: '* * * * *',
  async run(ctx) {
    while ((await sendReminders(ctx)) === atOnce);
  },
});
