// What a budget comes to. Worked examples of each rule stand in reckon.test.ts.
import Big from 'big.js';
import { monthOf, monthsBetween, shift } from '../goals/periods.ts';
import {
  boughtKinds,
  type Check,
  type Line,
  type LineView,
  type Reserve,
  type Sums,
  unforeseenKinds,
  workKinds,
} from './contract.ts';

export interface Frame {
  starts_on: string;
  /** The last day that is counted. */
  horizon: string;
  /** Digits of the currency. */
  digits: number;
  /** Accounts that are really used; null while none are yet. */
  users: number | null;
}

/** A year after all began to work with it; a year and a half from the beginning while that has no day. */
export const horizonOf = (starts_on: string, go_live_on: string | null): string =>
  go_live_on ? yearsAfter(go_live_on, 12) : yearsAfter(starts_on, 18);

const yearsAfter = (day: string, months: number): string => {
  const moved = new Date(`${shift('month', monthOf(day), months)}T00:00:00Z`);
  const days = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(Number(day.slice(8)), days));
  return moved.toISOString().slice(0, 10);
};

/** First days of the months in which a line falls due, within the frame. */
export function dueMonths(line: Pick<Line, 'recurrence' | 'starts_on' | 'ends_on'>, frame: Frame): string[] {
  const from = line.starts_on ?? frame.starts_on;
  if (line.recurrence === 'once') return [monthOf(from)];
  const to = line.ends_on && line.ends_on < frame.horizon ? line.ends_on : frame.horizon;
  if (from > to) return [];
  const months = monthsBetween(from, to);
  return line.recurrence === 'monthly' ? months : months.filter((_, i) => i % 12 === 0);
}

const big = (amount: string | null): Big => new Big(amount ?? 0);

export function reckonLine(line: Line, frame: Frame): LineView {
  const counted = line.by_user && frame.users !== null ? String(frame.users) : (line.quantity ?? '1');
  const occurrences = dueMonths(line, frame).length;
  const planned = big(counted).times(big(line.unit_cost)).times(occurrences);
  const spent = big(line.spent);
  const left = planned.minus(spent);
  const ahead = [big(line.committed), left, new Big(0)].reduce((most, one) => (one.gt(most) ? one : most));
  const { digits } = frame;
  return {
    ...line,
    counted,
    occurrences,
    planned: planned.toFixed(digits),
    forecast: spent.plus(ahead).toFixed(digits),
  };
}

/** `hours`: the cost of the hours noted, which nobody planned. */
export function sumsOf(lines: readonly LineView[], hours: string, digits: number): Sums {
  const sum = (of: (line: LineView) => string | null, more = '0') =>
    lines.reduce((total, line) => total.plus(big(of(line))), new Big(more)).toFixed(digits);
  return {
    planned: sum(({ planned }) => planned),
    committed: sum(({ committed }) => committed),
    spent: sum(({ spent }) => spent, hours),
    forecast: sum(({ forecast }) => forecast, hours),
  };
}

/** So many per cent of the total budget, added to the sum of what the unforeseen lines could come to. */
export function reserveOf(
  lines: readonly LineView[],
  planned: string,
  percent: number,
  digits: number,
): Reserve {
  const unforeseen = lines.filter(({ kind }) => unforeseenKinds.includes(kind));
  const terms = unforeseen.flatMap(({ name, could_reach }) =>
    could_reach === null ? [] : [{ name, amount: big(could_reach).toFixed(digits) }],
  );
  const share = big(planned).times(percent).div(100).round(digits, Big.roundHalfUp);
  return {
    percent,
    share: share.toFixed(digits),
    terms,
    total: terms.reduce((sum, { amount }) => sum.plus(amount), share).toFixed(digits),
    missing: unforeseen.filter(({ could_reach }) => could_reach === null).map(({ name }) => name),
  };
}

/** Set-up, integration and training cost two to three times hardware and licences: less, and something was forgotten. */
export function checkOf(lines: readonly LineView[], digits: number): Check {
  const sum = (kinds: readonly string[]) =>
    lines
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((total, { planned }) => total.plus(planned), new Big(0));
  const [bought, work] = [sum(boughtKinds), sum(workKinds)];
  const times = bought.gt(0) ? Number(work.div(bought).toFixed(2)) : null;
  // By the amounts themselves: rounded, a cent too little would pass.
  const state =
    times === null
      ? 'empty'
      : work.lt(bought.times(2))
        ? 'forgotten'
        : work.lte(bought.times(3))
          ? 'usual'
          : 'more';
  const there = new Set(lines.filter(({ planned }) => Number(planned) > 0).map(({ kind }) => kind));
  return {
    bought: bought.toFixed(digits),
    work: work.toFixed(digits),
    times,
    state,
    missing: state === 'forgotten' ? workKinds.filter((kind) => !there.has(kind)) : [],
  };
}

/** What a line costs, month by month: its forecast at completion, spread as it falls due. */
export function costByMonth(line: LineView, frame: Frame): [month: string, amount: Big][] {
  const due = dueMonths(line, frame);
  const months = due.length ? due : [monthOf(line.starts_on ?? frame.starts_on)];
  const each = new Big(line.forecast).div(months.length);
  return months.map((month) => [month, each]);
}
