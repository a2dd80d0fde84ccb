// A drawing holds steps and nothing else, and no step is followed by one that is not there.
import type { Rules } from '../../../../model/server/context.ts';
import { defineProblems, JalonError, under } from '../../../../platform/lib/errors.ts';
import { drawings, fieldOf, stepsSchema } from '../contract.ts';

const problems = defineProblems({
  steps_invalid: { fr: 'Ces étapes ne peuvent pas être lues.', en: 'These steps cannot be read.' },
});

export const studyRules: Rules = {
  process: [
    {
      before(_ctx, changes) {
        for (const { before, after, path } of changes)
          for (const name of drawings.map(fieldOf)) {
            if (!after[name] || after[name] === before?.[name]) continue;
            const { data } = stepsSchema.safeParse(after[name]);
            if (!data)
              throw new JalonError('invalid', under(path, problems.steps_invalid({}, name).problems));
            const there = new Set(data.map(({ id }) => id));
            after[name] = data.map((step) => ({ ...step, next: step.next.filter((id) => there.has(id)) }));
          }
      },
    },
  ],
};
