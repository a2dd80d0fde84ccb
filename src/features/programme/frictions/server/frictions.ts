// "This hinders me": it goes to whoever answers for it, and who said it hears of the answer.
import { z } from 'zod';
import { type AnyAction, defineAction } from '../../../../model/server/action.ts';
import type { Context, RecordChange, Rules } from '../../../../model/server/context.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { readPage } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { answerableFor } from '../../raci/server/duties.ts';
import { answerInput, type Friction, type FrictionGroup, groupFrictions } from '../contract.ts';

export const frictionRules: Rules = {
  friction: [{ before: prepare, after: tell }],
};

async function prepare(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  for (const { before, after } of changes) {
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
  for (const { id, before, after } of changes) {
    const words = String(after.words).slice(0, 200);
    if (!before) {
      const to = idOf(after.answerable);
      if (to && to !== ctx.actor.id)
        await send(ctx, to, id, {
          fr: `Une gêne vous attend : ${words}`,
          en: `A friction waits for you: ${words}`,
        });
    } else if (before.answer !== after.answer && after.answer) {
      const to = idOf(after.created_by);
      if (to && to !== ctx.actor.id)
        await send(ctx, to, id, {
          fr: `Réponse à votre gêne : ${words}`,
          en: `Answer to what hindered you: ${words}`,
        });
    }
  }
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : (value as { id: string } | null | undefined)?.id;

const send = (ctx: Context, to: string, id: string, subject: { fr: string; en: string }) =>
  ctx.services.call(ctx, 'notification.send', {
    to: [to],
    kind: 'friction',
    subject,
    link: `/programme/frictions?open=${id}`,
    about: { object: 'friction', id },
  });

/** The open ones first by what they cost; with the reader's rights. */
export async function readFrictions(ctx: Context): Promise<FrictionGroup[]> {
  const { records } = await readPage(ctx, 'friction', { sort: '-created_at', limit: 500 });
  const edits = ctx.actor.access.filter('friction', 'edit') !== false;
  const frictions = records.map((record): Friction => {
    const one = record as never as Omit<Friction, 'minutes' | 'author' | 'same_as'>;
    return {
      ...one,
      minutes: record.minutes === null || record.minutes === undefined ? null : Number(record.minutes),
      author: idOf(record.created_by) ?? null,
      same_as: idOf(record.same_as) ?? null,
    };
  });
  return groupFrictions(frictions, ({ answerable }) => edits || answerable?.id === ctx.actor.id);
}

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

export const frictionActions: readonly AnyAction[] = [list, answer];
