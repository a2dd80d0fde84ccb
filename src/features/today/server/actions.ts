import { type AnyAction, defineAction } from '../../../model/server/action.ts';
import { answerInput, listInput, resultsInput } from '../contract.ts';
import { answer } from './answers.ts';
import { dayOfActor, readDay } from './day.ts';
import { readResults } from './results.ts';

export const todayActions: readonly AnyAction[] = [
  defineAction({
    name: 'today.list',
    label: { fr: 'Ma journée', en: 'My day' },
    input: listInput,
    run: (ctx, input) => ctx.tx((ctx) => readDay(ctx, input)),
  }),
  defineAction({
    name: 'today.answer',
    label: { fr: 'Répondre à une proposition', en: 'Answer a suggestion' },
    input: answerInput,
    run: async (ctx, input) => {
      await answer(ctx, dayOfActor(ctx).person, input);
      return {};
    },
  }),
  defineAction({
    name: 'today.results',
    label: { fr: 'Ce que donnent les propositions', en: 'What comes of suggestions' },
    input: resultsInput,
    run: readResults,
  }),
];
