// How much the accounts are used: in how many of the last thirteen weeks somebody changed something or looked in. Groups only: this
// is for the licences, not about anybody.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { startOf } from '../../goals/periods.ts';
import { firstWeek, weeksUsed } from '../../use/server/count-use.ts';
import type { Accounts } from '../contract.ts';

/** Of its weeks an account was used in so many: holidays are not disuse. */
const weekly = 0.75;

export async function readAccounts(ctx: Context): Promise<Accounts> {
  const current = startOf('week', dayIn(ctx.now, ctx.settings.timeZone));
  const { rows } = await sql<Record<keyof Accounts, string>>`
    with used as (${await weeksUsed(ctx)}), account as (
      select (select count(*) from used where used.person = u.id) as weeks,
        -- The closed weeks since it is there, and the running one once it was used.
        greatest(1, (${current}::date - greatest(${firstWeek(ctx)}::date,
          date_trunc('week', u.created_at at time zone ${ctx.settings.timeZone})::date)) / 7
          + (select count(*) from used where used.person = u.id and used.week = ${current}::date)) as possible
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
