// A deal follows its stage: the pipeline it is in, whether it is open, won or lost, its probability. One that is won or
// lost without a closing date closes today; one taken up again is no longer lost for a reason.

import { relationId } from '../../../model/match.ts';
import type { Context, RecordChange, Rule } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';
import { defineProblems, JalonError } from '../../../platform/lib/errors.ts';
import { readStages, type Stage } from './cycle/stages.ts';
import { enteredAt } from './cycle/stay-rule.ts';

const problems = defineProblems({
  no_pipeline: {
    fr: 'Il n’y a pas encore de pipeline ; créez-en un dans les réglages.',
    en: 'There is no pipeline yet; make one in the settings.',
  },
  relation_missing: {
    fr: 'Cette étape n’existe pas.',
    en: 'This stage does not exist.',
  },
  stage_elsewhere: {
    fr: 'Cette étape n’est pas de ce pipeline.',
    en: 'This stage is not one of this pipeline.',
  },
});

export const dealRule: Rule = {
  async before(ctx, changes) {
    const concerned = changes.filter(
      ({ before, after }) =>
        !before ||
        relationId(before.stage) !== relationId(after.stage) ||
        relationId(before.pipeline) !== relationId(after.pipeline),
    );
    if (concerned.length === 0) return;
    const stages = await readStages(ctx);
    const byId = new Map(stages.map((stage) => [stage.id, stage]));
    // All that is wrong is said at once: of a thousand bad rows of a file none is looked at twice.
    const refused = concerned.flatMap((change) => follow(ctx, change, stages, byId)?.problems ?? []);
    if (refused.length) throw new JalonError('invalid', refused);
  },
};

/** Carries out what the stage means for the deal, or says what is wrong with it. */
function follow(
  ctx: Context,
  change: RecordChange,
  stages: readonly Stage[],
  byId: ReadonlyMap<string, Stage>,
): JalonError | undefined {
  const { before, after, path } = change;
  const moved =
    before !== null &&
    relationId(before.pipeline) !== relationId(after.pipeline) &&
    relationId(before.stage) === relationId(after.stage);
  if (!moved && after.stage && !byId.has(relationId(after.stage)!))
    return problems.relation_missing({}, path ? `${path}.stage` : 'stage');
  const chosen = moved ? undefined : byId.get(relationId(after.stage) ?? '');
  const stage =
    chosen ?? stages.find(({ pipeline_id }) => !after.pipeline || pipeline_id === relationId(after.pipeline));
  if (!stage) return problems.no_pipeline({}, path ? `${path}.pipeline` : 'pipeline');
  if (!before && after.pipeline && relationId(after.pipeline) !== stage.pipeline_id)
    return problems.stage_elsewhere({}, path ? `${path}.stage` : 'stage');
  const from = relationId(before?.stage);
  after.stage = { id: stage.id, object: 'stage' };
  after.pipeline = { id: stage.pipeline_id, object: 'pipeline' };
  after.status = stage.outcome;
  const typed = before
    ? after.probability !== before.probability
    : after.probability !== null && after.probability !== undefined;
  if (!typed || stage.outcome !== 'open') after.probability = Number(stage.probability ?? 0);
  if (stage.outcome !== 'open' && !after.close_date) after.close_date = dayIn(ctx.now, ctx.actor.timeZone);
  if (stage.outcome !== 'lost' && before) after.lost_reason = null;
  if (from !== stage.id) {
    const first = stages.find(({ pipeline_id }) => pipeline_id === stage.pipeline_id);
    after.stage_entered_at = enteredAt(ctx, change, first === stage);
  }
  return undefined;
}
