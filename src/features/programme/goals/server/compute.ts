// What measures come to in periods: their tallies counted together, then put in relation.
import Big from 'big.js';
import { allOf } from '../../../../model/filter.ts';
import { asNobody } from '../../../../model/server/as-program.ts';
import type { Context } from '../../../../model/server/context.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import type { Definition, Tally } from '../contract.ts';
import { type Period, type Span, spanOf } from '../periods.ts';
import { countInterval, type Interval, meanInterval, wilson } from '../statistics.ts';
import { type Counted, compileTallies, countTallies, isDated } from './tally.ts';

export interface Asked {
  id: string;
  definition: Definition;
  period: Period;
  /** First days of the periods, in order; of what has no date only the last can be known. */
  starts: readonly string[];
}

export interface Computed {
  measure: string;
  period_start: string;
  value: string | null;
  sample: number;
  low: number | null;
  high: number | null;
  left_out: number;
}

/** A measure whose definition asks for what is no longer there is left out; `broken` names it. `as`: whose rights, else the firm's. */
export async function computeMeasures(
  ctx: Context,
  asked: readonly Asked[],
  as: Context = asFirm(ctx),
): Promise<{ points: Computed[]; broken: string[] }> {
  const [whole = [], failing = []] = [true, false].map((wanted) =>
    asked.filter((one) => isWhole(as, one) === wanted),
  );
  const broken = failing.map(({ id }) => id);
  const jobs = whole.flatMap((measure) => {
    const tallies = talliesOf(measure.definition);
    const starts = tallies.some(isDated) ? measure.starts : measure.starts.slice(-1);
    return starts.map((start) => ({ measure, start, tallies, span: spanOf(measure.period, start) }));
  });
  const wanted = jobs.flatMap(({ tallies, span }) => tallies.map((tally) => ({ tally, span })));
  const counted = wanted.length ? await countTallies(as, wanted) : [];
  let at = 0;
  const points = jobs.map(({ measure, start, tallies }) => {
    const own = counted.slice(at, at + tallies.length);
    at += tallies.length;
    return { measure: measure.id, period_start: start, ...inRelation(measure.definition, own) };
  });
  return { points, broken };
}

const somebody = '00000000-0000-0000-0000-000000000000';

/** All records but those that are somebody's alone: to count them would tell of them. */
function asFirm(ctx: Context): Context {
  const { actor } = asNobody(ctx);
  return { ...ctx, actor: { ...actor, id: somebody } };
}

function isWhole(ctx: Context, { definition, period, starts }: Asked): boolean {
  try {
    checkDefinition(ctx, definition, spanOf(period, starts.at(-1)!));
    return true;
  } catch (error) {
    if (error instanceof JalonError) return false;
    throw error;
  }
}

/** Throws `invalid` for what the definition asks and is not there, or not the reader's to see. */
export function checkDefinition(ctx: Context, definition: Definition, span: Span): void {
  // Compiled, not run.
  compileTallies(
    ctx,
    talliesOf(definition).map((tally) => ({ tally, span })),
  );
}

export function talliesOf(definition: Definition): Tally[] {
  switch (definition.kind) {
    case 'value':
      return [definition.of];
    case 'ratio':
      return [definition.of, definition.among];
    case 'growth':
      return [definition.of, { ...definition.of, before: true }];
    case 'share':
      return [
        { ...definition.among, filter: allOf(definition.among.filter, definition.where) },
        definition.among,
      ];
  }
}

type Related = Omit<Computed, 'measure' | 'period_start'>;

function inRelation(definition: Definition, [first, second]: readonly Counted[]): Related {
  const left_out = (first?.left ?? 0) + (second?.left ?? 0);
  const said = (value: string | null, sample: number, bounds: Interval | null): Related => ({
    value,
    sample,
    low: bounds?.low ?? null,
    high: bounds?.high ?? null,
    left_out,
  });
  if (definition.kind === 'value') {
    const { n, value, deviation } = first!;
    const { op } = definition.of;
    if (op === 'count') return said(String(n), n, countInterval(n));
    if (op === 'sum') return said(value ?? '0', n, null);
    return said(
      value,
      n,
      value === null || op === 'median' ? null : meanInterval(Number(value), deviation, n),
    );
  }
  const scale = definition.kind === 'ratio' ? definition.scale : 100;
  const among = second!.value;
  if (among === null || Number(among) === 0) return said(null, 0, null);
  const value = new Big(first!.value ?? 0).times(scale).div(among).round(6).toFixed();
  const bounds = definition.kind === 'share' ? wilson(first!.n, second!.n) : null;
  return said(value, second!.n, bounds && { low: bounds.low * 100, high: bounds.high * 100 });
}
