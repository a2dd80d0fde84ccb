// When a firm is open, as its settings hold it, and the calendar of working time that follows.
import { type HolidayRule, holidayTest } from './holidays.ts';
import { type Span, usualHours, type WeekHours, type WorkingCalendar } from './working-time.ts';

export interface WorkingHours {
  hours: WeekHours;
  holidays: HolidayRule;
}

/** Until the firm says otherwise. */
export const usualWorkingHours = (country: string): WorkingHours => ({
  hours: usualHours,
  holidays: country === 'FR' ? 'fr' : 'none',
});

/** Of the firm, or of a person with hours of their own, who may live elsewhere: holidays are the firm's. */
export function calendarOf(
  firm: WorkingHours,
  timeZone: string,
  person: { hours?: WeekHours | null; away?: readonly Span[] } = {},
): WorkingCalendar {
  return {
    hours: person.hours ?? firm.hours,
    timeZone,
    isHoliday: holidayTest(firm.holidays),
    away: person.away,
  };
}
