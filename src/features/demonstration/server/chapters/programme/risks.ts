// What became of the risks with which the programme began; what Jalon signals is what the story's own figures say.
import type { Context } from '../../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../../platform/lib/day.ts';
import { readPage } from '../../../../../records/server/read.ts';
import { write } from '../../../../../records/server/write.ts';
import type { Stage } from '../../story/teller.ts';

interface Became {
  probability: number;
  status?: 'closed';
  reviewIn: number | null;
  owner: 'claire' | 'karim' | 'julie' | 'nadia';
}

const became: Readonly<Record<string, Became>> = {
  old_ways: { probability: 2, reviewIn: 40, owner: 'karim' },
  users_stay_away: { probability: 3, reviewIn: 9, owner: 'karim' },
  no_sponsor: { probability: 1, reviewIn: 68, owner: 'claire' },
  bad_data: { probability: 3, reviewIn: 19, owner: 'nadia' },
  no_goal: { probability: 1, status: 'closed', reviewIn: null, owner: 'karim' },
  training_short: { probability: 2, reviewIn: 47, owner: 'julie' },
};

export async function tellRisks(ctx: Context, people: Stage['people']): Promise<void> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const { records } = await readPage(ctx, 'risk', {
    filter: { field: 'key', op: 'not_empty' },
    fields: ['key'],
    limit: 100,
  });
  await write(
    ctx,
    'risk',
    records.flatMap(({ id, key }) => {
      const one = became[String(key)];
      if (!one) return [];
      const { reviewIn, owner, ...values } = one;
      const review_on = reviewIn === null ? null : addDays(today, reviewIn);
      return [{ kind: 'update' as const, id, values: { ...values, review_on, owner: people[owner] } }];
    }),
    { trusted: true },
  );
  await ctx.services.call(ctx, 'risk.look', {});
}
