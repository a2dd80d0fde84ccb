// What holds of measures and goals however they are written.

import type { Access } from '../../../../model/access.ts';
import type { Context, RecordChange, Rules } from '../../../../model/server/context.ts';
import { at, defineProblems, JalonError, under } from '../../../../platform/lib/errors.ts';
import { type Definition, definitionSchema } from '../contract.ts';
import { library } from '../library.ts';
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
      fr: 'Ce calcul porte sur des données que vous ne voyez pas toutes : demandez-le à une personne qui les voit.',
      en: 'This computation is of data that you may not read all of: ask somebody who may.',
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
    const touched = new Set<string>();
    try {
      compileTallies(
        noting(ctx, touched),
        talliesOf(parsed.data).map((tally) => ({ tally, span: anyPeriod })),
      );
    } catch (error) {
      if (!(error instanceof JalonError)) throw error;
      throw new JalonError('invalid', under(path ? `${path}.definition` : 'definition', error.problems));
    }
    // Reckoned with all rights: one's own records alone are not enough, save for the sums that are ready for everybody.
    const partly = [...touched].some((object) => ctx.actor.access.filter(object, 'read') !== true);
    if (partly && !isReady(parsed.data)) throw at(path, problems.definition_unreadable({}, 'definition'));
  }
}

/** Notes every object that is asked for, those behind relations too. */
function noting(ctx: Context, touched: Set<string>): Context {
  const { access } = ctx.actor;
  const watched: Access = {
    ...access,
    filter: (object, action) => access.filter(touched.add(object) && object, action),
    hidden: (object) => access.hidden(touched.add(object) && object),
  };
  return { ...ctx, actor: { ...ctx.actor, access: watched } };
}

const isReady = (definition: Definition): boolean =>
  library.some((one) => same(definitionSchema.parse(one.definition), definition));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
/** A baseline that somebody types comes from no computation. */
function typedBaselines(changes: readonly RecordChange[]): void {
  for (const { before, after } of changes)
    if (
      before &&
      !same(before.baseline, after.baseline) &&
      same(before.baseline_definition, after.baseline_definition)
    )
      after.baseline_definition = null;
}

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
        // What the definition before said stays in sight until the job has said it anew; of other periods, or typed in from
        // now on, it says nothing any more.
        await forgetPoints(
          ctx,
          other.flatMap(({ id, before, after }) =>
            before && (after.definition == null || before.period !== after.period) ? [id] : [],
          ),
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
    { before: (_, changes) => typedBaselines(changes) },
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
