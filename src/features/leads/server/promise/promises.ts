// What the firm promised: how soon a lead is answered, in working time. Of its form first, then of its source, then of all.
import { sql } from 'kysely';
import type { Reference } from '../../../../fields/relation/value.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { calendarOf } from '../../../../platform/lib/working-hours.ts';
import type { WorkingCalendar } from '../../../../platform/lib/working-time.ts';

export interface Promised {
  minutes: number;
  form: string | null;
  source: string | null;
}

export async function readPromises(ctx: Context): Promise<Promised[]> {
  const { rows } = await sql<Promised>`
    select minutes::integer as minutes, form_id as form, source from ${table(ctx.schema, 'answer_promise')}
    where deleted_at is null and minutes is not null order by minutes, id limit 500`.execute(ctx.db);
  return rows;
}

/** In minutes; null where nothing is promised. */
export function promiseFor(
  promises: readonly Promised[],
  lead: Readonly<Record<string, unknown>>,
): number | null {
  const form = (lead.form as Reference | null)?.id ?? null;
  const { source } = lead;
  const found =
    promises.find((one) => one.form !== null && one.form === form) ??
    promises.find((one) => one.form === null && one.source !== null && one.source === source) ??
    promises.find((one) => one.form === null && one.source === null);
  return found?.minutes ?? null;
}

/** The firm's: a promise is the firm's, whoever keeps it. */
export const firmCalendar = (ctx: Context): WorkingCalendar =>
  calendarOf(ctx.settings.workingTime, ctx.settings.timeZone);
