// Which customers have another status than the rules say: asked of the facts kept beside them, set by set.
import { type RawBuilder, sql } from 'kysely';
import { allOf } from '../../../model/filter.ts';
import type { Filter } from '../../../model/query.ts';
import { resolveFilter } from '../../../model/resolve.ts';
import { compileCondition, table } from '../../../model/server/compile.ts';
import { askerOf, type Context } from '../../../model/server/context.ts';
import type { CustomerObject, Facts, Foreseen, Status, StatusRule } from '../contract.ts';
import { judgedFilter, ruleFilter } from './rule-filters.ts';

export interface Verdict extends Facts {
  id: string;
  version: number;
  owner_id: string | null;
  from: Status | null;
  to: Status;
  /** The place of the rule that says so; null: none does, and nothing was ever bought. */
  rule: number | null;
}

/** Of these, those whose status is to change. The rules are the program's: `ctx` is of its own. */
export async function judge(
  ctx: Context,
  object: CustomerObject,
  rules: readonly StatusRule[],
  ids: readonly string[],
): Promise<Verdict[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Omit<Verdict, 'rule'> & { rule: number }>`
    select id, version::int, owner_id, status as "from", wanted as "to", rule, purchase_count::int, purchases_year::int,
      last_purchase_on, last_contact_at, subscribed_since
    from (${verdicts(ctx, object, rules, sql`t0.id = any(${ids}::uuid[])`)}) as judged
    where wanted is distinct from status order by id`.execute(ctx.db);
  return rows.map((row) => ({ ...row, rule: row.rule < 0 ? null : row.rule }));
}

/** How many would change if these were the rules. */
export async function foresee(
  ctx: Context,
  object: CustomerObject,
  rules: readonly StatusRule[],
): Promise<{ moves: Foreseen[]; of: number }> {
  const { rows } = await sql<{
    from: Status | null;
    to: Status;
    ruled: boolean;
    moves: boolean;
    count: string;
  }>`
    select status as "from", wanted as "to", rule >= 0 as ruled, wanted is distinct from status as moves, count(*) as count
    from (${verdicts(ctx, object, rules, sql`true`)}) as judged group by 1, 2, 3, 4 order by 1, 2, 3`.execute(
    ctx.db,
  );
  return {
    moves: rows
      .filter(({ moves }) => moves)
      .map(({ from, to, ruled, count }) => ({
        object,
        from,
        to,
        count: Number(count),
        filter: ruled ? moveFilter(ctx, object, rules, from, to) : null,
      })),
    of: rows.reduce((sum, { count }) => sum + Number(count), 0),
  };
}

/** Those of one status whom the rules give another: a rule says so, and none before it says otherwise. */
function moveFilter(
  ctx: Context,
  object: CustomerObject,
  rules: readonly StatusRule[],
  from: Status | null,
  to: Status,
): Filter {
  const ways = rules.flatMap((rule, place) => {
    if (rule.status !== to) return [];
    const before = rules.slice(0, place).filter(({ status }) => status !== to);
    return [allOf(ruleFilter(ctx, rule), ...before.map((other) => ({ not: ruleFilter(ctx, other) })))!];
  });
  return {
    and: [
      from ? { field: 'status', op: 'is', value: from } : { field: 'status', op: 'empty' },
      judgedFilter(ctx, object),
      ways.length === 1 ? ways[0]! : { or: ways },
    ],
  };
}

function verdicts(
  ctx: Context,
  object: CustomerObject,
  rules: readonly StatusRule[],
  some: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const compiled = (filter: Filter) =>
    compileCondition(ctx.schema, resolveFilter(ctx.schema, object, filter, askerOf(ctx)), 't0');
  const cases = rules.map(
    (rule, place) => sql`when ${compiled(ruleFilter(ctx, rule))} then ${sql.lit(place)}`,
  );
  return sql`
    select t0.*, case when t0.rule >= 0 then (${rules.map(({ status }) => status)}::text[])[t0.rule + 1]
        when t0.status <> 'prospect' and t0.purchase_count is null and t0.subscribed_since is null and exists (
          select 1 from ${sql.id(ctx.schema.workspace, 'status_stay')} as s
          where s.record_id = t0.id and s.left_at is null and s.cause = 'rules') then 'prospect'
        else t0.status end as wanted
    from (
      select t0.id, t0.version, t0.owner_id, t0.status, t0.purchase_count, t0.purchases_year, t0.last_purchase_on, t0.last_contact_at,
        t0.subscribed_since, case ${sql.join(cases, sql` `)} else -1 end as rule
      from ${table(ctx.schema, object)} as t0
      where ${some} and t0.deleted_at is null and ${compiled(judgedFilter(ctx, object))}
    ) as t0`;
}
