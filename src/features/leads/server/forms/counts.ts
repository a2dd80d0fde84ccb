// What is counted of a form: how often an address sends, and what became of each sending. Outside of the transaction of the
// sending itself, so that a refusal counts too.

import { sql } from 'kysely';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { kept } from '../../../../platform/server/db.ts';
import type { Uses } from './judge.ts';
import { hashed } from './stamp.ts';

/** Counts one more sending from the address and of the page, and says how many there are by now. */
export async function countUses(
  ctx: Context,
  secret: string,
  form: string,
  address: string,
  nonce: string,
): Promise<Uses> {
  const from = `${form} ${hashed(secret, address)}`;
  const keys = [`10 ${from}`, `60 ${from}`, `page ${form} ${nonce}`];
  const minutes = [10, 60, 7 * 24 * 60];
  const rates = sql.id(ctx.schema.workspace, 'form_rate');
  const now = sql`${ctx.now.toISOString()}::timestamptz`;
  const { rows } = await sql<{ key: string; count: number; held: number }>`${kept}
    with used as (
      insert into ${rates} as r (key, count, until)
      select x.key, 1, ${now} + x.minutes * interval '1 minute'
      from unnest(${keys}::text[], ${minutes}::integer[]) as x(key, minutes) order by x.key
      on conflict (key) do update set
        count = case when r.until < ${now} then 1 else r.count + 1 end,
        until = case when r.until < ${now} then excluded.until else r.until end
      returning r.key, r.count)
    select used.*, coalesce((select c.count from ${sql.id(ctx.schema.workspace, 'form_count')} as c
      where c.form_id = ${form}::uuid and c.day = ${today(ctx)}::date and c.outcome = 'held'), 0) as held from used`.execute(
    ctx.db,
  );
  const of = (key: string | undefined) => rows.find((row) => row.key === key)?.count ?? 1;
  return { lately: of(keys[0]), hourly: of(keys[1]), page: of(keys[2]), held: rows[0]?.held ?? 0 };
}

/** True for the first of its kind within a day; of two at once, one. */
export async function isFirst(ctx: Context, form: string, digest: string): Promise<boolean> {
  const now = sql`${ctx.now.toISOString()}::timestamptz`;
  const { rows } = await sql`
    insert into ${sql.id(ctx.schema.workspace, 'form_digest')} as d (form_id, digest, at) values (${form}::uuid, ${digest}, ${now})
    on conflict (form_id, digest) do update set at = excluded.at where d.at < excluded.at - interval '1 day'
    returning 1`.execute(ctx.db);
  return rows.length > 0;
}

/** What is kept only to count by goes away; the counts by day stay. */
export async function tidyForms(ctx: Context): Promise<void> {
  const now = sql`${ctx.now.toISOString()}::timestamptz`;
  const { workspace } = ctx.schema;
  await sql`delete from ${sql.id(workspace, 'form_rate')} where until < ${now}`.execute(ctx.db);
  await sql`delete from ${sql.id(workspace, 'form_digest')} where at < ${now} - interval '1 day'`.execute(
    ctx.db,
  );
}

const today = (ctx: Context): string => dayIn(ctx.now, ctx.settings.timeZone);
