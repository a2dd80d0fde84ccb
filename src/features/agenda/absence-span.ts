// An absence in days, as the moments between which its person is away.
import { addDays } from '../../platform/lib/day.ts';
import { momentOf, type Span } from '../../platform/lib/working-time.ts';

export interface AbsenceDays {
  starts_on: string;
  from_noon?: boolean | null;
  ends_on: string;
  until_noon?: boolean | null;
}

/** Half a day begins or ends at one o’clock, in the middle of lunch. */
export const noon = '13:00';

export const absenceSpan = (
  { starts_on, from_noon, ends_on, until_noon }: AbsenceDays,
  timeZone: string,
): Span => ({
  from: momentOf(starts_on, from_noon ? noon : '00:00', timeZone),
  to: until_noon ? momentOf(ends_on, noon, timeZone) : momentOf(addDays(ends_on, 1), '00:00', timeZone),
});
