// An entry while it is written: what the form holds, and what of it is sent.
import { addDays, dayIn } from '../../../../platform/lib/day.ts';
import { momentOf } from '../../../../platform/lib/working-time.ts';
import type { Visibility } from '../../contract.ts';

/** What the form is opened with. */
export interface Draft {
  /** An activity that is there already. */
  entry?: string;
  from?: Date;
  to?: Date;
  /** The day one looks at: where nothing else is said. */
  day: string;
  /** It has no hour yet, and gets one. */
  planning?: boolean;
  kind?: string;
  /** What it is to be about, from the page on which it was asked for. */
  about?: Partial<Record<AboutName, Reference | null>>;
}

export const aboutNames = ['contact', 'company', 'deal', 'lead'] as const;
export type AboutName = (typeof aboutNames)[number];

export interface Reference {
  id: string;
  title: string | null;
  object: string;
}

export interface Fields {
  kind: string;
  subject: string;
  day: string;
  from: string;
  to: string;
  location: string;
  travel_before: number;
  travel_after: number;
  visibility: Visibility | null;
  contact: Reference | null;
  company: Reference | null;
  deal: Reference | null;
  lead: Reference | null;
  /** In whose agenda it stands. */
  owner: string;
  people: string[];
  contacts: string[];
}

/** The activity as the API gives it. */
export interface Stored {
  id: string;
  version: number;
  kind: string;
  subject: string | null;
  starts_at: string | null;
  ends_at: string | null;
  location: string | null;
  checklist: string | null;
  body: string | null;
  done_at: string | null;
  travel_before: number | null;
  travel_after: number | null;
  visibility: Visibility | null;
  contact: Reference | null;
  company: Reference | null;
  deal: Reference | null;
  lead: Reference | null;
  owner: Reference | null;
  _can?: { edit: boolean };
}

const hour = 3_600_000;

export function fieldsOf(draft: Draft, zone: string, now: Date, me: string, stored?: Stored): Fields {
  const from = stored?.starts_at
    ? new Date(stored.starts_at)
    : (draft.from ?? proposed(draft.day, zone, now));
  const to = stored?.ends_at
    ? new Date(stored.ends_at)
    : (draft.to ?? new Date(from.getTime() + (stored ? hour / 2 : hour)));
  return {
    kind: stored?.kind ?? draft.kind ?? 'meeting',
    subject: stored?.subject ?? '',
    day: dayIn(from, zone),
    from: timeIn(from, zone),
    to: timeIn(to, zone),
    location: stored?.location ?? '',
    travel_before: Number(stored?.travel_before ?? 0),
    travel_after: Number(stored?.travel_after ?? 0),
    visibility: stored?.visibility ?? null,
    contact: stored?.contact ?? draft.about?.contact ?? null,
    company: stored?.company ?? draft.about?.company ?? null,
    deal: stored?.deal ?? draft.about?.deal ?? null,
    lead: stored?.lead ?? draft.about?.lead ?? null,
    owner: stored?.owner?.id ?? me,
    people: [],
    contacts: [],
  };
}

/** What ends before it begins ends on the next day. */
export function spanOf({ day, from, to }: Pick<Fields, 'day' | 'from' | 'to'>, zone: string) {
  const start = momentOf(day, from, zone);
  const end = momentOf(to > from ? day : addDays(day, 1), to, zone);
  return { from: start, to: end };
}

/** @param before in whose agenda it stands, or would without a word */
export function valuesOf(fields: Fields, zone: string, before: string | undefined): Record<string, unknown> {
  const { kind, subject, location, travel_before, travel_after, visibility } = fields;
  const { contact, company, deal, lead, owner } = fields;
  const span = spanOf(fields, zone);
  return {
    kind,
    subject: subject.trim(),
    location: location.trim() || null,
    travel_before,
    travel_after,
    visibility,
    contact,
    company,
    deal,
    // Only where they say something: not every role may write them.
    ...(lead ? { lead } : {}),
    ...(owner === before ? {} : { owner }),
    starts_at: span.from.toISOString(),
    ends_at: span.to.toISOString(),
  };
}

/** From one time of the day to the other, on the next day where it comes first. */
export function minutesOf({ from, to }: Pick<Fields, 'from' | 'to'>): number {
  const minutes = inMinutes(to) - inMinutes(from);
  return minutes > 0 ? minutes : minutes + dayMinutes;
}

export function laterBy(time: string, minutes: number): string {
  const at = (inMinutes(time) + minutes) % dayMinutes;
  return [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

const dayMinutes = 24 * 60;
const inMinutes = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

export const timeIn = (moment: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment);

/** Today the next full hour, any other day at nine. */
function proposed(day: string, zone: string, now: Date): Date {
  if (day !== dayIn(now, zone)) return momentOf(day, '09:00', zone);
  return new Date(Math.ceil((now.getTime() + 1) / hour) * hour);
}
