// The two pages as they are kept: words alone, in one language, laid out section by section. Nothing in them is looked up
// again, so that a pack says for ever what it said on its day.
import { z } from 'zod';
import type { Language } from '../../../platform/lib/language.ts';

export const makeSchema = z.strictObject({
  /** The meeting it is for; without one, a pack of the moment. */
  meeting: z.uuid().nullable().default(null),
  /** Of the pack; the reader's own, if absent. */
  language: z.enum(['fr', 'en']).optional(),
});

export type Tone = 'good' | 'warn' | 'bad' | 'neutral';

export interface Column {
  label: string;
  /** Its part of the width; all together 1. */
  width: number;
  align?: 'right';
}

export interface Section {
  key: 'decisions' | 'goals' | 'gate' | 'budget' | 'plan' | 'gaps' | 'risks' | 'frictions';
  page: 1 | 2;
  title: string;
  /** What the section comes to, in a sentence. */
  summary: string | null;
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
  /** Rows that have no room. */
  more: number;
  /** Said instead of rows. */
  none: string;
}

export interface PackContent {
  language: Language;
  firm: string;
  title: string;
  /** Under the title: the day, the phase, the meeting. */
  facts: readonly string[];
  made_by: string;
  sections: readonly Section[];
}

export interface PackFile {
  id: string;
  name: string;
  size: number;
  type: string;
}

export interface PackMade {
  id: string;
  /** With the budget; null to whoever may not read it. */
  file: PackFile | null;
  open_file: PackFile;
  operation: string;
}

/** What of a pack is for somebody: all of it, all but its budget, nothing. */
export type PackShare = 'whole' | 'open' | 'none';
