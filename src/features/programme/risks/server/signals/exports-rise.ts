// More and more records leave Jalon as files; by whom is not asked.
import { sql } from 'kysely';
import { addDays } from '../../../../../platform/lib/day.ts';
import { hasRisen } from './has-risen.ts';
import type { Look } from './look.ts';

const span = 28;

export const exportsRise: Look = async (ctx, today) => {
  const zone = ctx.settings.timeZone;
  const [now, before] = [addDays(today, -span), addDays(today, -2 * span)];
  const day = sql`(taken_at at time zone ${zone})::date`;
  const { rows } = await sql<{ now: string; before: string }>`
    select count(*) filter (where ${day} >= ${now}::date) as now, count(*) filter (where ${day} < ${now}::date) as before
    from ${sql.id(ctx.schema.workspace, 'export_taken')}
    where ${day} >= ${before}::date and ${day} < ${today}::date`.execute(ctx.db);
  const [count, past] = [Number(rows[0]?.now ?? 0), Number(rows[0]?.before ?? 0)];
  if (!hasRisen(count, past)) return [];
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
