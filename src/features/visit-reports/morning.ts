import { TZDate } from '@date-fns/tz';

const hour = 9;

/** Nine o'clock of a day `YYYY-MM-DD`, in a zone. */
export function morningOf(day: string, zone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(new TZDate(year, month - 1, date, hour, zone).getTime());
}
