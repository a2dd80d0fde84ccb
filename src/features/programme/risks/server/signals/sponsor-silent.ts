// The sponsor has given no sign for three weeks.
import { addDays } from '../../../../../platform/lib/day.ts';
import { sponsorSilentDays } from '../../../owner/server/presence.ts';
import type { Look } from './look.ts';

const silentAfter = 21;

export const sponsorSilent: Look = async (ctx, today) => {
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
