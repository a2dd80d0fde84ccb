// What was put to whom, and what they said: kept for each person, so that what is refused does not come back at once, and that
// it can be seen which kinds help.
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import { newId } from '../../../platform/lib/ids.ts';
import type { Suggestion } from '../contract.ts';
import type { KindKey, Refusal } from '../kinds.ts';
import type { Answered } from '../ranking.ts';
import type { DayOf } from './kind.ts';

const problems = defineProblems(
  {
    suggestion_missing: {
      fr: 'Cette proposition n’est plus dans votre journée. Rechargez la page.',
      en: 'This suggestion is no longer in your day. Load the page again.',
    },
  },
  'not_found',
);

const rememberedDays = 90;

export async function answersByKind(
  ctx: Context,
  person: string,
): Promise<Partial<Record<KindKey, Answered>>> {
  const since = new Date(ctx.now.getTime() - rememberedDays * 86_400_000).toISOString();
  const { rows } = await sql<{ kind: KindKey; followed: number; refused: number }>`
    select kind, count(*) filter (where answer <> 'refused') as followed, count(*) filter (where answer = 'refused') as refused
    from ${table(ctx.schema, 'suggestion')}
    where person_id = ${person}::uuid and answer is not null and answered_at > ${since}::timestamptz group by kind`.execute(
    ctx.db,
  );
  return Object.fromEntries(
    rows.map(({ kind, followed, refused }) => [
      kind,
      { followed: Number(followed), refused: Number(refused) },
    ]),
  );
}

/** Notes that these were on the screen: once a day each, in one statement. A page that is loaded again writes nothing. */
export async function noteShown(ctx: Context, day: DayOf, shown: readonly Suggestion[]): Promise<void> {
  if (shown.length === 0) return;
  await sql`
    insert into ${table(ctx.schema, 'suggestion')} as s (id, person_id, kind, key, object, record_id, shown_on, last_shown_on)
    select id, ${day.person}::uuid, kind, key, object, record_id, ${day.today}::date, ${day.today}::date
    from unnest(${shown.map(() => newId())}::uuid[], ${shown.map(({ kind }) => kind)}::text[], ${shown.map(({ key }) => key)}::text[],
      ${shown.map(({ about }) => about.object)}::text[], ${shown.map(({ about }) => about.id)}::uuid[]) as x(id, kind, key, object, record_id)
    where not exists (select 1 from ${table(ctx.schema, 'suggestion')} as noted
      where noted.person_id = ${day.person}::uuid and noted.key = x.key and noted.answer is null and noted.last_shown_on >= ${day.today}::date)
    order by key
    on conflict (person_id, key) where answer is null do update
    set last_shown_on = excluded.last_shown_on, days_shown = s.days_shown + 1 where s.last_shown_on < excluded.last_shown_on`.execute(
    ctx.db,
  );
}

export interface Answering {
  key: string;
  answer: 'done' | 'planned' | 'refused' | null;
  reason?: Refusal;
  words?: string;
}

/** Answers what stands open, or takes the latest answer back. */
export async function answer(
  ctx: Context,
  person: string,
  { key, answer, reason, words }: Answering,
): Promise<void> {
  const mine = sql`person_id = ${person}::uuid and key = ${key}`;
  const refused = answer === 'refused';
  const { numAffectedRows } =
    answer === null
      ? await sql`
        update ${table(ctx.schema, 'suggestion')} set answer = null, answered_at = null, reason = null, words = null
        where id = (select id from ${table(ctx.schema, 'suggestion')} where ${mine} and answer is not null
            order by answered_at desc, id desc limit 1)
          and not exists (select 1 from ${table(ctx.schema, 'suggestion')} where ${mine} and answer is null)`.execute(
          ctx.db,
        )
      : await sql`
        update ${table(ctx.schema, 'suggestion')} set answer = ${answer}, answered_at = ${ctx.now.toISOString()}::timestamptz,
          reason = ${refused ? (reason ?? 'other') : null}, words = ${(refused && words) || null}
        where ${mine} and answer is null`.execute(ctx.db);
  if (numAffectedRows === 0n) throw problems.suggestion_missing({}, 'key');
}
