// Risks: why CRM projects fail, and the signals of it that the CRM sees by itself.
import { z } from 'zod';
import type { Text } from '../../../platform/lib/language.ts';

/** Of a hundred failed projects, in how many this was a cause; a project fails of several. */
export const causes = [
  { key: 'process', share: 44 },
  { key: 'people', share: 42 },
  { key: 'strategy', share: 40 },
  { key: 'technology', share: 33 },
] as const;
export type Cause = (typeof causes)[number]['key'];

export const signalKeys = [
  'sponsor_silent',
  'team_slows',
  'scope_grows',
  'duplicates_rise',
  'exports_rise',
  'rehearsal_waits',
  'training_missing',
] as const;
export type SignalKey = (typeof signalKeys)[number];

/** What was seen, in figures, so that anybody can reckon it again. */
export interface Evidence {
  words: Text;
  figures: readonly { label: Text; value: number }[];
  /** The days that were compared. */
  from: string | null;
  to: string;
  /** Where the records are that were counted. */
  link: string | null;
}

export interface Signal {
  key: SignalKey;
  /** What it is about, where there can be several: a team. */
  of: string | null;
  cause: Cause;
  name: Text;
  probability: number;
  impact: number;
  evidence: Evidence;
}

export const lookSchema = z.strictObject({});

export interface Looked {
  /** Signals that stand at this moment. */
  seen: number;
  /** Risks that were proposed because of them, just now. */
  proposed: number;
}
