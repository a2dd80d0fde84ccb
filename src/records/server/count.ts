// How many? Exactly when that is cheap or asked for, otherwise what the planner believes.
import { type RawBuilder, sql } from 'kysely';
import { table } from '../../model/server/compile.ts';
import type { Context } from '../../model/server/context.ts';

const exactUpTo = 10_000;

export async function estimateCount(
  ctx: Context,
  object: string,
  where: RawBuilder<unknown>,
  mode: 'estimate' | 'exact',
): Promise<{ value: number; exact: boolean }> {
  const from = sql`from ${table(ctx.schema, object)} as t0 where ${where}`;
  if (mode === 'exact') {
    const { rows } = await sql<{ n: number }>`select count(*) as n ${from}`.execute(ctx.db);
    return { value: Number(rows[0]!.n), exact: true };
  }
  const explained = await sql<{
    'QUERY PLAN': { Plan: { 'Plan Rows': number } }[];
  }>`explain (format json) select 1 ${from}`.execute(ctx.db);
  const believed = explained.rows[0]!['QUERY PLAN'][0]!.Plan['Plan Rows'];
  if (believed > exactUpTo * 2) return { value: believed, exact: false };
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from (select 1 ${from} limit ${exactUpTo + 1}) as counted`.execute(ctx.db);
  const n = Number(rows[0]!.n);
  return n <= exactUpTo ? { value: n, exact: true } : { value: Math.max(believed, n), exact: false };
}
