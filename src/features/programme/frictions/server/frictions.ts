// "This hinders me": it goes to whoever answers for it, and who said it hears of the answer.
import { z } from 'zod';
import { relationId } from '../../../../model/match.ts';
import { type AnyAction, defineAction } from '../../../../model/server/action.ts';
import type { Context, RecordChange, Rules } from '../../../../model/server/context.ts';
import { at, defineProblems, JalonError } from '../../../../platform/lib/errors.ts';
import { write } from '../../../../records/server/write.ts';
import { answerableFor } from '../../raci/server/duties.ts';
import { answerInput } from '../contract.ts';
import { joinAction, splitAction } from './join.ts';
import { readFrictions } from './read-frictions.ts';

export const frictionRules: Rules = {
  friction: [{ before: prepare, after: tell }],
};

const problems = defineProblems(
  {
    friction_unanswered: {
      fr: 'Ce qui gêne est d’abord dit ; la réponse vient de qui en répond.',
      en: 'What hinders is said first; the answer comes from whoever answers for it.',
    },
  },
  'invalid',
);

async function prepare(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  const answers = ctx.actor.access.filter('friction', 'edit') !== false;
  for (const { before, after, path } of changes) {
    if (!before && !answers && (after.answer || after.answered_at || after.status !== 'open'))
      throw at(path, problems.friction_unanswered({}, after.answer ? 'answer' : 'status'));
    if (!before && !after.answerable) {
      // What is typed into a field is a matter of data; all else of how the CRM is set up.
      const person = await answerableFor(ctx, after.field ? 'data_quality' : 'configuration');
      after.answerable = person ? { id: person, object: 'user' } : null;
    }
    if (before && before.status !== after.status)
      after.answered_at = after.status === 'open' ? null : ctx.now.toISOString();
  }
}

async function tell(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  const answered = new Map<string, RecordChange>();
  for (const change of changes) {
    const { id, before, after } = change;
    if (!before) {
      const to = relationId(after.answerable);
      if (to && to !== ctx.actor.id)
        await send(ctx, to, id, {
          fr: `Une gêne vous attend : ${wordsOf(after)}`,
          en: `A friction waits for you: ${wordsOf(after)}`,
        });
    } else if (before.answer !== after.answer && after.answer) {
      const to = relationId(after.created_by);
      if (to && to !== ctx.actor.id) answered.set(to, answered.get(to) ?? change);
    }
  }
  // Whoever said the same in several ways is told once, in words of theirs.
  for (const [to, { id, after }] of answered)
    await send(ctx, to, id, {
      fr: `Réponse à votre gêne : ${wordsOf(after)}`,
      en: `Answer to what hindered you: ${wordsOf(after)}`,
    });
}

const wordsOf = ({ words }: Record<string, unknown>): string => String(words).slice(0, 200);

const send = (ctx: Context, to: string, id: string, subject: { fr: string; en: string }) =>
  ctx.services.call(ctx, 'notification.send', {
    to: [to],
    kind: 'friction',
    subject,
    link: `/programme/frictions?open=${id}`,
    about: { object: 'friction', id },
  });

const list = defineAction({
  name: 'programme.frictions',
  label: { fr: 'Ce qui gêne, et ce qui a été fait', en: 'What hinders, and what was done' },
  input: z.strictObject({}),
  run: async (ctx) => ({ groups: await readFrictions(ctx) }),
});

const answer = defineAction({
  name: 'programme.answer_friction',
  label: { fr: 'Répondre à une gêne', en: 'Answer a friction' },
  input: answerInput,
  run: (ctx, { ids, status, answer }) =>
    ctx.tx(async (ctx) => {
      const groups = await readFrictions(ctx);
      const may = new Set(
        groups.filter((group) => group.may_answer).flatMap(({ all }) => all.map(({ id }) => id)),
      );
      if (ids.some((id) => !may.has(id))) throw new JalonError('forbidden');
      // Whoever is to answer need have no right to change frictions.
      await write(
        ctx,
        'friction',
        ids.map((id) => ({ kind: 'update', id, values: { status, answer } })),
        { trusted: true },
      );
      return { answered: ids.length };
    }),
});

export const frictionActions: readonly AnyAction[] = [list, answer, joinAction, splitAction];
