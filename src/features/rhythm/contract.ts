// What the rhythm asks for and gets.
import { z } from 'zod';

/** By turnover: A are those who make the first 80 % of it in twelve months, B the next 15 %, C the rest. */
export const classFields = ['turnover', 'industry', 'status', 'source'] as const;
export type ClassField = (typeof classFields)[number];

/** Contacts of a customer in the year that is observed: from, and up to. */
export const bands: readonly (readonly [from: number, to: number | null])[] = [
  [0, 0],
  [1, 2],
  [3, 5],
  [6, 11],
  [12, null],
];

/** Fewer customers than these tell nothing. */
export const enough = 30;

export interface BandFigure {
  band: number;
  customers: number;
  /** Of them, how many bought in the half-year after. */
  bought: number;
  /** The median of the contacts they had in the year. */
  contacts: number;
}

/** Of fewer customers than `enough` nothing is told but how many they are: it would be told of each of them. */
export type ToldBand = Pick<BandFigure, 'band' | 'customers'> & {
  bought: number | null;
  contacts: number | null;
};

export interface ClassFigure {
  class: string;
  customers: number;
  bought: number | null;
  /** Medians of a year. */
  contacts: number | null;
  visits: number | null;
  bands: readonly ToldBand[];
  /** Null: not enough data. */
  recommended: { days: number; band: number; sample: number } | null;
  /** Customers of all the firm whose rhythm ends this month and with whom nothing is planned; null for who settles nothing. */
  due: number | null;
  /** What somebody settled. */
  settled: { days: number | null; by_visit: boolean };
}

export interface Rhythm {
  by: ClassField;
  learnt_at: string | null;
  classes: readonly ClassFigure[];
  may_settle: boolean;
}

export const settleInput = z.strictObject({
  by: z.enum(classFields).optional(),
  classes: z
    .array(
      z.strictObject({
        class: z.string().min(1).max(200),
        days: z.number().int().min(1).max(730).nullable(),
        by_visit: z.boolean(),
      }),
    )
    .max(200)
    .default([]),
});

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const planInput = z.strictObject({ month });
const day = z.iso.date();
export const acceptInput = z.strictObject({
  items: z
    .array(
      z.strictObject({
        object: z.enum(['company', 'contact']),
        id: z.uuid(),
        kind: z.enum(['call', 'visit']),
        day,
        /** Of a visit. */
        starts_at: z.iso.datetime().optional(),
        ends_at: z.iso.datetime().optional(),
      }),
    )
    .min(1)
    .max(200),
});
export type AcceptInput = z.output<typeof acceptInput>;

export interface Proposal {
  object: 'company' | 'contact';
  id: string;
  title: string;
  town: string | null;
  kind: 'call' | 'visit';
  day: string;
  starts_at?: string;
  ends_at?: string;
  last_contact_at: string;
  /** When the rhythm says, a day. */
  due_on: string;
  rhythm_days: number;
  /** Null: the rhythm is that of the class. */
  gaps: number | null;
  class: string | null;
}

export interface Plan {
  month: string;
  proposals: readonly Proposal[];
  /** For which no day was left. */
  left_over: number;
}
