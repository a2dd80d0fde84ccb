// What is decided about the scope leaves a decision in the register, tied to what it concerns.
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { write } from '../../../../records/server/write.ts';

interface Taken {
  name: string;
  outcome: string;
  reason: string;
  /** The first is what the decision is about. */
  subjects: readonly { kind: string; key: string; label: string }[];
}

/** With the rights of `ctx`; answers the decision's id. */
export async function recordDecision(ctx: Context, { subjects, ...taken }: Taken): Promise<string> {
  const { written } = await write(ctx, 'decision', [
    {
      kind: 'create',
      values: {
        ...taken,
        name: taken.name.slice(0, 300),
        status: 'taken',
        decided_on: dayIn(ctx.now, ctx.settings.timeZone),
        decided_by: ctx.actor.id,
      },
    },
  ]);
  const decision = written[0]!.id;
  await write(
    ctx,
    'decision_subject',
    subjects.map(({ kind, key, label }) => ({
      kind: 'create',
      values: { decision, kind, key, label: label.slice(0, 300) },
    })),
  );
  return decision;
}
