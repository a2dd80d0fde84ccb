// How much of a discount whom may grant: what their role says, else what everybody may. Administrators are not bound.
import Big from 'big.js';
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import type { QuoteSettings } from '../contract.ts';

/** Percent, as a decimal text. */
export async function limitOf(ctx: Context, settings: QuoteSettings): Promise<string> {
  if (ctx.actor.access.administer) return '100';
  const { rows } = await sql<{ role: string | null }>`
    select role_id as role from ${table(ctx.schema, 'user')} where id = ${ctx.actor.id}::uuid`.execute(
    ctx.db,
  );
  return settings.role_limits[rows[0]?.role ?? ''] ?? settings.discount_limit;
}

export const exceeds = (concession: string, ...limits: (string | null)[]): boolean =>
  limits.every((limit) => new Big(concession).gt(limit ?? 0));

/** Who may grant this much and read the quote's records: the asker's own superior alone, when they may. */
export async function approversOf(
  ctx: Context,
  settings: QuoteSettings,
  concession: string,
): Promise<string[]> {
  const enough = Object.entries(settings.role_limits)
    .filter(([, limit]) => !exceeds(concession, limit))
    .map(([role]) => role);
  const named = Object.keys(settings.role_limits);
  const { rows } = await sql<{ id: string; superior: boolean }>`
    select u.id, u.id = (select manager_id from ${table(ctx.schema, 'user')} where id = ${ctx.actor.id}::uuid) as superior
    from ${table(ctx.schema, 'user')} as u join ${table(ctx.schema, 'role')} as r on r.id = u.role_id and r.deleted_at is null
    where u.deleted_at is null and coalesce(u.active, true) and u.id is distinct from ${ctx.actor.id}::uuid
      and ((r.permissions ->> 'administer')::boolean or r.id = any(${enough}::uuid[])
        or (${!exceeds(concession, settings.discount_limit)} and r.id <> all(${named}::uuid[])))
    order by superior desc nulls last, u.name limit 50`.execute(ctx.db);
  const superior = rows.filter((row) => row.superior);
  return (superior.length ? superior : rows).map(({ id }) => id);
}
