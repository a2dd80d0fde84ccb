// Who is to be informed hears once a day of what changed on their rows since they last heard of it; nothing, when nothing did.
import { sql } from 'kysely';
import { z } from 'zod';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { fill } from '../../../../platform/lib/language.ts';
import { defineJob } from '../../../../platform/server/jobs.ts';
import { digestWords } from '../messages.ts';

export const digestJob = defineJob<Context, object>({
  name: 'raci.digest',
  data: z.object({}),
  schedule: '10 5 * * *',
  run: async (ctx) => {
    await sendDigests(ctx);
  },
});

interface News {
  person: string;
  /** By name, at most three. */
  tasks: string[];
  count: number;
}

/** Since the last digest of each, a week back at most; what they changed themselves is no news to them. */
export function sendDigests(ctx: Context): Promise<number> {
  return ctx.tx(async (ctx) => {
    const today = dayIn(ctx.now, ctx.settings.timeZone);
    const { rows } = await sql<News>`
      with told as (
        select i.person_id as person, i.task_id as task, greatest(
          i.created_at, ${ctx.now.toISOString()}::timestamptz - interval '7 days',
          (select max(n.created_at) from ${table(ctx.schema, 'notification')} as n
            where n.owner_id = i.person_id and n.kind = 'raci_digest')) as since
        from ${table(ctx.schema, 'raci_assignment')} as i where i.letter = 'I' and i.deleted_at is null
      ), news as (
        select told.person, t.id, t.name, t.position from told
          join ${table(ctx.schema, 'programme_task')} as t on t.id = told.task and t.deleted_at is null
        where (t.updated_at > told.since and t.updated_by is distinct from told.person)
          or exists (select 1 from ${table(ctx.schema, 'raci_assignment')} as o
            where o.task_id = t.id and o.letter <> 'I' and o.updated_at > told.since
              and o.updated_by is distinct from told.person)
      )
      select person, (array_agg(name order by position, id))[1:3] as tasks, count(*)::int as count
      from news group by person`.execute(ctx.db);
    for (const { person, tasks, count } of rows)
      await ctx.services.call(ctx, 'notification.send', {
        to: [person],
        kind: 'raci_digest',
        subject: subjectOf(tasks, count),
        link: '/programme/raci',
        key: `raci_digest ${today}`,
      });
    return rows.length;
  });
}

function subjectOf(tasks: readonly string[], count: number): { fr: string; en: string } {
  const more = count - tasks.length;
  const words = (language: 'fr' | 'en') => {
    const names = tasks.map((name) => name.slice(0, 80)).join(', ');
    return fill(more ? digestWords.more[language] : digestWords.these[language], { names, more });
  };
  return { fr: words('fr'), en: words('en') };
}
