// The changes of practice that a firm of this size mostly needs, dated by its own programme.
import { addDays } from '../../../../platform/lib/day.ts';
import { textIn } from '../../../../platform/lib/language.ts';
import { write } from '../../../../records/server/write.ts';
import type { Seed } from '../../begin/server/seeds.ts';
import { practiceTemplates } from '../templates.ts';

export const seedPractices: Seed = async (ctx, { size, language, lead, pilot_on, go_live_on }) => {
  await write(
    ctx,
    'practice_change',
    practiceTemplates
      .filter(({ from }) => size >= from)
      .map(({ kind, name, before, after, when: [from, days] }) => ({
        kind: 'create' as const,
        values: {
          kind,
          name: textIn(name, language),
          before: textIn(before, language),
          after: textIn(after, language),
          due_on: addDays(from === 'pilot' ? pilot_on : go_live_on, days),
          owner: lead,
        },
      })),
    { trusted: true },
  );
};
