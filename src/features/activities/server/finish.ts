// Finishing what was planned, with what came of it and what comes next in the same stroke; one operation, undone as one.
import { TZDate } from '@date-fns/tz';
import { sql } from 'kysely';
import { z } from 'zod';
import { objectOf } from '../../../model/schema.ts';
import { defineAction } from '../../../model/server/action.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { readRecord } from '../../../records/server/read.ts';
import { write } from '../../../records/server/write.ts';
import { finishSchema, type Proposal } from '../contract.ts';

type Values = Readonly<Record<string, unknown>>;

export const finishAction = defineAction({
  name: 'activity.finish',
  label: { fr: 'Terminer une activité', en: 'Finish an activity' },
  input: finishSchema,
  run: (ctx, { id, outcome, note, next }) =>
    ctx.tx(async (ctx) => {
      const activity = await readRecord(ctx, 'activity', id);
      const now = ctx.now.toISOString();
      const said = note?.trim();
      const values = {
        ...(activity.done_at ? {} : { done_at: now }),
        // It stands in the timeline when it was done; a meeting stands at its own time.
        ...(activity.done_at || activity.starts_at ? {} : { happened_at: now }),
        ...(outcome ? { outcome } : {}),
        ...(said ? { body: activity.body ? `${activity.body}\n\n${said}` : said } : {}),
      };
      await write(ctx, 'activity', [{ kind: 'update', id, values }]);
      if (next)
        await write(ctx, 'activity', [{ kind: 'create', values: { ...aboutOf(ctx, activity), ...next } }]);
      return { operation: ctx.operation };
    }),
});

/** What its template proposes once an activity is done: nothing when it is planned already. */
export const proposalAction = defineAction({
  name: 'activity.proposal',
  label: { fr: 'Suite proposée', en: 'Proposed next step' },
  input: z.strictObject({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<{ proposal: Proposal | null }> => ({
    proposal: await proposalAfter(ctx, await readRecord(ctx, 'activity', id)),
  }),
});

/** The records that both are about. */
export function aboutOf(ctx: Context, activity: Values): Values {
  const about = [...objectOf(ctx.schema, 'activity').fields.values()].filter((field) => field.about);
  return Object.fromEntries(
    about.flatMap(({ name }) => {
      const id = (activity[name] as { id: string } | null)?.id;
      return id ? [[name, id]] : [];
    }),
  );
}

async function proposalAfter(ctx: Context, activity: Values): Promise<Proposal | null> {
  const template = (activity.template as { id: string } | null)?.id;
  if (!template) return null;
  const about = Object.entries(aboutOf(ctx, activity));
  const [first] = about;
  const { rows } = await sql<{ id: string; kind: string; subject: string; days: number | null }>`
    select n.id, n.kind, coalesce(n.subject, n.name) as subject, t.next_days::float8 as days
    from ${table(ctx.schema, 'activity_template')} as t
      join ${table(ctx.schema, 'activity_template')} as n on n.id = t.next_id and n.deleted_at is null
    where t.id = ${template}::uuid and t.deleted_at is null
      and ${
        first
          ? sql`not exists (select 1 from ${table(ctx.schema, 'activity')} as a
              where a.${sql.ref(`${first[0]}_id`)} = ${first[1]}::uuid and a.template_id = n.id and a.done_at is null and a.deleted_at is null)`
          : sql`true`
      }`.execute(ctx.db);
  const [next] = rows;
  if (!next) return null;
  return {
    template: next.id,
    kind: next.kind,
    subject: next.subject,
    due_at: inWorkdays(ctx.now, next.days ?? 1, ctx.actor.timeZone).toISOString(),
  };
}

const morning = 9;

/** So many days on, in the morning; what falls on a weekend is Monday's. */
export function inWorkdays(now: Date, days: number, timeZone: string): Date {
  const local = new TZDate(now.getTime(), timeZone);
  const at = new TZDate(local.getFullYear(), local.getMonth(), local.getDate() + days, morning, timeZone);
  const weekday = at.getDay();
  if (weekday === 6) at.setDate(at.getDate() + 2);
  if (weekday === 0) at.setDate(at.getDate() + 1);
  return new Date(at.getTime());
}
