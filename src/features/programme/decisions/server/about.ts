// Where a decision is shown besides its register: on the field, the stage, the module, the goal that it concerns.
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { readPage, readRecords } from '../../../../records/server/read.ts';
import type { About, DecisionShown } from '../contract.ts';

const most = 1000;

export const aboutAction = defineAction({
  name: 'decision.about',
  label: { fr: 'Ce que concernent les décisions prises', en: 'What the decisions taken concern' },
  input: z.strictObject({}),
  run: readAbout,
});

/** Of decisions in force, newest first; with the reader's rights. */
export async function readAbout(ctx: Context): Promise<{ subjects: About[] }> {
  if (ctx.actor.access.filter('decision_subject', 'read') === false) return { subjects: [] };
  const { records } = await readPage(ctx, 'decision_subject', {
    filter: { field: 'decision.status', op: 'is', value: 'taken' },
    fields: ['kind', 'key', 'label', 'decision'],
    sort: '-created_at',
    limit: most,
  });
  const ids = [...new Set(records.map(({ decision }) => (decision as { id: string }).id))];
  const decisions = (await readRecords(ctx, 'decision', ids, [
    'number',
    'name',
    'outcome',
    'reason',
    'decided_on',
    'decided_by',
    'review_on',
  ])) as never as DecisionShown[];
  const byId = new Map(decisions.map((one) => [one.id, one]));
  return {
    subjects: records.flatMap(({ kind, key, decision }): About[] => {
      const shown = byId.get((decision as { id: string }).id);
      return shown ? [{ kind: kind as About['kind'], key: String(key), decision: shown }] : [];
    }),
  };
}
