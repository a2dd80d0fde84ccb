import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { defineProblems } from '../../../../platform/lib/errors.ts';
import { readPage } from '../../../../records/server/read.ts';
import { library } from '../library.ts';
import { monthOf, shift } from '../periods.ts';
import { addGoals } from './add-goals.ts';
import { readProgramme } from './programme.ts';

const problems = defineProblems({
  measure_unknown: { fr: 'Cette mesure prête n’existe pas.', en: 'There is no such ready measure.' },
});

export const addGoalAction = defineAction({
  name: 'programme.add_goal',
  label: { fr: 'Se donner un but avec une mesure prête', en: 'Set a goal with a ready measure' },
  input: z.strictObject({ key: z.string().max(50) }),
  run: (ctx, { key }) =>
    ctx.tx(async (ctx) => {
      const ready = library.find((one) => one.key === key);
      if (!ready) throw problems.measure_unknown({}, 'key');
      const programme = await readProgramme(ctx);
      const today = dayIn(ctx.now, ctx.settings.timeZone);
      const go_live = programme?.go_live_on ?? null;
      const { count } = await readPage(ctx, 'goal', { limit: 1, fields: ['id'], count: 'exact' });
      const [id] = await addGoals(ctx, {
        choices: [[ready]],
        each: 1,
        before: go_live && go_live < today ? go_live : today,
        target_on: shift('month', monthOf(go_live && go_live > today ? go_live : today), 6),
        owner: ctx.actor.id,
        position: count?.value ?? 0,
      });
      return { id: id! };
    }),
});
