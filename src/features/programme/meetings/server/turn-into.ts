// A line of the minutes becomes a decision of the register or an action for somebody, and stands under its item.
import { relationId } from '../../../../model/match.ts';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { readRecord } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import { write } from '../../../../records/server/write.ts';
import { settleByDecision } from '../../conflicts/server/arbitrate.ts';
import type { Subject, Taken } from '../../decisions/contract.ts';
import { decide } from '../../decisions/server/decide.ts';
import { holderOf } from '../../server/crm-lead.ts';
import { actionInput, takeInput } from '../contract.ts';

export const takeDecisionAction = defineAction({
  name: 'programme.decide_item',
  label: { fr: 'Faire d’une ligne une décision', en: 'Turn a line into a decision' },
  input: takeInput,
  run: (ctx, { item, outcome, verdict, ...given }) =>
    ctx.tx(async (ctx) => {
      const record = await readRecord(ctx, 'meeting_item', item);
      const meeting = relationId(record.meeting)!;
      const decided_by = given.decided_by ?? (await sponsorAt(ctx, meeting));
      const taken =
        record.subject_kind === 'change_request' && verdict
          ? await answerRequest(ctx, record, { outcome, verdict, decided_by, meeting })
          : await takeFor(ctx, record, { outcome, decided_by, meeting });
      const { written } = await write(ctx, 'meeting_item', [
        {
          kind: 'create',
          values: {
            name: outcome.slice(0, 300),
            kind: 'decision',
            meeting,
            under: item,
            decision: taken.id,
            done: true,
            position: record.position,
          },
        },
      ]);
      await write(ctx, 'meeting_item', [{ kind: 'update', id: item, values: { done: true } }]);
      return { id: written[0]!.id, decision: taken.id, number: taken.number, operation: ctx.operation };
    }),
});

export const giveActionAction = defineAction({
  name: 'programme.give_action',
  label: { fr: 'Faire d’une ligne une action', en: 'Turn a line into an action' },
  input: actionInput,
  run: (ctx, { item, name, person, due_on }) =>
    ctx.tx(async (ctx) => {
      const { meeting, position } = await readRecord(ctx, 'meeting_item', item, ['meeting', 'position']);
      const { written } = await write(ctx, 'meeting_item', [
        {
          kind: 'create',
          values: {
            name,
            kind: 'action',
            meeting: relationId(meeting),
            under: item,
            person: person ?? null,
            due_on: due_on ?? null,
            position,
          },
        },
      ]);
      return { id: written[0]!.id, operation: ctx.operation };
    }),
});

/** Whoever types the minutes writes down what the sponsor decides, where the sponsor is there. */
async function sponsorAt(ctx: Context, meeting: string): Promise<string | undefined> {
  const { present } = await readRecord(ctx, 'meeting', meeting, ['present']);
  const sponsor = await holderOf(ctx, 'sponsor');
  return sponsor && (present as string[] | null)?.includes(sponsor) ? sponsor : undefined;
}

/** The decision that the item asks for, unless it has been taken by now: then a further one is a decision of its own. */
async function wantedOf(ctx: Context, record: ApiRecord): Promise<string | null> {
  const id = relationId(record.decision);
  if (!id) return null;
  const { status } = await readRecord(ctx, 'decision', id, ['status']);
  return status === 'wanted' ? id : null;
}

function subjectOf({ subject_kind, subject_key, name }: ApiRecord): Subject | null {
  if (!subject_kind || !subject_key || subject_kind === 'other') return null;
  return { kind: subject_kind as Subject['kind'], key: String(subject_key), label: String(name) };
}

interface Said {
  outcome: string;
  decided_by?: string;
  meeting: string;
}

async function takeFor(
  ctx: Context,
  record: ApiRecord,
  { outcome, decided_by, meeting }: Said,
): Promise<Taken> {
  const wanted = await wantedOf(ctx, record);
  const subject = subjectOf(record);
  const taken = await decide(ctx, {
    // A further decision under an item whose own was taken has its own words for a question.
    ...(wanted ? { id: wanted } : { name: record.done ? outcome.slice(0, 300) : String(record.name) }),
    outcome,
    decided_by,
    meeting,
    subjects: subject ? [subject] : undefined,
  });
  if (record.subject_kind === 'conflict')
    await settleByDecision(ctx, String(record.subject_key), { decision: taken.id, outcome, decided_by });
  return taken;
}

/** The request is answered as in the scope, which writes the decision; here it gets its meeting and its words. */
async function answerRequest(
  ctx: Context,
  record: ApiRecord,
  { outcome, verdict, decided_by, meeting }: Said & { verdict: string },
): Promise<Taken> {
  const { decision } = (await ctx.services.call(ctx, 'programme.decide_request', {
    id: String(record.subject_key),
    verdict,
    reason: outcome,
  })) as { decision: string };
  const values = { meeting, ...(decided_by ? { decided_by } : {}) };
  await write(ctx, 'decision', [{ kind: 'update', id: decision, values }]);
  const { number } = await readRecord(ctx, 'decision', decision, ['number']);
  return { id: decision, number: Number(number) };
}
