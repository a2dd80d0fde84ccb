// How many? Exactly when that is cheap or asked for, otherwise what the planner believes.
import { type RawBuilder, sql } from 'kysely';
import { table } from '../../model/server/compile.ts';
import type { Context } from '../../model/server/context.ts';

const exactUpTo = 10_000;

export async function estimateCount(
  ctx: Context,
  object: string,
  { where, words }: { where: RawBuilder<unknown>; words: RawBuilder<unknown> },
  mode: 'estimate' | 'exact',
): Promise<{ value: number; exact: boolean }> {
  const from = sql`from ${table(ctx.schema, object)} as t0 where ${where}`;
  if (mode === 'exact') {
    const { rows } = await sql<{ n: number }>`select count(*) as n ${from} and ${words}`.execute(ctx.db);
    return { value: Number(rows[0]!.n), exact: true };
  }
  const believed = (await explain(ctx, sql`select 1 ${from}`))['Plan Rows'];
  if (believed > exactUpTo * 2) return { value: believed, exact: false };
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from (select 1 ${from} and ${words} limit ${exactUpTo + 1}) as counted`.execute(
    ctx.db,
  );
  const n = Number(rows[0]!.n);
  return n <= exactUpTo ? { value: n, exact: true } : { value: Math.max(believed, n), exact: false };
}

export interface PlanNode {
  'Node Type': string;
  'Plan Rows': number;
  'Index Cond'?: string;
  Plans?: PlanNode[];
}

/** What the planner means to do, and believes it will find: some tenths of a millisecond, whatever the size. */
export async function explain(ctx: Context, query: RawBuilder<unknown>): Promise<PlanNode> {
  const { rows } = await sql<{ 'QUERY PLAN': { Plan: PlanNode }[] }>`explain (format json) ${query}`.execute(
    ctx.db,
  );
  return rows[0]!['QUERY PLAN'][0]!.Plan;
}
