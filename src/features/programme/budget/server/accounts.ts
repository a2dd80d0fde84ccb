// How much the accounts are used, from what people did over the last thirteen weeks: what they changed, and when they last looked in.
// Groups only: this is for the licences, not about anybody.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import type { Accounts } from '../contract.ts';

const weeks = 13;
/** Of its weeks an account was used in so many: holidays are not disuse. */
const weekly = 0.75;
const day = 86_400_000;

export async function readAccounts(ctx: Context): Promise<Accounts> {
  const since = new Date(ctx.now.getTime() - weeks * 7 * day).toISOString();
  const { rows } = await sql<Record<keyof Accounts, string>>`
    with used as (
      select c.actor as person, floor(extract(epoch from c.at - ${since}::timestamptz) / 604800) as week
      from ${table(ctx.schema, 'change')} as c
      where c.at >= ${since}::timestamptz and c.at < ${ctx.now.toISOString()}::timestamptz and c.actor is not null
      union
      select s.user_id, floor(extract(epoch from s.updated_at - ${since}::timestamptz) / 604800)
      from jalon.auth_session as s where s.updated_at >= ${since}::timestamptz
    ), account as (
      select u.id, greatest(1, least(${weeks}::numeric, ceil(extract(epoch from ${ctx.now.toISOString()}::timestamptz - u.created_at) / 604800))) as possible,
        (select count(*) from used where used.person = u.id) as weeks
      from ${table(ctx.schema, 'user')} as u
      where u.deleted_at is null and u.active and exists (select 1 from jalon.auth_user as a where a.id = u.id)
    )
    select count(*) filter (where weeks >= possible * ${weekly}::numeric) as real,
      count(*) filter (where weeks > 0 and weeks < possible * ${weekly}::numeric) as occasional,
      count(*) filter (where weeks = 0) as unused
    from account`.execute(ctx.db);
  const [{ real, occasional, unused }] = rows as [Record<keyof Accounts, string>];
  return { real: Number(real), occasional: Number(occasional), unused: Number(unused) };
}
