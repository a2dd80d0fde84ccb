// A week before the pilot, something that is said to be training is not done: a task that trains, a criterion to be signed.
import { sql } from 'kysely';
import { table } from '../../../../../model/server/compile.ts';
import { addDays } from '../../../../../platform/lib/day.ts';
import type { Look } from './look.ts';

const weekBefore = 7;

/** Tasks that end after the pilot begins train those who come later. */
export const trainingMissing: Look = async (ctx, today) => {
  const { rows } = await sql<{ name: string; pilot_on: string; signed: boolean }>`
    select o.name, p.pilot_on::text, o.signed from ${table(ctx.schema, 'programme')} as p join lateral (
      select c.name, true as signed, c.position from ${table(ctx.schema, 'gate_criterion')} as c
      where c.deleted_at is null and c.is_training and c.kind = 'signed' and c.signed_by_id is null
        and c.phase in ('prepare', 'pilot')
      union all
      select t.name, false, t.position from ${table(ctx.schema, 'programme_task')} as t
      where t.deleted_at is null and t.is_training and t.status not in ('done', 'dropped')
        and (t.ends_on <= p.pilot_on or (t.ends_on is null and t.phase in ('frame', 'prepare')))
    ) as o on true
    where p.deleted_at is null and p.pilot_on <= ${addDays(today, weekBefore)}::date and p.pilot_on >= ${today}::date
    order by o.signed desc, o.position limit 20`.execute(ctx.db);
  const [first] = rows;
  if (!first) return [];
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
        words: first.signed
          ? {
              fr: `« ${first.name} » n’est pas signé, et le pilote commence dans la semaine.`,
              en: `“${first.name}” is not signed, and the pilot starts within the week.`,
            }
          : {
              fr: `« ${first.name} » n’est pas fait, et le pilote commence dans la semaine.`,
              en: `“${first.name}” is not done, and the pilot starts within the week.`,
            },
        figures: [{ label: { fr: 'À faire ou à signer', en: 'To be done or signed' }, value: rows.length }],
        from: today,
        to: first.pilot_on,
        link: first.signed ? '/programme/gates' : '/programme/roadmap',
      },
    },
  ];
};
