// What a person learns of what others see of them.
import { z } from 'zod';
import { type MeasureKey, measureKeys } from './measures.ts';

/** All records of the object, or one's own because of the team or a rule, or some of them by another rule. */
export type Reach = 'all' | 'own' | 'some';

export interface Watchers {
  role: string;
  reach: Reach;
  /** How many there are, and the first of them by name. */
  count: number;
  people: readonly { id: string; name: string }[];
}

export interface Visibility {
  objects: readonly { object: string; watchers: readonly Watchers[] }[];
  /** Those who see a sum that one is part of: whoever leads one. */
  leaders: readonly { id: string; name: string }[];
  administrators: readonly { id: string; name: string }[];
  /** Who answers when a measure is contested. */
  answerable: { id: string; name: string } | null;
  contestations: readonly Contestation[];
}

export interface Contestation {
  id: string;
  measure: MeasureKey;
  words: string;
  asked_at: string;
  person: { id: string; name: string };
  to: { id: string; name: string };
  answer: string | null;
  answered_at: string | null;
  /** Asked by the reader, or for the reader to answer. */
  mine: boolean;
}

const words = z.string().trim().min(1).max(4000);
export const contestInput = z.strictObject({ measure: z.enum(measureKeys), words });
export const answerInput = z.strictObject({ id: z.uuid(), answer: words });
