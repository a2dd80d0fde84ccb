// Three additions to the scope more than four weeks ago that nobody decided.
import { addDays } from '../../../../../platform/lib/day.ts';
import { creep } from '../../../scope/server/creep.ts';
import type { Look } from './look.ts';

const span = 28;
const enoughMore = 3;

export const scopeGrows: Look = async (ctx, today) => {
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
