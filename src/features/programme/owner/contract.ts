// Who answers for the programme: named, changed, their mandate letter, and what shows that the sponsor is there.
import { z } from 'zod';

export const leaderPlaces = ['sponsor', 'crm_lead'] as const;
export type LeaderPlace = (typeof leaderPlaces)[number];

export const appointInput = z.strictObject({
  place: z.enum(leaderPlaces),
  person: z.uuid(),
  /** Today, unless said otherwise. Whoever had the place leaves it the day before. */
  from: z.iso.date().optional(),
});

export const letterInput = z.strictObject({
  place: z.enum(leaderPlaces),
  language: z.enum(['fr', 'en']),
});

/** What one can have opened of the programme. */
export const visitKinds = ['home', 'goals', 'pack', 'report'] as const;
export const visitInput = z.strictObject({ what: z.enum(visitKinds) });

/** What counts as a sign of the sponsor's presence. */
export type Sign = 'decision' | 'meeting' | 'gate' | (typeof visitKinds)[number];

/** Weeks shown, this one included. */
export const weeksShown = 12;

export interface SponsorSign {
  person: { id: string; name: string };
  /** Since when they are the sponsor. */
  since: string | null;
  last: { at: string; what: Sign } | null;
  /** How many signs in each of the last weeks (Monday to Sunday), this one last. */
  weeks: number[];
  /** Days since the last sign, or since they became sponsor. */
  silentDays: number;
}

export interface Holder {
  id: string;
  person: { id: string; name: string } | null;
  name: string;
  starts_on: string | null;
  ends_on: string | null;
}

export interface Owners {
  programme: {
    id: string;
    name: string;
    version: number;
    sponsor_letter: string | null;
    lead_letter: string | null;
  } | null;
  /** The newest first; who holds the place now has no end, or one to come. */
  holders: Record<LeaderPlace, Holder[]>;
  today: string;
  sign: SponsorSign | null;
  may: { appoint: boolean; write: boolean; read_letters: boolean };
}
