// A decision is taken: it gets its number, says what it concerns, and what it replaces is replaced. With the rights of `ctx`.
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { defineProblems } from '../../../../platform/lib/errors.ts';
import { readPage, readRecord } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { lockRecord } from '../../server/lock.ts';
import { type Subject, type Take, type Taken, type TakenNow, takeSchema } from '../contract.ts';

const wrong = defineProblems({
  question_missing: { fr: 'Écrivez la question qui se posait.', en: 'Write the question that was asked.' },
});
const conflicts = defineProblems(
  {
    decision_taken: {
      fr: 'Cette décision est déjà prise : remplacez-la par une autre.',
      en: 'This decision has been taken already: replace it by another.',
    },
    decision_not_taken: {
      fr: 'Seule une décision prise se remplace.',
      en: 'Only a decision that was taken can be replaced.',
    },
  },
  'conflict',
);

export const takeAction = defineAction({
  name: 'decision.take',
  label: { fr: 'Prendre une décision', en: 'Take a decision' },
  input: takeSchema,
  run: async (ctx, input): Promise<TakenNow> => ({
    ...(await decide(ctx, input)),
    operation: ctx.operation,
  }),
});

/** Answers its id and number. Throws `conflict` when it is taken already, or what it replaces is not. */
export function decide(ctx: Context, { id, replaces, subjects, ...given }: Take): Promise<Taken> {
  return ctx.tx(async (ctx) => {
    const before = replaces ? await replaced(ctx, replaces) : null;
    const values = { ...given, name: given.name ?? before?.name, status: 'taken' };
    const taken = id ? await takeWanted(ctx, id, values) : await create(ctx, values);
    await keepSubjects(ctx, taken, subjects ?? (before ? await subjectsOf(ctx, before.id) : []));
    if (before)
      await write(ctx, 'decision', [
        { kind: 'update', id: before.id, values: { status: 'replaced', replaced_by: taken } },
      ]);
    const { number } = await readRecord(ctx, 'decision', taken, ['number']);
    return { id: taken, number: Number(number) };
  });
}

async function replaced(ctx: Context, id: string): Promise<{ id: string; name: string }> {
  await lockRecord(ctx, 'decision', id);
  const { name, status } = await readRecord(ctx, 'decision', id, ['name', 'status']);
  if (status !== 'taken') throw conflicts.decision_not_taken({}, 'replaces');
  return { id, name: String(name) };
}

type Values = Readonly<Record<string, unknown>>;
const given = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

async function takeWanted(ctx: Context, id: string, values: Values): Promise<string> {
  await lockRecord(ctx, 'decision', id);
  const { status } = await readRecord(ctx, 'decision', id, ['status']);
  if (status === 'taken' || status === 'replaced') throw conflicts.decision_taken({}, 'id');
  await write(ctx, 'decision', [{ kind: 'update', id, values: given(values) }]);
  return id;
}

async function create(ctx: Context, values: Values): Promise<string> {
  if (!values.name) throw wrong.question_missing({}, 'name');
  const { written } = await write(ctx, 'decision', [{ kind: 'create', values: given(values) }]);
  return written[0]!.id;
}

/** Those that it has not yet. */
async function keepSubjects(ctx: Context, decision: string, subjects: readonly Subject[]): Promise<void> {
  if (subjects.length === 0) return;
  const there = new Set((await subjectsOf(ctx, decision)).map(nameOf));
  const fresh = subjects.filter((one) => !there.has(nameOf(one)));
  await write(
    ctx,
    'decision_subject',
    fresh.map((subject) => ({ kind: 'create', values: { ...subject, decision } })),
  );
}

const nameOf = ({ kind, key }: Subject): string => `${kind} ${key}`;

async function subjectsOf(ctx: Context, decision: string): Promise<Subject[]> {
  const { records } = await readPage(ctx, 'decision_subject', {
    filter: { field: 'decision', op: 'is', value: decision },
    fields: ['kind', 'key', 'label'],
    limit: 100,
  });
  return records.map(({ kind, key, label }) => ({
    kind: kind as Subject['kind'],
    key: String(key),
    ...(label ? { label: String(label) } : {}),
  }));
}
