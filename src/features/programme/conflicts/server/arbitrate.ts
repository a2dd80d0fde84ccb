// A conflict between departments is arbitrated: by whom, when and why becomes a decision of the register, and its effect is looked
// at on a day that comes back on the agenda.
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../platform/lib/day.ts';
import { readRecord } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { decide } from '../../decisions/server/decide.ts';

const arbitrateInput = z.strictObject({
  conflict: z.uuid(),
  /** What applies from now on. */
  arbitration: z.string().trim().min(1).max(5000),
  reason: z.string().trim().max(5000).optional(),
  /** Whoever does it, if absent. */
  by: z.uuid().optional(),
  /** When to look at the effect; in six weeks, if absent. */
  review_on: z.iso.date().optional(),
});

const usualReviewDays = 42;

export const arbitrateAction = defineAction({
  name: 'programme.arbitrate',
  label: { fr: 'Arbitrer un désaccord', en: 'Arbitrate a conflict' },
  input: arbitrateInput,
  run: (ctx, { conflict, arbitration, reason, by, review_on }) =>
    ctx.tx(async (ctx) => {
      const { name } = await readRecord(ctx, 'conflict', conflict, ['name']);
      const taken = await decide(ctx, {
        name: String(name),
        outcome: arbitration,
        reason,
        decided_by: by,
        subjects: [{ kind: 'conflict', key: conflict, label: String(name) }],
      });
      await settleByDecision(ctx, conflict, {
        decision: taken.id,
        outcome: arbitration,
        decided_by: by,
        review_on,
      });
      return { ...taken, operation: ctx.operation };
    }),
});

interface Settled {
  decision: string;
  outcome: string;
  decided_by?: string;
  review_on?: string;
}

/** The conflict follows the decision that was taken on it. One that is closed stays so. */
export async function settleByDecision(
  ctx: Context,
  id: string,
  { decision, outcome, decided_by, review_on }: Settled,
): Promise<void> {
  const { status } = await readRecord(ctx, 'conflict', id, ['status']);
  if (status === 'closed') return;
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  await write(ctx, 'conflict', [
    {
      kind: 'update',
      id,
      values: {
        status: 'arbitrated',
        arbitration: outcome,
        arbitrated_by: decided_by ?? ctx.actor.id,
        arbitrated_on: today,
        review_on: review_on ?? addDays(today, usualReviewDays),
        decision,
      },
    },
  ]);
}
