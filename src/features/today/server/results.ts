// What became of suggestions, kind by kind: how often put, followed and refused, and whether a sale moved within thirty days.
// One's own, or those of all one leads together: never person by person, and not of so few that one of them could be told.
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import type { Came, KindResult, Results, ResultsInput } from '../contract.ts';
import { type KindKey, kindKeys, type Refusal } from '../kinds.ts';
import { dayOfActor } from './day.ts';
import { visible } from './kind.ts';

const problems = defineProblems(
  {
    leads_nobody: {
      fr: 'Personne ne dépend de vous : il n’y a pas d’équipe à montrer.',
      en: 'Nobody reports to you: there is no team to show.',
    },
  },
  'forbidden',
);

/** Fewer people than these would tell what one of them does. */
export const fewestPeople = 3;
/** Within so many days after the answer; younger ones are not judged yet. */
export const judgedAfter = 30;

export async function readResults(ctx: Context, { scope, months }: ResultsInput): Promise<Results> {
  const { person } = dayOfActor(ctx);
  const led = await peopleLed(ctx, person);
  if (scope === 'led' && led.length === 0) throw problems.leads_nobody({}, 'scope');
  const people = scope === 'me' ? [person] : led;
  const since = new Date(ctx.now);
  since.setUTCMonth(since.getUTCMonth() - months);
  const rows = await count(ctx, people, since);
  const seen = Math.max(0, ...rows.map(({ people }) => Number(people)));
  const tooFew = scope === 'led' && seen < fewestPeople;
  return {
    leads: led.length,
    people: scope === 'me' ? 1 : seen,
    too_few: tooFew,
    kinds: tooFew ? [] : kindKeys.flatMap((kind) => present(kind, rows) ?? []),
  };
}

/** Those who report to the person, those of teams they lead; of an administrator everybody. Never the person alone. */
async function peopleLed(ctx: Context, person: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select u.id from ${table(ctx.schema, 'user')} as u where u.deleted_at is null and u.id <> ${person}::uuid
      and (${ctx.actor.access.administer} or u.manager_id = ${person}::uuid
        or u.team_id in (select id from ${table(ctx.schema, 'team')} where manager_id = ${person}::uuid and deleted_at is null))
    order by u.id limit 5000`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

interface Row {
  kind: KindKey;
  people: number;
  shown: number;
  followed: number;
  refused: number;
  judged_followed: number;
  moved_followed: number;
  judged_other: number;
  moved_other: number;
  reasons: { reason: Refusal; count: number }[] | null;
}

async function count(ctx: Context, people: readonly string[], since: Date): Promise<Row[]> {
  const judged = new Date(ctx.now.getTime() - judgedAfter * 86_400_000).toISOString();
  // A sale that the reader may not see moves nothing in what they are told.
  const seen = visible(ctx, 'deal', 'd');
  const { rows } = await sql<Row>`
    with put as (
      select s.kind, s.person_id, s.answer, s.reason, s.object, s.record_id, coalesce(s.answered_at, s.shown_on::timestamptz) as since
      from ${table(ctx.schema, 'suggestion')} as s
      where s.person_id = any(${people}::uuid[]) and s.shown_on >= ${since.toISOString()}::date
    ), became as (
      select put.*, put.since < ${judged}::timestamptz as judged, put.since < ${judged}::timestamptz and exists (
        select 1 from ${table(ctx.schema, 'stage_stay')} as y
        where y.deal_id in (
            select d.id from ${table(ctx.schema, 'deal')} as d where put.object = 'deal' and d.id = put.record_id and ${seen}
            union all select d.id from ${table(ctx.schema, 'deal')} as d
              where put.object = 'company' and d.company_id = put.record_id and ${seen}
            union all select d.id from ${table(ctx.schema, 'deal')} as d
              where put.object = 'contact' and d.contact_id = put.record_id and ${seen})
          and y.entered_at > put.since and y.entered_at <= put.since + make_interval(days => ${judgedAfter})
      ) as moved from put
    ), reasons as (
      select kind, json_agg(json_build_object('reason', reason, 'count', count) order by count desc, reason) as reasons
      from (select kind, reason, count(*) as count from put where answer = 'refused' group by kind, reason) as x group by kind
    )
    select b.kind, (select count(distinct person_id) from put) as people, count(*) as shown,
      count(*) filter (where answer in ('done', 'planned')) as followed, count(*) filter (where answer = 'refused') as refused,
      count(*) filter (where judged and answer in ('done', 'planned')) as judged_followed,
      count(*) filter (where moved and answer in ('done', 'planned')) as moved_followed,
      count(*) filter (where judged and coalesce(answer, 'refused') = 'refused') as judged_other,
      count(*) filter (where moved and coalesce(answer, 'refused') = 'refused') as moved_other,
      (select r.reasons from reasons as r where r.kind = b.kind) as reasons
    from became as b group by b.kind`.execute(ctx.db);
  return rows;
}

function present(kind: KindKey, rows: readonly Row[]): KindResult | undefined {
  const row = rows.find((one) => one.kind === kind);
  if (!row) return undefined;
  const came = (of: number, moved: number): Came => ({ of: Number(of), moved: Number(moved) });
  return {
    kind,
    shown: Number(row.shown),
    followed: Number(row.followed),
    refused: Number(row.refused),
    reasons: row.reasons ?? [],
    when_followed: came(row.judged_followed, row.moved_followed),
    otherwise: came(row.judged_other, row.moved_other),
  };
}
