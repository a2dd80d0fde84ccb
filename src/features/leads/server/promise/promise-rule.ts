// By when a lead is to be answered follows from when it came, and how long that took from when it was: both in the firm's working
// time. A lead that waits is watched until somebody has answered it.
import { sql } from 'kysely';
import type { Reference } from '../../../../fields/relation/value.ts';
import type { Context, RecordChange, Rule } from '../../../../model/server/context.ts';
import { addWorkingMinutes, workingMinutesBetween } from '../../../../platform/lib/working-time.ts';
import { firmCalendar, promiseFor, readPromises } from './promises.ts';

type Values = RecordChange['after'];

/** Nothing is promised of what is brought in later: an import of last year would all be late. */
const freshMs = 86_400_000;
/** At which part of the time somebody is told that it grows short. */
export const warnedAfter = 0.75;
const longestMs = 366 * 86_400_000;

export const promiseRule: Rule = {
  async before(ctx, changes) {
    const due = changes.filter(({ before, after }) => isAsked(before, after));
    const promises = due.length ? await readPromises(ctx) : [];
    const calendar = firmCalendar(ctx);
    for (const { after } of due) {
      const minutes = isFresh(ctx, after) ? promiseFor(promises, after) : null;
      const at = minutes === null ? null : addWorkingMinutes(calendar, momentOf(after.received_at), minutes);
      after.answer_due_at = at?.toISOString() ?? null;
    }
    for (const { before, after } of changes) {
      if (
        before &&
        before.first_response_at === after.first_response_at &&
        before.received_at === after.received_at
      )
        continue;
      after.answer_minutes = minutesToAnswer(ctx, after);
      after.promise_kept =
        after.first_response_at && after.answer_due_at
          ? momentOf(after.first_response_at) <= momentOf(after.answer_due_at)
          : null;
    }
  },
  async after(ctx, changes) {
    const begun = changes.filter(
      ({ before, after }) => isWaiting(after) && !(before && isWaiting(before) && sameDue(before, after)),
    );
    const over = changes.filter(({ before, after }) => before && isWaiting(before) && !isWaiting(after));
    if (begun.length) await watch(ctx, begun);
    if (over.length)
      await unwatch(
        ctx,
        over.map(({ id }) => id),
      );
  },
};

const isAsked = (before: Values | null, after: Values): boolean =>
  !before ||
  (!after.first_response_at &&
    ['received_at', 'source', 'form'].some((name) => keyOf(before[name]) !== keyOf(after[name])));

const isFresh = (ctx: Context, { received_at, created_at, first_response_at }: Values): boolean =>
  !first_response_at &&
  Boolean(received_at) &&
  momentOf(created_at ?? ctx.now.toISOString()).getTime() - momentOf(received_at).getTime() < freshMs;

function minutesToAnswer(ctx: Context, { received_at, first_response_at }: Values): number | null {
  if (!received_at || !first_response_at) return null;
  const [from, to] = [momentOf(received_at), momentOf(first_response_at)];
  if (to.getTime() - from.getTime() > longestMs) return null;
  return Math.max(0, Math.round(workingMinutesBetween(firmCalendar(ctx), from, to)));
}

const isWaiting = (lead: Values): boolean =>
  Boolean(lead.answer_due_at) && !lead.first_response_at && lead.status === 'new' && !lead.deleted_at;
const sameDue = (a: Values, b: Values): boolean => a.answer_due_at === b.answer_due_at;

async function watch(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  const calendar = firmCalendar(ctx);
  const rows = changes.map(({ id, after }) => {
    const [from, due] = [momentOf(after.received_at), momentOf(after.answer_due_at)];
    const minutes = workingMinutesBetween(calendar, from, due);
    const warn = addWorkingMinutes(calendar, from, minutes * warnedAfter) ?? due;
    return { lead_id: id, warn_at: warn.toISOString(), due_at: due.toISOString() };
  });
  await sql`
    insert into ${sql.id(ctx.schema.workspace, 'lead_watch')} (lead_id, warn_at, due_at)
    select x.lead_id, x.warn_at, x.due_at from json_to_recordset(${JSON.stringify(rows)}::json)
      as x(lead_id uuid, warn_at timestamptz, due_at timestamptz)
    on conflict (lead_id) do update set warn_at = excluded.warn_at, due_at = excluded.due_at, warned_at = null`.execute(
    ctx.db,
  );
}

async function unwatch(ctx: Context, ids: readonly string[]): Promise<void> {
  await sql`delete from ${sql.id(ctx.schema.workspace, 'lead_watch')} where lead_id = any(${ids}::uuid[])`.execute(
    ctx.db,
  );
}

const momentOf = (value: unknown): Date => new Date(String(value));
const keyOf = (value: unknown): unknown => (value as Reference | null)?.id ?? value ?? null;
