// The return on the programme: what it brought and will bring, minus what it cost and will cost, month by month; when the two meet; and
// what that hangs on.
import Big from 'big.js';
import { monthsBetween } from '../goals/periods.ts';

export interface Flow {
  month: string;
  value: string;
  cost: string;
}

export interface ReturnMonth extends Flow {
  /** Cumulated value minus cumulated cost. */
  balance: string;
  /** Not measured yet, but as the last months. */
  ahead: boolean;
}

export interface Outcome {
  /** First month at whose end the balance is not below nothing, and stays so; null: not within the frame. */
  even: string | null;
  balance: string;
}

export const scenarios = ['as_is', 'value_less', 'value_more', 'cost_more', 'cost_less', 'later'] as const;
export type Scenario = (typeof scenarios)[number];

/** By how much each is changed in turn; and by how many months the value comes later. */
export const swing = 0.2;
export const delay = 3;

export interface Return {
  currency: string;
  months: readonly ReturnMonth[];
  /** Until today, whole months. */
  value: string;
  cost: string;
  goals: readonly { id: string; name: string; total: string }[];
  /** Goals pursued whose unit has no worth yet. */
  unvalued: readonly { id: string; name: string }[];
  expected: string;
  outcomes: Record<Scenario, { even: string | null; balance: string }>;
  horizon: string;
}

interface Input {
  from: string;
  to: string;
  /** The month that runs: what is before is measured. */
  now: string;
  costs: ReadonlyMap<string, Big>;
  /** Measured, by month. */
  values: ReadonlyMap<string, Big>;
  /** What each month to come is taken for, from go-live on. */
  expected: Big;
  live: string | null;
  digits: number;
}

export function returnByMonth(input: Input, scenario: Scenario = 'as_is'): ReturnMonth[] {
  const { from, to, now, costs, digits } = input;
  const months = monthsBetween(from, to);
  const factor = { value: new Big(1), cost: new Big(1) };
  if (scenario === 'value_less') factor.value = factor.value.minus(swing);
  if (scenario === 'value_more') factor.value = factor.value.plus(swing);
  if (scenario === 'cost_less') factor.cost = factor.cost.minus(swing);
  if (scenario === 'cost_more') factor.cost = factor.cost.plus(swing);
  let balance = new Big(0);
  return months.map((month, i) => {
    // What comes later comes so many months later: those before bring nothing.
    const source = scenario === 'later' ? months[i - delay] : month;
    const value = (source ? valueIn(input, source) : new Big(0)).times(factor.value).round(digits, 1);
    const cost = (costs.get(month) ?? new Big(0)).times(factor.cost).round(digits, 1);
    balance = balance.plus(value).minus(cost);
    return {
      month,
      value: value.toFixed(digits),
      cost: cost.toFixed(digits),
      balance: balance.toFixed(digits),
      ahead: month >= now,
    };
  });
}

function valueIn({ values, expected, live, now }: Input, month: string): Big {
  if (month < now) return values.get(month) ?? new Big(0);
  return live && month >= live ? expected : new Big(0);
}

export function outcomeOf(months: readonly ReturnMonth[]): Outcome {
  const below = months.findLastIndex(({ balance }) => Number(balance) < 0);
  const even = months.length && below < months.length - 1 ? months[below + 1]!.month : null;
  return { even, balance: months.at(-1)?.balance ?? '0' };
}
