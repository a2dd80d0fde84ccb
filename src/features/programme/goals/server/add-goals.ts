// Goals from measures that are ready: the measure is made once, the baseline computed where there are data from before.
import type { Context } from '../../../../model/server/context.ts';
import { textIn } from '../../../../platform/lib/language.ts';
import { readPage } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { lockAll } from '../../server/lock.ts';
import { baselineOver } from '../baseline.ts';
import { definitionSchema, type Point } from '../contract.ts';
import { type ReadyMeasure, targetFrom } from '../library.ts';
import { lastStarts } from '../periods.ts';
import { baselineValues } from './baseline.ts';
import { computeMeasures } from './compute.ts';
import { needsMany } from './goals.ts';

interface Beginning {
  /** Of each, the first few are taken: rather those that can get better than those that are as good as can be. */
  choices: readonly (readonly ReadyMeasure[])[];
  each: number;
  /** The day before which all is before. */
  before: string;
  target_on: string | null;
  owner: string | null;
  position: number;
}

/** Their ids, in order. */
export async function addGoals(ctx: Context, beginning: Beginning): Promise<string[]> {
  const { choices, each, before, target_on, owner, position } = beginning;
  const candidates = choices.flat();
  const { language } = ctx.settings;
  const { points } = await computeMeasures(
    ctx,
    candidates.map(({ key, definition, period }) => ({
      id: key,
      definition,
      period,
      starts: lastStarts(period, before, baselineOver[period]),
    })),
  );
  const byKey = Map.groupBy(points, ({ measure }) => measure);
  const baselineFor = (one: ReadyMeasure) => {
    const own = (byKey.get(one.key) ?? []).map(
      ({ value, ...point }): Point => ({
        ...point,
        value: value === null ? null : Number(value),
        source: null,
      }),
    );
    return baselineValues(own, one.period, before, needsMany(one.definition), language);
  };
  const found = new Map(candidates.map((one) => [one.key, baselineFor(one)]));
  const isFull = ({ key, unit, better }: ReadyMeasure) =>
    unit === 'percent' && better === 'up' && (found.get(key)?.baseline ?? 0) >= full;
  const ready = choices.flatMap((own) =>
    [...own.filter((one) => !isFull(one)), ...own.filter(isFull)].slice(0, each),
  );
  const measures = await ensureMeasures(ctx, ready);
  const { written } = await write(
    ctx,
    'goal',
    ready.map((one, i) => {
      const values = found.get(one.key);
      const baseline_definition = definitionSchema.parse(one.definition);
      return {
        kind: 'create',
        values: {
          name: textIn(one.name, language),
          measure: measures.get(one.key),
          position: position + i,
          owner,
          target_on,
          ...(values && { ...values, baseline_definition, target: targetFrom(one, values.baseline) }),
        },
      };
    }),
  );
  return written.map((one) => one!.id);
}

/** Of a share: there is nothing to gain any more. */
const full = 98;

/** By key. Those that are there stay as the firm has made them. */
async function ensureMeasures(ctx: Context, ready: readonly ReadyMeasure[]): Promise<Map<string, string>> {
  const { language } = ctx.settings;
  await lockAll(ctx, 'measures');
  const { records } = await readPage(ctx, 'measure', {
    filter: { field: 'key', op: 'in', value: ready.map(({ key }) => key) },
    fields: ['key'],
    limit: 100,
  });
  const ids = new Map(records.map(({ id, key }) => [String(key), id]));
  const missing = ready.filter(({ key }) => !ids.has(key));
  const { written } = await write(
    ctx,
    'measure',
    missing.map(({ key, name, description, unit, better, period, definition }) => ({
      kind: 'create',
      values: {
        key,
        name: textIn(name, language),
        description: textIn(description, language),
        unit,
        better,
        period,
        definition,
      },
    })),
  );
  for (const [i, { key }] of missing.entries()) ids.set(key, written[i]!.id);
  return ids;
}
