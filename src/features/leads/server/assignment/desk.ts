// What is needed to give leads out, read at once: rules, who is away, who has how much, whose turn it is. Whoever gives holds a lock
// until their leads are stored, so that two at the same moment do not both go to the next in turn.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { calendarOf } from '../../../../platform/lib/working-hours.ts';
import { addWorkingMinutes } from '../../../../platform/lib/working-time.ts';
import type { Desk } from './choose.ts';
import { type AssignmentRule, readRules } from './rules-read.ts';

/** Null where the firm has no rules. `look`: nothing is given, and nothing is held. */
export async function openDesk(ctx: Context, { look = false } = {}): Promise<Desk | null> {
  const rules = await readRules(ctx);
  if (rules.length === 0) return null;
  if (!look)
    await sql`select pg_advisory_xact_lock(hashtext(${`jalon assignment ${ctx.schema.workspace}`}))`.execute(
      ctx.db,
    );
  const people = [...new Set(rules.flatMap((rule) => rule.people.map(({ id }) => id)))];
  return {
    rules,
    away: await whoIsAway(ctx, people),
    load: await readLoad(ctx, rules),
    turns: await readTurns(ctx, rules),
  };
}

/** Keeps whose turn it was. */
export async function closeDesk(ctx: Context, { turns }: Desk): Promise<void> {
  const rows = [...turns].flatMap(([rule_id, own]) =>
    [...own].map(([user_id, turn]) => ({ rule_id, user_id, turn })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into ${sql.id(ctx.schema.workspace, 'assignment_turn')} as t (rule_id, user_id, turn)
    select x.rule_id, x.user_id, x.turn from json_to_recordset(${JSON.stringify(rows)}::json)
      as x(rule_id uuid, user_id uuid, turn bigint)
    on conflict (rule_id, user_id) do update set turn = excluded.turn where t.turn < excluded.turn`.execute(
    ctx.db,
  );
}

/** Those who are not there when the firm next works: now, or on Monday for what comes on Sunday. */
async function whoIsAway(ctx: Context, people: readonly string[]): Promise<Set<string>> {
  if (people.length === 0) return new Set();
  const firm = calendarOf(ctx.settings.workingTime, ctx.settings.timeZone);
  const next = addWorkingMinutes(firm, ctx.now, 1) ?? ctx.now;
  const { people: times } = (await ctx.services.call(ctx, 'agenda.working_time', {
    people: people.slice(0, 500),
    from: ctx.now.toISOString(),
    to: next.toISOString(),
  })) as { people: { id: string; away: { from: Date; to: Date }[] }[] };
  const away = times.filter((one) => one.away.some(({ from, to }) => from < next && next <= to));
  return new Set(away.map(({ id }) => id));
}

async function readLoad(ctx: Context, rules: readonly AssignmentRule[]): Promise<Map<string, number>> {
  const people = rules.filter(({ way }) => way === 'least_busy').flatMap((rule) => rule.people);
  if (people.length === 0) return new Map();
  const { rows } = await sql<{ id: string; count: number }>`
    select owner_id as id, count(*)::integer as count from ${table(ctx.schema, 'lead')}
    where deleted_at is null and status in ('new', 'contacted', 'qualified')
      and owner_id = any(${people.map(({ id }) => id)}::uuid[]) group by 1`.execute(ctx.db);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

async function readTurns(ctx: Context, rules: readonly AssignmentRule[]): Promise<Desk['turns']> {
  const { rows } = await sql<{ rule_id: string; user_id: string; turn: string }>`
    select rule_id, user_id, turn from ${sql.id(ctx.schema.workspace, 'assignment_turn')}
    where rule_id = any(${rules.map(({ id }) => id)}::uuid[])`.execute(ctx.db);
  const turns: Desk['turns'] = new Map();
  for (const { rule_id, user_id, turn } of rows) {
    const own = turns.get(rule_id) ?? new Map<string, number>();
    turns.set(rule_id, own.set(user_id, Number(turn)));
  }
  return turns;
}
