// What holds of measures and goals however they are written.

import type { Context, RecordChange, Rules } from '../../../../model/server/context.ts';
import { defineProblems, JalonError, under } from '../../../../platform/lib/errors.ts';
import { definitionSchema } from '../contract.ts';
import { talliesOf } from './compute.ts';
import { frozenRule } from './freeze.ts';
import { measureJobName } from './jobs.ts';
import { forgetPoints } from './points.ts';
import { compileTallies } from './tally.ts';

const problems = defineProblems(
  {
    definition_wrong: {
      fr: 'Ce calcul n’a pas la forme attendue.',
      en: 'This computation has not the expected shape.',
    },
    definition_unreadable: {
      fr: 'Ce calcul porte sur des données que vous ne pouvez pas lire.',
      en: 'This computation is of data that you may not read.',
    },
  },
  'invalid',
);

const anyPeriod = { from: '2026-01-01', to: '2026-02-01' };

/** Nobody learns by a measure of what they may not read themselves. */
function checkDefinitions(ctx: Context, changes: readonly RecordChange[]): void {
  for (const { before, after, path } of changes) {
    if (after.definition == null || same(before?.definition, after.definition)) continue;
    const parsed = definitionSchema.safeParse(after.definition);
    if (!parsed.success) throw at(path, problems.definition_wrong({}, 'definition'));
    after.definition = parsed.data;
    const tallies = talliesOf(parsed.data);
    if (tallies.some(({ object }) => ctx.actor.access.filter(object, 'read') === false))
      throw at(path, problems.definition_unreadable({}, 'definition'));
    try {
      compileTallies(
        ctx,
        tallies.map((tally) => ({ tally, span: anyPeriod })),
      );
    } catch (error) {
      if (!(error instanceof JalonError)) throw error;
      throw new JalonError('invalid', under(path ? `${path}.definition` : 'definition', error.problems));
    }
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const at = (path: string, error: JalonError): JalonError =>
  new JalonError(error.code, under(path, error.problems));

const measure = async (ctx: Context, ids: readonly string[]): Promise<void> => {
  for (const measure of new Set(ids))
    await ctx.services.enqueue(ctx, measureJobName, { measure }, { key: measure });
};

const idOf = (value: unknown): string | undefined => (value as { id: string } | null)?.id;

export const goalRules: Rules = {
  measure: [
    {
      before: checkDefinitions,
      async after(ctx, changes) {
        const other = changes.filter(
          ({ before, after }) =>
            !same(before?.definition, after.definition) || (before && before.period !== after.period),
        );
        await forgetPoints(
          ctx,
          other.flatMap(({ id, before }) => (before ? [id] : [])),
        );
        await measure(
          ctx,
          other.flatMap(({ id, after }) => (after.definition == null ? [] : [id])),
        );
      },
    },
  ],
  goal: [
    frozenRule,
    {
      after: (ctx, changes) =>
        measure(
          ctx,
          changes.flatMap(({ before, after }) =>
            idOf(after.measure) !== idOf(before?.measure) ? (idOf(after.measure) ?? []) : [],
          ),
        ),
    },
  ],
};
