// What is accepted of a plan becomes ordinary activities, all in one operation: undone as one.
import type { Context } from '../../../model/server/context.ts';
import { messagesIn } from '../../../platform/lib/messages.ts';
import { momentOf } from '../../../platform/lib/working-time.ts';
import type { Create } from '../../../records/server/change.ts';
import { write } from '../../../records/server/write.ts';
import type { AcceptInput } from '../contract.ts';
import { rhythmMessages } from '../messages.ts';

const morning = '09:00';

export async function acceptPlan(
  ctx: Context,
  { items }: AcceptInput,
): Promise<{ planned: number; operation: string }> {
  const m = messagesIn(rhythmMessages, ctx.actor.language);
  const writes = items.map(({ object, id, kind, day, starts_at, ends_at }): Create => {
    const timed = kind === 'visit' && starts_at && ends_at;
    const when = timed
      ? { starts_at, ends_at }
      : { due_at: momentOf(day, morning, ctx.actor.timeZone).toISOString() };
    return {
      kind: 'create',
      values: { kind, subject: kind === 'visit' ? m.visitSubject : m.callSubject, [object]: id, ...when },
    };
  });
  const { changes } = await write(ctx, 'activity', writes, { path: (index) => `items[${index}]` });
  return { planned: changes.length, operation: ctx.operation };
}
