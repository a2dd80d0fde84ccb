// The records behind a point: what the measure counts, within the point's period.
import { TZDate } from '@date-fns/tz';
import { allOf } from '../../../../model/filter.ts';
import type { Filter } from '../../../../model/query.ts';
import type { WebSchema } from '../../../../model/web/use-schema.tsx';
import { addDays } from '../../../../platform/lib/day.ts';
import type { Opens } from '../../../../records/web/open-list.ts';
import type { GoalView } from '../contract.ts';
import { type Period, shift } from '../periods.ts';

/** Null where a list cannot show them: no such object for the reader, or a filter that speaks of the period itself. */
export function opensOf(
  schema: WebSchema,
  { object, filter, date }: NonNullable<GoalView['records']>,
  period: Period,
  timeZone: string,
): ((start: string) => Opens) | null {
  const field = date ? schema.objects.get(object)?.fields.get(date) : undefined;
  if (!schema.objects.has(object) || (date && !field) || JSON.stringify(filter).includes('"period_'))
    return null;
  const moment = (day: string) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return new Date(new TZDate(year, month - 1, date, timeZone).getTime()).toISOString();
  };
  const within = (from: string, to: string): Filter | undefined => {
    if (!date) return undefined;
    if (field!.type === 'date') return { field: date, op: 'between', value: [from, addDays(to, -1)] };
    return {
      and: [
        { field: date, op: 'gte', value: moment(from) },
        { field: date, op: 'lt', value: moment(to) },
      ],
    };
  };
  return (start) => ({
    object,
    filter: allOf((filter as Filter | null) ?? undefined, within(start, shift(period, start, 1))) ?? {
      and: [],
    },
  });
}
