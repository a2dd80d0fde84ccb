// How often one may try: counted in the database, for all processes together, outside the transaction of what is tried, so
// that a refusal counts too.
import { sql } from 'kysely';
import { defineProblems, type JalonError } from '../lib/errors.ts';
import type { Database } from './db.ts';

export interface Limit {
  /** What is counted: `sign_in:<address>`. */
  key: string;
  max: number;
  minutes: number;
  /** In words of its own; `minutes`: until it may be tried again. */
  refused?(params: { minutes: number }): JalonError;
}

const problems = defineProblems(
  {
    too_many_attempts: {
      fr: 'Trop de tentatives. Réessayez dans {{minutes}} min.',
      en: 'Too many attempts. Try again in {{minutes}} min.',
    },
  },
  'rate_limited',
);

/** Counts an attempt towards each limit; throws `rate_limited` when one of them is passed. */
export async function throttle(db: Database, limits: readonly Limit[]): Promise<void> {
  const { rows } = await sql<{ key: string; count: number; wait: number }>`
    insert into jalon.auth_attempt as a (key, count, until)
    select x.key, 1, now() + x.minutes * interval '1 minute'
    from json_to_recordset(${JSON.stringify(limits)}::json) as x(key text, minutes integer) order by x.key
    on conflict (key) do update set
      count = case when a.until < now() then 1 else a.count + 1 end,
      until = case when a.until < now() then excluded.until else a.until end
    returning key, count, ceil(extract(epoch from until - now()) / 60)::integer as wait`.execute(db);
  const passed = rows.flatMap(({ key, count, wait }) => {
    const limit = limits.find((one) => one.key === key)!;
    return count > limit.max ? [{ wait, refused: limit.refused ?? problems.too_many_attempts }] : [];
  });
  const longest = passed.toSorted((a, b) => b.wait - a.wait)[0];
  if (longest) throw longest.refused({ minutes: longest.wait });
}

/** After a success, what was counted against the account no longer stands. */
export async function forgive(db: Database, keys: readonly string[]): Promise<void> {
  await sql`delete from jalon.auth_attempt where key = any(${keys}::text[])`.execute(db);
}
