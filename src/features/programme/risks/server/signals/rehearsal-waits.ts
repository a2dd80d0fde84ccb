// Rehearsed more than a week ago, and not carried out since.
import { sql } from 'kysely';
import { addDays } from '../../../../../platform/lib/day.ts';
import type { Look } from './look.ts';

const waitsAfter = 7;
const forgottenAfter = 60;

export const rehearsalWaits: Look = async (ctx, today) => {
  const run = sql.id(ctx.schema.workspace, 'import_run');
  const { rows } = await sql<{ count: string; first: string }>`
    select count(*) as count, min(last)::text as first from (
      select import_id, (max(ended_at) at time zone ${ctx.settings.timeZone})::date as last from ${run}
      group by import_id having bool_and(kind = 'rehearsal') and bool_and(ended_at is not null)
    ) as waiting where last <= ${addDays(today, -waitsAfter)}::date and last > ${addDays(today, -forgottenAfter)}::date`.execute(
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
          fr: 'Répétés il y a une semaine ou plus, ni validés ni lancés depuis : {{count}}.',
          en: 'Rehearsed a week ago or longer, neither approved nor run since: {{count}}.',
        },
        figures: [{ label: { fr: 'Imports en attente', en: 'Imports waiting' }, value: count }],
        from: rows[0]?.first ?? null,
        to: today,
        link: '/imports',
      },
    },
  ];
};
