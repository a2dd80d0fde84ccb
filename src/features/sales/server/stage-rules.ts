// A stage that deals stand in keeps them: it does not change its outcome or its pipeline, and does not go, before they have
// gone elsewhere. A deal's status follows its stage when the deal moves, and would otherwise no longer be true.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Reference } from '../../../fields/relation/value.ts';
import { defineAction } from '../../../model/server/action.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context, RecordChange, Rule } from '../../../model/server/context.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import { bulkUpdate } from '../../../records/server/bulk.ts';
import { write } from '../../../records/server/write.ts';

const problems = defineProblems(
  {
    stage_in_use: {
      fr: 'L’étape « {{name}} » contient des affaires. Déplacez-les d’abord.',
      en: 'The stage “{{name}}” holds deals. Move them first.',
    },
    pipeline_in_use: {
      fr: 'Le pipeline « {{name}} » contient des affaires. Déplacez-les d’abord.',
      en: 'The pipeline “{{name}}” holds deals. Move them first.',
    },
  },
  'conflict',
);

export const stageRule: Rule = {
  async after(ctx, changes) {
    const used = await firstUsed(
      ctx,
      'stage_id',
      changes.filter(
        ({ before, after }) =>
          before &&
          (isBinned(before, after) ||
            before.outcome !== after.outcome ||
            pipelineOf(before) !== pipelineOf(after)),
      ),
    );
    if (used) throw problems.stage_in_use({ name: String(used.before!.name) }, used.path);
  },
};

export const pipelineRule: Rule = {
  async after(ctx, changes) {
    const used = await firstUsed(
      ctx,
      'pipeline_id',
      changes.filter(({ before, after }) => before && isBinned(before, after)),
    );
    if (used) throw problems.pipeline_in_use({ name: String(used.before!.name) }, used.path);
  },
};

/** Its deals go to another stage, then it goes to the bin; all of it or nothing, undone by the operation it answers. */
export const removeStageAction = defineAction({
  name: 'stage.remove',
  label: { fr: 'Retirer une étape', en: 'Remove a stage' },
  input: z.strictObject({ stage: z.uuid(), move_to: z.uuid() }),
  run: (ctx, { stage, move_to }) =>
    ctx.tx(async (ctx) => {
      // Nobody moves these deals on: their stage goes.
      const { changed } = await bulkUpdate({ ...ctx, cause: 'stage.remove' }, 'deal', {
        filter: { field: 'stage', op: 'is', value: stage },
        set: { stage: move_to },
      });
      await write(ctx, 'stage', [{ kind: 'delete', id: stage }]);
      return { moved: changed, operation: ctx.operation };
    }),
});

type Values = RecordChange['after'];

const isBinned = (before: Values, after: Values): boolean => !before.deleted_at && Boolean(after.deleted_at);
const pipelineOf = (values: Values): string | undefined => (values.pipeline as Reference | null)?.id;

/** Of these, the first that deals stand in. */
async function firstUsed(
  ctx: Context,
  column: 'stage_id' | 'pipeline_id',
  changes: readonly RecordChange[],
): Promise<RecordChange | undefined> {
  if (changes.length === 0) return undefined;
  const { rows } = await sql<{ id: string }>`
    select c.id from unnest(${changes.map(({ id }) => id)}::uuid[]) as c(id) where exists (
      select 1 from ${table(ctx.schema, 'deal')} as d where d.${sql.ref(column)} = c.id and d.deleted_at is null) limit 1`.execute(
    ctx.db,
  );
  return changes.find(({ id }) => id === rows[0]?.id);
}
