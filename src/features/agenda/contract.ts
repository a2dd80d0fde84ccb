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

/** An entry of somebody's agenda, as far as whoever asks may know it. */
export interface AgendaEntry {
  /** Null where only the times may be known. */
  id: string | null;
  person: string;
  starts_at: string;
  ends_at: string;
  /** Minutes on the way, before and after. */
  travel_before: number;
  travel_after: number;
  busy: boolean;
  kind: string | null;
  subject: string | null;
  location: string | null;
  done: boolean;
  visibility: Visibility | null;
  /** The person's own, rather than one they take part in. */
  own: boolean;
  answer: string | null;
  can_edit: boolean;
  version: number | null;
  /** What it is about, the first that there is of deal, contact, company and lead. */
  about: { object: string; id: string; title: string } | null;
}

export interface AgendaWindow {
  people: PersonTime[];
  entries: AgendaEntry[];
  holidays: { day: string; name: string }[];
  hours: WeekHours;
}

export const windowSchema = z.strictObject({
  people: z.array(z.uuid()).min(1).max(20),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
});

export interface Slot {
  from: string;
  to: string;
}

export const slotsSchema = z.strictObject({
  people: z.array(z.uuid()).min(1).max(20),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  minutes: z.int().min(5).max(600),
  /** An entry that is being moved is not in its own way. */
  except: z.uuid().optional(),
  count: z.int().min(1).max(10).default(3),
});

export interface Participant {
  person: { id: string; name: string } | null;
  contact: { id: string; name: string } | null;
  answer: 'invited' | 'accepted' | 'tentative' | 'declined';
}
