import { digitsOf } from '../../../../fields/money/currencies.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import type { GoalLine, GoalValue, Point } from '../contract.ts';
import type { MoneyValue } from '../money.ts';
import { monthOf, monthsBetween, shift, wholeMonthFrom } from '../periods.ts';
import { valueByMonth } from '../value.ts';
import type { ProgrammeRow } from './programme.ts';

/** Null where nobody has said what a unit is worth, or the reader does not see money. Whole months only, from go-live's on. */
export function worthOf(
  ctx: Context,
  record: ApiRecord,
  { baseline, measure }: GoalLine,
  points: readonly Point[],
  programme: ProgrammeRow | null,
): GoalValue | null {
  const per_unit = record.value_per_unit as MoneyValue | null | undefined;
  if (!per_unit || !measure || baseline === null) return null;
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const since = programme?.go_live_on && programme.go_live_on <= today ? programme.go_live_on : null;
  const last = shift('month', monthOf(today), -1);
  const months = since
    ? valueByMonth({
        perUnit: per_unit.amount,
        baseline,
        better: measure.better,
        period: measure.period,
        months: monthsBetween(wholeMonthFrom(since), last),
        points,
        digits: digitsOf(per_unit.currency),
      })
    : [];
  return {
    per_unit,
    reason: (record.value_reason as string | null | undefined) ?? null,
    since,
    months,
    total: months.at(-1)?.total ?? '0',
    currency: per_unit.currency,
  };
}
