// The baseline computed from the data there are from before: what was imported counts as if Jalon had always been there.
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../platform/lib/day.ts';
import { defineProblems, JalonError } from '../../../../platform/lib/errors.ts';
import { formatsIn } from '../../../../platform/lib/formats.ts';
import type { Language } from '../../../../platform/lib/language.ts';
import { readPage, readRecord, readRecords } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import { write } from '../../../../records/server/write.ts';
import { type Baseline, baselineOf, baselineOver } from '../baseline.ts';
import { definitionSchema, type Point } from '../contract.ts';
import { sameDefinition } from '../draft.ts';
import { goalTexts } from '../messages.ts';
import { type Period, shift, startOf } from '../periods.ts';
import { needsMany } from './goals.ts';
import { fillPoints, readPoints } from './points.ts';
import { readProgramme } from './programme.ts';
import { fill } from './texts.ts';

const problems = defineProblems(
  {
    baseline_unknown: {
      fr: 'Il n’y a pas assez de données d’avant la mise en service pour calculer cette valeur : importez l’historique, ou écrivez la valeur avec sa source.',
      en: 'There are not enough data from before go-live to compute this value: import the history, or type the value with its source.',
    },
  },
  'invalid',
);

export const baselineAction = defineAction({
  name: 'programme.compute_baseline',
  label: { fr: 'Calculer la valeur d’avant d’un but', en: 'Compute the baseline of a goal' },
  input: z.strictObject({ goal: z.uuid() }),
  run: async (ctx, { goal }) => {
    const { measure, _can } = await readRecord(ctx, 'goal', goal);
    if (!_can?.edit) throw new JalonError('forbidden');
    const id = (measure as { id: string } | null)?.id;
    const values = id && (await baselineNow(ctx, await readRecord(ctx, 'measure', id)));
    if (!values) throw problems.baseline_unknown({}, 'goal');
    await write(ctx, 'goal', [{ kind: 'update', id: goal, values }]);
    return values;
  },
});

/** From what the measure came to before go-live, or before today; null when that says too little. */
async function baselineNow(ctx: Context, { id, period, definition }: ApiRecord) {
  if (definition != null) await fillPoints(ctx, id);
  const points = (await readPoints(ctx, [id])).get(id) ?? [];
  const parsed = definitionSchema.safeParse(definition);
  const programme = await readProgramme(ctx);
  const before = earlier(programme?.go_live_on ?? null, dayIn(ctx.now, ctx.settings.timeZone));
  const many = needsMany(parsed.data ?? null);
  const values = baselineValues(points, period as Period, before, many, ctx.settings.language);
  return values && { ...values, baseline_definition: definition ?? null };
}

/** Baselines that were computed and are not frozen follow the measure's definition; what is frozen or typed stays. */
export async function renewBaselines(ctx: Context, id: string): Promise<void> {
  const [measure] = await readRecords(ctx, 'measure', [id]);
  if (!measure || measure.definition == null) return;
  const { records } = await readPage(ctx, 'goal', {
    filter: { field: 'measure', op: 'is', value: id },
    fields: ['baseline_definition', 'baseline_frozen_on'],
    limit: 200,
  });
  const follow = records.filter(
    ({ baseline_definition, baseline_frozen_on }) =>
      baseline_definition != null &&
      baseline_frozen_on == null &&
      !sameDefinition(baseline_definition, measure.definition),
  );
  const values = follow.length ? await baselineNow(ctx, measure) : null;
  if (!values) return;
  await write(
    ctx,
    'goal',
    follow.map((goal) => ({ kind: 'update', id: goal.id, values })),
    { trusted: true },
  );
}

const earlier = (a: string | null, b: string): string => (a !== null && a < b ? a : b);

/** From the last closed periods before that day; null when they say too little. */
export function baselineValues(
  points: readonly Point[],
  period: Period,
  before: string,
  many: boolean,
  language: Language,
) {
  const end = startOf(period, before);
  const from = shift(period, end, -baselineOver[period]);
  const found = baselineOf(
    points.filter(({ period_start }) => period_start >= from && period_start < end),
    many,
  );
  if (!found) return null;
  const to = addDays(shift(period, found.last_start, 1), -1);
  return {
    baseline: found.value,
    baseline_from: found.from,
    baseline_to: to,
    baseline_sample: found.sample,
    baseline_source: sourceOf(found, to, points, language),
  };
}

function sourceOf(found: Baseline, to: string, points: readonly Point[], language: Language): string {
  const formats = formatsIn(language === 'fr' ? 'fr-FR' : 'en-GB', 'UTC');
  const days = { from: formats.date(found.from), to: formats.date(to) };
  const typed = points.find(({ period_start }) => period_start === found.from)?.source;
  return typed
    ? fill(goalTexts.typedSource, language, { ...days, source: typed }).slice(0, 300)
    : fill(goalTexts.computedSource, language, days);
}
