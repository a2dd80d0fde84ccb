// What the agenda asks for and gets.
import { z } from 'zod';
import { holidayRules } from '../../platform/lib/holidays.ts';
import { type Span, type WeekHours, weekdays } from '../../platform/lib/working-time.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const opening = z.tuple([time, z.union([time, z.literal('24:00')])]);
const dayHours = z
  .array(opening)
  .max(6)
  .refine((openings) => {
    const times = openings.flat();
    return times.every((one, i) => i === 0 || times[i - 1]! < one);
  });

/** `{"mon": [["09:00", "12:00"], ["14:00", "18:00"]], …}`, each day in order and without overlap. */
export const weekHoursSchema = z.strictObject(
  Object.fromEntries(weekdays.map((day) => [day, dayHours])) as Record<
    (typeof weekdays)[number],
    typeof dayHours
  >,
) satisfies z.ZodType<WeekHours>;

export const workingHoursSchema = z.strictObject({
  hours: weekHoursSchema,
  holidays: z.enum(holidayRules),
});

export const visibilities = ['details', 'busy', 'hidden'] as const;
export type Visibility = (typeof visibilities)[number];

export interface PersonAbsence {
  id: string;
  kind: string;
  starts_on: string;
  from_noon: boolean;
  ends_on: string;
  until_noon: boolean;
  covered_by: string | null;
}

/** When somebody works. `working_hours` null: as the firm. */
export interface PersonTime {
  id: string;
  name: string;
  time_zone: string;
  working_hours: WeekHours | null;
  /** Of new entries, until one says otherwise. */
  visibility: Visibility;
  absences: PersonAbsence[];
  /** The same as moments. */
  away: Span[];
}
