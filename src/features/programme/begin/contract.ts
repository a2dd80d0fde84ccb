// The six questions with which a programme begins, and what every part of it learns of the answers.
import { z } from 'zod';
import type { Language } from '../../../platform/lib/language.ts';

/** What the firm wants of its CRM; the goals follow from it. */
export const aims = [
  'win_more',
  'answer_faster',
  'keep_customers',
  'sell_more_each',
  'know_customers',
  'save_time',
] as const;
export type Aim = (typeof aims)[number];

export const beginInput = z.strictObject({
  /** How many people will use it. */
  people: z.number().int().min(1).max(100_000),
  /** Who decides and answers for it; null: nobody yet, and the home says so before all else. */
  sponsor: z.uuid().nullable(),
  /** Who runs it. */
  lead: z.uuid(),
  aims: z.array(z.enum(aims)).min(1).max(3),
  /** When all shall work with it. */
  go_live_on: z.iso.date(),
  /** The modules that are needed from the start; the others come later or never. */
  modules: z.array(z.string().max(50)).max(50),
});
export type BeginInput = z.infer<typeof beginInput>;

/** The programme that fits a firm of about this many people. */
export const sizes = [5, 20, 100, 500] as const;
export type Size = (typeof sizes)[number];
export const sizeOf = (people: number): Size =>
  people <= 8 ? 5 : people <= 40 ? 20 : people <= 200 ? 100 : 500;
/** One page and no committees up to here. */
export const isLight = (size: Size): boolean => size <= 20;

/** What a part needs to know to begin: each part writes its own records from it, in the transaction of the beginning. */
export interface Start {
  programme: string;
  size: Size;
  people: number;
  sponsor: string | null;
  lead: string;
  aims: readonly Aim[];
  modules: readonly string[];
  /** Days, `YYYY-MM-DD`, in this order. */
  starts_on: string;
  pilot_on: string;
  go_live_on: string;
  /** In which the templates are written out: the firm's. */
  language: Language;
}
