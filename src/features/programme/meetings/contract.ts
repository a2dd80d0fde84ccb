// What is done in and around a meeting of the programme, beyond its records.
import { z } from 'zod';
import type { CommitteeLevel } from '../../../objects/programme/choices.ts';

export const meetingInput = z.strictObject({ meeting: z.uuid() });

export const takeInput = z.strictObject({
  /** The item of the agenda under which the words were said. */
  item: z.uuid(),
  /** What is decided, in the words of the minutes. */
  outcome: z.string().trim().min(1).max(2000),
  /** Whoever takes it. If absent: the sponsor where ticked as present, else the one who types. */
  decided_by: z.uuid().optional(),
  /** Of a change request on the agenda: what becomes of it. */
  verdict: z.enum(['accepted', 'later', 'refused']).optional(),
});

export const actionInput = z.strictObject({
  item: z.uuid(),
  name: z.string().trim().min(1).max(300),
  person: z.uuid().optional(),
  due_on: z.iso.date().optional(),
});

export const orderInput = z.strictObject({ meeting: z.uuid(), items: z.array(z.uuid()).min(1).max(200) });

export const sendInput = z.strictObject({
  meeting: z.uuid(),
  /** Sent already, it is sent once more. */
  again: z.boolean().default(false),
});

/** What went with an agenda, as it is kept on the meeting: nobody's name, how many each. */
export interface SentWith {
  packs: readonly { id: string; language: 'fr' | 'en' }[];
  whole: number;
  /** Without the budget. */
  open: number;
  none: number;
}

/** Those who steer read the pack; others get one that was made for their meeting. null: a review of the whole programme. */
export const readsPacks = (level: CommitteeLevel | null): boolean =>
  level === 'executive' || level === 'steering';

export interface Sent {
  /** How many were written to now; none when it had been sent before. */
  sent: number;
  /** When it was sent first. */
  at: string;
  operation: string;
}

export interface MadeAgenda {
  added: number;
  operation: string;
}
