// What filling a grid writes: the year's target in parts that add up to it, or last year's targets and so many per cent.
import Big from 'big.js';
import { raised, spread, type TargetRow, type Targets } from '../../targets.ts';
import type { CellWrite } from './use-targets.ts';

export interface Fill {
  from: 'year' | 'last';
  /** As last year's months stand to each other; else even. */
  likeLast: boolean;
  percent: string;
  onlyEmpty: boolean;
  /** Of one row: what its year is to be, typed. */
  amount?: string | null;
}

export function planFill(
  { columns, period, year }: Pick<Targets, 'columns' | 'period' | 'year'>,
  rows: readonly TargetRow[],
  fill: Fill,
): CellWrite[] {
  return rows.flatMap((row) => {
    const free = fill.onlyEmpty ? columns.filter((start) => !row.cells[start]) : columns;
    const place = { group: row.group?.id ?? null, currency: row.currency };
    const cell = (starts_on: string, amount: string): CellWrite => ({ ...place, period, starts_on, amount });
    if (fill.from === 'last')
      return takenOver(row, columns, fill.percent)
        .filter(([start]) => free.includes(start))
        .map(([start, amount]) => cell(start, amount));
    const whole = fill.amount ?? row.year?.amount;
    if (whole == null || free.length === 0) return [];
    const set = columns.filter((start) => !free.includes(start)).map((start) => row.cells[start]!.amount);
    const rest = set.reduce((left, one) => left.minus(one), new Big(whole));
    if (rest.lt(0)) return [];
    const weights = fill.likeLast ? free.map((start) => row.last[start] ?? '0') : undefined;
    const parts = spread(rest.toFixed(), free.length, row.currency, weights);
    const own: CellWrite[] =
      fill.amount == null
        ? []
        : [{ ...place, period: 'year', starts_on: `${year}-01-01`, amount: fill.amount }];
    return [...own, ...free.map((start, i) => cell(start, parts[i]!))];
  });
}

/** Period by period; of a year that was set as a whole, in even parts. */
function takenOver(row: TargetRow, columns: readonly string[], percent: string): [string, string][] {
  const { last, last_sum, currency } = row;
  const there = columns.filter((start) => last[start] !== undefined);
  if (there.length) return there.map((start) => [start, raised(last[start]!, percent, currency)]);
  if (last_sum === null) return [];
  const parts = spread(raised(last_sum, percent, currency), columns.length, currency);
  return columns.map((start, i) => [start, parts[i]!]);
}
