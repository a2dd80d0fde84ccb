// What the CRM sees coming by itself. Each signal says what was counted, over which days; people are never counted one by one:
// teams of five or more, or the firm as a whole.
import { type RawBuilder, sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../platform/lib/day.ts';
import { sponsorSilentDays } from '../../owner/server/presence.ts';
import { creep } from '../../scope/server/creep.ts';
import type { Signal } from '../contract.ts';

const silentAfter = 21;
const span = 28;
const smallestTeam = 5;
/** Below so many acts a third less is chance. */
const enoughActs = 20;
const enoughMore = 3;
const waitsAfter = 7;

type Look = (ctx: Context, today: string) => Promise<readonly Signal[]>;

/** All signals that stand at this moment. */
export async function lookForSignals(ctx: Context): Promise<Signal[]> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const found: Signal[] = [];
  for (const look of looks) found.push(...(await look(ctx, today)));
  return found;
}

const sponsorSilent: Look = async (ctx, today) => {
  const days = await sponsorSilentDays(ctx);
  if (days === null || days < silentAfter) return [];
  return [
    {
      key: 'sponsor_silent',
      of: null,
      cause: 'strategy',
      name: { fr: 'Le sponsor ne donne plus signe', en: 'The sponsor gives no sign' },
      probability: 4,
      impact: 5,
      evidence: {
        words: {
          fr: 'Aucune décision, aucune réunion, aucun rapport ouvert par le sponsor depuis {{days}} jours.',
          en: 'No decision, no meeting, no report opened by the sponsor for {{days}} days.',
        },
        figures: [{ label: { fr: 'Jours sans signe', en: 'Days without a sign' }, value: days }],
        from: addDays(today, -days),
        to: today,
        link: '/programme/owner',
      },
    },
  ];
};

interface Acts {
  id: string | null;
  name: string | null;
  people: string;
  now: string;
  before: string;
}

/** A third fewer acts done in four weeks than in the four before. */
const teamSlows: Look = async (ctx, today) => {
  const zone = ctx.settings.timeZone;
  const day = sql`(a.done_at at time zone ${zone})::date`;
  const within = (from: string, to: string) => sql`${day} >= ${from}::date and ${day} < ${to}::date`;
  const [now, before] = [addDays(today, -span), addDays(today, -2 * span)];
  const counts = sql`count(*) filter (where ${within(now, today)}) as now, count(*) filter (where ${within(before, now)}) as before`;
  const acts = sql`${table(ctx.schema, 'activity')} as a join ${table(ctx.schema, 'user')} as u on u.id = a.owner_id
    where a.deleted_at is null and a.done_at >= ${addDays(before, -1)}::date`;
  const size = (team: RawBuilder<unknown>) => sql`(select count(*) from ${table(ctx.schema, 'user')} as p
    where p.deleted_at is null and p.active ${team})`;
  const { rows } = await sql<Acts>`
    select t.id, t.name, ${size(sql`and p.team_id = t.id`)} as people, c.now, c.before
    from ${table(ctx.schema, 'team')} as t
      join (select u.team_id, ${counts} from ${acts} group by u.team_id) as c on c.team_id = t.id
    where t.deleted_at is null
    union all
    select null, null, ${size(sql``)}, ${counts} from ${acts}`.execute(ctx.db);
  const slower = rows.filter(
    (one) =>
      Number(one.people) >= smallestTeam &&
      Number(one.before) >= enoughActs &&
      Number(one.now) * 3 <= Number(one.before) * 2,
  );
  // What the whole firm does explains what its teams do.
  const whole = slower.filter(({ id }) => id === null);
  return (whole.length ? whole : slower).map((one): Signal => {
    const name = one.name;
    return {
      key: 'team_slows',
      of: one.id,
      cause: 'people',
      name: name
        ? { fr: `L’équipe ${name} se sert moins de Jalon`, en: `The team ${name} uses Jalon less` }
        : { fr: 'On se sert moins de Jalon', en: 'Jalon is used less' },
      probability: 4,
      impact: 4,
      evidence: {
        words: {
          fr: '{{now}} activités faites en quatre semaines, contre {{before}} les quatre d’avant.',
          en: '{{now}} activities done in four weeks, against {{before}} in the four before.',
        },
        figures: [
          { label: { fr: 'Quatre dernières semaines', en: 'Last four weeks' }, value: Number(one.now) },
          { label: { fr: 'Quatre d’avant', en: 'Four before' }, value: Number(one.before) },
        ],
        from: before,
        to: addDays(today, -1),
        link: '/o/activity',
      },
    };
  });
};

const scopeGrows: Look = async (ctx, today) => {
  const past = addDays(today, -span);
  const [now, then] = [await creep(ctx, today), await creep(ctx, past)];
  const more = (now?.undecided ?? 0) - (then?.undecided ?? 0);
  if (!now || more < enoughMore) return [];
  return [
    {
      key: 'scope_grows',
      of: null,
      cause: 'process',
      name: { fr: 'Le périmètre grandit sans décision', en: 'The scope grows without decisions' },
      probability: 4,
      impact: 3,
      evidence: {
        words: {
          fr: '{{more}} ajouts sans décision en quatre semaines.',
          en: '{{more}} additions without a decision in four weeks.',
        },
        figures: [
          {
            label: { fr: 'Sans décision, aujourd’hui', en: 'Without a decision, today' },
            value: now.undecided,
          },
          {
            label: { fr: 'Quatre semaines plus tôt', en: 'Four weeks earlier' },
            value: then?.undecided ?? 0,
          },
        ],
        from: past,
        to: today,
        link: '/programme/scope',
      },
    },
  ];
};

/** New companies of a name that was there, new contacts of a mail address or a name in the same company that was there. */
const duplicatesRise: Look = async (ctx, today) => {
  const zone = ctx.settings.timeZone;
  const days = 30;
  const [now, before] = [addDays(today, -days), addDays(today, -2 * days)];
  const day = sql`(r.created_at at time zone ${zone})::date`;
  const twins = (object: 'company' | 'contact', same: RawBuilder<unknown>) => sql`
    select ${day} as day from ${table(ctx.schema, object)} as r
    where r.deleted_at is null and ${day} >= ${before}::date and ${day} < ${today}::date
      and exists (select 1 from ${table(ctx.schema, object)} as o
        where o.deleted_at is null and o.id <> r.id and o.created_at < r.created_at and ${same})`;
  const folded = (column: string) => sql`jalon.fold(${sql.ref(column)})`;
  const { rows } = await sql<{ now: string; before: string }>`
    select count(*) filter (where day >= ${now}::date) as now, count(*) filter (where day < ${now}::date) as before from (
      ${twins('company', sql`${folded('o.name')} = ${folded('r.name')}`)}
      union all
      ${twins('contact', sql`(o.email = r.email or (o.company_id = r.company_id and ${folded('o.record_title')} = ${folded('r.record_title')}))`)}
    ) as twins`.execute(ctx.db);
  const [count, past] = [Number(rows[0]?.now ?? 0), Number(rows[0]?.before ?? 0)];
  if (count < 5 || count < past * 1.5) return [];
  return [
    {
      key: 'duplicates_rise',
      of: null,
      cause: 'technology',
      name: { fr: 'Les doublons se multiplient', en: 'Duplicates are multiplying' },
      probability: 4,
      impact: 3,
      evidence: {
        words: {
          fr: '{{now}} sociétés ou contacts créés en 30 jours existaient déjà (même nom ou même e-mail), contre {{before}} les 30 d’avant.',
          en: '{{now}} companies or contacts made in 30 days were there already (same name or same e-mail), against {{before}} in the 30 before.',
        },
        figures: [
          { label: { fr: '30 derniers jours', en: 'Last 30 days' }, value: count },
          { label: { fr: '30 d’avant', en: '30 before' }, value: past },
        ],
        from: before,
        to: addDays(today, -1),
        link: '/o/company',
      },
    },
  ];
};

const exportsRise: Look = async (ctx, today) => {
  const zone = ctx.settings.timeZone;
  const [now, before] = [addDays(today, -span), addDays(today, -2 * span)];
  const day = sql`(taken_at at time zone ${zone})::date`;
  const { rows } = await sql<{ now: string; before: string }>`
    select count(*) filter (where ${day} >= ${now}::date) as now, count(*) filter (where ${day} < ${now}::date) as before
    from ${sql.id(ctx.schema.workspace, 'export_taken')}
    where ${day} >= ${before}::date and ${day} < ${today}::date`.execute(ctx.db);
  const [count, past] = [Number(rows[0]?.now ?? 0), Number(rows[0]?.before ?? 0)];
  if (count < 5 || count < past * 1.5) return [];
  return [
    {
      key: 'exports_rise',
      of: null,
      cause: 'people',
      name: { fr: 'On sort de plus en plus vers des tableurs', en: 'More and more goes out to spreadsheets' },
      probability: 3,
      impact: 3,
      evidence: {
        words: {
          fr: '{{now}} exports en quatre semaines, contre {{before}} les quatre d’avant : quelle vue manque ?',
          en: '{{now}} exports in four weeks, against {{before}} in the four before: which view is missing?',
        },
        figures: [
          { label: { fr: 'Quatre dernières semaines', en: 'Last four weeks' }, value: count },
          { label: { fr: 'Quatre d’avant', en: 'Four before' }, value: past },
        ],
        from: before,
        to: addDays(today, -1),
        link: null,
      },
    },
  ];
};

/** Rehearsed more than a week ago, and not carried out since. */
const rehearsalWaits: Look = async (ctx, today) => {
  const run = sql.id(ctx.schema.workspace, 'import_run');
  const { rows } = await sql<{ count: string; first: string }>`
    select count(*) as count, min(last)::text as first from (
      select import_id, (max(ended_at) at time zone ${ctx.settings.timeZone})::date as last from ${run}
      group by import_id having bool_and(kind = 'rehearsal') and bool_and(ended_at is not null)
    ) as waiting where last <= ${addDays(today, -waitsAfter)}::date and last > ${addDays(today, -60)}::date`.execute(
    ctx.db,
  );
  const count = Number(rows[0]?.count ?? 0);
  if (count === 0) return [];
  return [
    {
      key: 'rehearsal_waits',
      of: null,
      cause: 'technology',
      name: {
        fr: 'Une reprise de données répétée n’est pas validée',
        en: 'A rehearsed data migration is not signed off',
      },
      probability: 3,
      impact: 4,
      evidence: {
        words: {
          fr: '{{count}} imports répétés il y a plus d’une semaine n’ont été ni validés ni lancés.',
          en: '{{count}} imports rehearsed more than a week ago were neither approved nor run.',
        },
        figures: [{ label: { fr: 'Imports en attente', en: 'Imports waiting' }, value: count }],
        from: rows[0]?.first ?? null,
        to: today,
        link: '/imports',
      },
    },
  ];
};

/** A week before the pilot, a criterion that speaks of training is not signed. */
const trainingMissing: Look = async (ctx, today) => {
  const { rows } = await sql<{ name: string; pilot_on: string }>`
    select c.name, p.pilot_on::text from ${table(ctx.schema, 'programme')} as p
      join ${table(ctx.schema, 'gate_criterion')} as c on c.deleted_at is null and c.kind = 'signed' and c.signed_by_id is null
        and (jalon.fold(c.name) like '%formation%' or jalon.fold(c.name) like '%forme%' or jalon.fold(c.name) like '%train%')
        and c.phase in ('pilot', 'prepare')
    where p.deleted_at is null and p.pilot_on <= ${addDays(today, waitsAfter)}::date and p.pilot_on >= ${today}::date
    order by c.position limit 1`.execute(ctx.db);
  const [one] = rows;
  if (!one) return [];
  return [
    {
      key: 'training_missing',
      of: null,
      cause: 'people',
      name: {
        fr: 'La formation n’est pas faite avant le pilote',
        en: 'Training is not done before the pilot',
      },
      probability: 4,
      impact: 4,
      evidence: {
        words: {
          fr: `« ${one.name} » n’est pas signé, et le pilote commence dans la semaine.`,
          en: `“${one.name}” is not signed, and the pilot starts within the week.`,
        },
        figures: [],
        from: today,
        to: one.pilot_on,
        link: '/programme/gates',
      },
    },
  ];
};

const looks: readonly Look[] = [
  sponsorSilent,
  teamSlows,
  scopeGrows,
  duplicatesRise,
  exportsRise,
  rehearsalWaits,
  trainingMissing,
];
