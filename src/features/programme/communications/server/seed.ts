// The messages that a programme of this size is wise to plan, as drafts: nothing is sent that nobody has read over.
import { addDays } from '../../../../platform/lib/day.ts';
import { textIn } from '../../../../platform/lib/language.ts';
import { write } from '../../../../records/server/write.ts';
import type { Start } from '../../begin/contract.ts';
import type { Seed } from '../../begin/server/seeds.ts';
import { messageTemplates } from '../templates.ts';

export const seedCommunications: Seed = async (ctx, start) => {
  const { size, language, sponsor, lead } = start;
  await write(
    ctx,
    'communication',
    messageTemplates
      .filter(({ from }) => size >= from)
      .map(({ subject, message, channel, when, by }) => ({
        kind: 'create' as const,
        values: {
          subject: textIn(subject, language),
          message: textIn(message, language),
          channel,
          audience: { everyone: true },
          planned_on: dayOf(start, when),
          author: by === 'sponsor' ? (sponsor ?? lead) : lead,
          owner: lead,
        },
      })),
    { trusted: true },
  );
};

const dayOf = (
  { starts_on, pilot_on, go_live_on }: Start,
  [from, days]: readonly ['start' | 'pilot' | 'live', number],
) => addDays({ start: starts_on, pilot: pilot_on, live: go_live_on }[from], days);
