import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';
import { type LifeCycleSettings, type StatusRule, usualRules } from '../contract.ts';

/** The rules in force. `saved_at` and `saved_by`: null until somebody has. */
export async function readSettings(
  ctx: Context,
): Promise<LifeCycleSettings & { saved_by: { id: string; name: string } | null; saved_at: string | null }> {
  const { rows } = await sql<{
    enabled: boolean;
    rules: StatusRule[] | null;
    review_days: number;
    saved_at: string;
    id: string | null;
    name: string | null;
  }>`select l.enabled, l.rules, l.review_days, l.saved_at, u.id, u.name from ${lifeCycle(ctx)} as l
     left join ${sql.id(ctx.schema.workspace, 'user')} as u on u.id = l.saved_by`.execute(ctx.db);
  const row = rows[0]!;
  return {
    enabled: row.enabled,
    rules: row.rules ?? [...usualRules],
    review_days: row.review_days,
    saved_by: row.id ? { id: row.id, name: row.name ?? '' } : null,
    saved_at: row.id ? row.saved_at : null,
  };
}

export async function saveSettings(
  ctx: Context,
  { enabled, rules, review_days }: LifeCycleSettings,
): Promise<void> {
  await sql`
    update ${lifeCycle(ctx)} set enabled = ${enabled}, rules = ${JSON.stringify(rules)}::jsonb, review_days = ${review_days},
      saved_at = ${ctx.now.toISOString()}::timestamptz, saved_by = ${ctx.actor.id}::uuid`.execute(ctx.db);
}

const lifeCycle = (ctx: Context) => sql.id(ctx.schema.workspace, 'life_cycle');
