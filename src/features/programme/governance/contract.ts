// The levels on which the programme is led, and when they meet.
import { z } from 'zod';
import type { CommitteeLevel } from '../../../objects/programme/choices.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const minutes = z.number().int().min(5).max(600);

export const growInput = z.strictObject({ level: z.enum(['executive', 'steering', 'project_team']) });

export const planInput = z.strictObject({
  committee: z.uuid(),
  /** From tomorrow on, for so many months. */
  months: z.number().int().min(1).max(12).default(3),
});

export const callInput = z.strictObject({
  /** null: all who have a place in the programme. */
  committee: z.uuid().nullable(),
  name: z.string().trim().max(200).optional(),
  day: z.iso.date(),
  /** By the firm's clock. */
  time,
  minutes: minutes.default(60),
  place: z.string().max(300).optional(),
});

export interface Planned {
  /** The meetings made. */
  ids: string[];
  /** What is undone to take it back. */
  operation: string;
}

/** Who is invited to a meeting of a level. Without an account they are written to, and have no agenda here. */
export interface Attendee {
  member: string;
  /** The person's id, when they have an account or are of the firm. */
  person: string | null;
  name: string;
  email: string | null;
  level: CommitteeLevel;
  function: string;
  language: 'fr' | 'en';
}
