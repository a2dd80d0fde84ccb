import { textIn } from '../../../../platform/lib/language.ts';
import { write } from '../../../../records/server/write.ts';
import type { Seed } from '../../begin/server/seeds.ts';
import { processTemplates, stepsFrom } from '../templates.ts';

/** The ready processes, as many as the firm is large. */
export const studySeed: Seed = async (ctx, { size, language, lead }) => {
  await write(
    ctx,
    'process',
    processTemplates
      .filter(({ from }) => size >= from)
      .map(({ key, name, purpose, department, timesAMonth, current, wanted }, i) => ({
        kind: 'create' as const,
        values: {
          key,
          name: textIn(name, language),
          purpose: textIn(purpose, language),
          department,
          position: (i + 1) * 10,
          times_a_month: timesAMonth,
          current_steps: stepsFrom(current, language),
          wanted_steps: stepsFrom(wanted, language),
          owner: lead,
        },
      })),
    { trusted: true },
  );
};
