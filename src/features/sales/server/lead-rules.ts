// The first answer to a lead: a call, a meeting, a visit or a message that took place. It is noted once, on the lead, and a
// new lead is then a contacted one.
import type { Reference } from '../../../fields/relation/value.ts';
import type { Rule } from '../../../model/server/context.ts';
import type { Update } from '../../../records/server/change.ts';
import { readRecords } from '../../../records/server/read.ts';
import { write } from '../../../records/server/write.ts';

const answers = new Set(['call', 'meeting', 'visit', 'email', 'sms', 'chat']);

export const firstResponseRule: Rule = {
  async after(ctx, changes) {
    const times = new Map<string, string>();
    for (const { before, after } of changes) {
      const lead = after.lead as Reference | null;
      const done = after.done_at as string | null;
      if (!lead || !done || before?.done_at || !answers.has(String(after.kind))) continue;
      const known = times.get(lead.id);
      if (!known || done < known) times.set(lead.id, done);
    }
    if (times.size === 0) return;
    const leads = await readRecords(ctx, 'lead', [...times.keys()], ['first_response_at', 'status']);
    const updates = leads.flatMap((lead): Update[] => {
      if (lead.first_response_at) return [];
      const status = lead.status === 'new' ? { status: 'contacted' } : {};
      return [{ kind: 'update', id: lead.id, values: { first_response_at: times.get(lead.id), ...status } }];
    });
    if (updates.length) await write(ctx, 'lead', updates, { trusted: true });
  },
};

/** An activity that already took place is done: a note, a call written down afterwards. */
export const doneRule: Rule = {
  before(ctx, changes) {
    for (const { before, after } of changes) {
      if (before) continue;
      if (after.kind === 'note') after.done_at ??= after.happened_at ?? ctx.now.toISOString();
      if (after.starts_at) after.happened_at = after.starts_at;
      else if (after.done_at) after.happened_at = after.done_at;
      else if (after.due_at) after.happened_at = after.due_at;
    }
  },
};
