// New companies of a name that was there, new contacts of a mail address or a name in the same company that was there.
import { type RawBuilder, sql } from 'kysely';
import { table } from '../../../../../model/server/compile.ts';
import { addDays } from '../../../../../platform/lib/day.ts';
import { hasRisen } from './has-risen.ts';
import type { Look } from './look.ts';

const days = 30;

export const duplicatesRise: Look = async (ctx, today) => {
  const zone = ctx.settings.timeZone;
  const [now, before] = [addDays(today, -days), addDays(today, -2 * days)];
  const day = sql`(r.created_at at time zone ${zone})::date`;
  // Each likeness by itself, and folded as the indexes are: joined by "or", every record made would be held against every other.
  const earlier = (object: 'company' | 'contact', same: RawBuilder<unknown>) => sql`
    exists (select 1 from ${table(ctx.schema, object)} as o
      where o.deleted_at is null and o.id <> r.id and o.created_at < r.created_at and ${same})`;
  const twins = (object: 'company' | 'contact', is: RawBuilder<unknown>) => sql`
    select ${day} as day from ${table(ctx.schema, object)} as r
    where r.deleted_at is null and r.created_at >= ${addDays(before, -1)}::date
      and ${day} >= ${before}::date and ${day} < ${today}::date and (${is})`;
  const alike = (column: string) => sql`o.${sql.ref(column)} is not null
    and jalon.fold(o.${sql.ref(column)}) collate "C" = jalon.fold(r.${sql.ref(column)}) collate "C"`;
  const { rows } = await sql<{ now: string; before: string }>`
    select count(*) filter (where day >= ${now}::date) as now, count(*) filter (where day < ${now}::date) as before from (
      ${twins('company', earlier('company', alike('name')))}
      union all
      ${twins(
        'contact',
        sql`${earlier('contact', alike('email'))}
          or ${earlier('contact', sql`o.company_id = r.company_id and ${alike('record_title')}`)}`,
      )}
    ) as twins`.execute(ctx.db);
  const [count, past] = [Number(rows[0]?.now ?? 0), Number(rows[0]?.before ?? 0)];
  if (!hasRisen(count, past)) return [];
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
