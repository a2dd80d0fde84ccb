// Dates as people type them, in French and English. Whether 03/04/2024 is in March or April is a matter of the column:
// `detectDateFormat` looks for a cell that can be read one way only. A date that does not exist (31/02) is refused, never moved.

export type DateOrder = 'dmy' | 'mdy' | 'ymd' | 'iso' | 'serial' | 'words';

export type DateFormat = {
  order: DateOrder;
  /** True when day and month could change places in every sample. */
  ambiguous: boolean;
  /** How many of the samples (blank ones aside) are dates under `order`, from 0 to 1. */
  share: number;
  /** Up to five samples and what they are read as, those that tell most first. */
  samples: { raw: string; value: string }[];
};

export type ParsedDate = {
  /** `2024-03-01`, or with a time `2024-03-01T10:30:00`, followed by `Z` or `+02:00` when the text says so. */
  value: string;
  kind: 'date' | 'datetime';
};

export type DateRefusal = { error: 'not_a_date' | 'impossible_date' | 'wrong_order' };

export type DateOptions = {
  order?: DateOrder;
  /** Two-digit years below it are of the 2000s, the others of the 1900s. */
  pivot?: number;
  /** Serial numbers of old Mac workbooks count from 1904. */
  date1904?: boolean;
};

const months: [number, RegExp][] = [
  [1, /^(?:janvier|january|janv|jan)$/],
  [2, /^(?:fevrier|february|fevr|fev|feb)$/],
  [3, /^(?:mars|march|mar)$/],
  [4, /^(?:avril|april|avr|apr)$/],
  [5, /^(?:mai|may)$/],
  [6, /^(?:juin|june|jun)$/],
  [7, /^(?:juillet|july|juil|jul)$/],
  [8, /^(?:aout|august|aou|aug)$/],
  [9, /^(?:septembre|september|sept|sep)$/],
  [10, /^(?:octobre|october|oct)$/],
  [11, /^(?:novembre|november|nov)$/],
  [12, /^(?:decembre|december|dec)$/],
];
// Taken off only where it leaves a date: `mar` is Tuesday in French and March in English.
const weekday =
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)\.?,?\s+(?=\S)/;
const numeric = /^(\d{1,4})([/.\-\s])(\d{1,2})\2(\d{1,4})$/;
const time =
  /^(\d{1,2})\s*(?:[:h.]\s*(\d{2})(?:[:.m](\d{2})(?:[.,](\d{1,9}))?s?)?|h)\s*(am|pm|a\.m\.|p\.m\.)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/;
const plausibleSerial = (n: number) => n >= 10_000 && n <= 80_000; // 1927 to 2119

export function parseDate(raw: string | number, options: DateOptions = {}): ParsedDate | DateRefusal {
  if (typeof raw === 'number' || options.order === 'serial') return fromSerial(raw, options);
  const text = plain(raw);
  const { day, clock } = splitTime(text);
  const found =
    day &&
    (numericDate(day, options) ??
      compactDate(day, options) ??
      wordDate(day, options) ??
      wordDate(day.replace(weekday, ''), options));
  if (!found) return { error: 'not_a_date' };
  if ('error' in found) return found;
  const date = isoDate(found.y, found.m, found.d);
  if (!date) return { error: 'impossible_date' };
  if (!clock) return { value: date, kind: 'date' };
  const hour = isoTime(clock);
  return hour ? { value: `${date}T${hour}`, kind: 'datetime' } : { error: 'impossible_date' };
}

/** `prefer` decides between day first and month first when no sample does: French by default. */
export function detectDateFormat(
  samples: (string | number)[],
  prefer: 'dmy' | 'mdy' = 'dmy',
  options: DateOptions = {},
): DateFormat {
  const texts = samples.map((sample) => String(sample).trim()).filter((text) => text !== '');
  const second = prefer === 'dmy' ? 'mdy' : 'dmy';
  const orders: DateOrder[] = ['iso', 'ymd', prefer, second, 'words', 'serial'];
  const counts = orders.map((order) => ({
    order,
    valid: texts.filter((text) => fits(text, order, options)).length,
  }));
  const best = counts.reduce((a, b) => (b.valid > a.valid ? b : a));
  const valid = (order: DateOrder) => counts.find((count) => count.order === order)!.valid;
  const either = best.order === 'dmy' || best.order === 'mdy';
  const shown = [...new Set(texts)].filter((text) => fits(text, best.order, options));
  const telling = (text: string) =>
    either && !fits(text, best.order === 'dmy' ? 'mdy' : 'dmy', options) ? 0 : 1;
  return {
    order: best.order,
    ambiguous: either && valid('dmy') === valid('mdy') && shown.some((text) => swaps(text)),
    share: texts.length ? best.valid / texts.length : 0,
    samples: shown
      .sort((a, b) => telling(a) - telling(b))
      .slice(0, 5)
      .map((text) => ({
        raw: text,
        value: (parseDate(text, { ...options, order: best.order }) as ParsedDate).value,
      })),
  };
}

/** Whether the text is a date under this order and is written in its manner: a word date fits `words` only. */
function fits(text: string, order: DateOrder, options: DateOptions): boolean {
  if ('error' in parseDate(text, { ...options, order })) return false;
  const { day = '' } = splitTime(plain(text));
  if (order === 'serial') return plausibleSerial(Number(text.replace(',', '.')));
  if (order === 'iso') return /^\d{4}-\d{2}-\d{2}$/.test(day);
  if (order === 'words') return /\p{L}{3}/u.test(day);
  return numeric.test(day) || (order === 'ymd' && /^\d{8}$/.test(day));
}

function swaps(text: string): boolean {
  const parts = numeric.exec(splitTime(plain(text)).day ?? '');
  return !!parts && parts[1] !== parts[3];
}

type Day = { y: number; m: number; d: number };

function numericDate(day: string, { order, pivot }: DateOptions): Day | DateRefusal | undefined {
  const parts = numeric.exec(day);
  if (!parts) return undefined;
  const [, a = '', separator, b = '', c = ''] = parts;
  if (a.length > 2) {
    if (a.length !== 4 || c.length > 2) return undefined;
    return { y: Number(a), m: Number(b), d: Number(c) };
  }
  if (c.length !== 4 && c.length !== 2) return undefined;
  const y = year(c, pivot);
  const dayFirst = { y, m: Number(b), d: Number(a) };
  const monthFirst = { y, m: Number(a), d: Number(b) };
  if (order === 'iso') return { error: 'wrong_order' };
  if (order === 'ymd')
    return c.length === 2 ? { y: year(a, pivot), m: Number(b), d: Number(c) } : { error: 'wrong_order' };
  // Nobody writes the month first with points between.
  const [first, other] =
    order === 'mdy' && separator !== '.' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  if (isoDate(first.y, first.m, first.d) || !isoDate(other.y, other.m, other.d)) return first;
  return { error: 'wrong_order' };
}

function compactDate(day: string, { order }: DateOptions): Day | undefined {
  const parts = order === 'ymd' ? /^(\d{4})(\d{2})(\d{2})$/.exec(day) : null;
  return parts ? { y: Number(parts[1]), m: Number(parts[2]), d: Number(parts[3]) } : undefined;
}

function wordDate(day: string, { pivot }: DateOptions): Day | undefined {
  const dayFirst =
    /^(\d{1,2})(?:er|st|nd|rd|th)?[\s\-./]*(?:of\s+)?([a-z]{3,9})\.?,?[\s\-./]*(\d{4}|\d{2})$/.exec(day);
  const monthFirst = /^([a-z]{3,9})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4}|\d{2})$/.exec(day);
  const yearFirst = /^(\d{4})[\s-]([a-z]{3,9})\.?[\s-](\d{1,2})$/.exec(day);
  const [d, name, y] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [yearFirst?.[3], yearFirst?.[2], yearFirst?.[1]];
  const month = name && months.find(([, pattern]) => pattern.test(name))?.[0];
  return month ? { y: year(y!, pivot), m: month, d: Number(d) } : undefined;
}

/** Lower case, without accents, single spaces: `1er Février 2024` is `1er fevrier 2024`. */
function plain(raw: string): string {
  return raw
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function splitTime(text: string): { day?: string; clock?: RegExpExecArray } {
  // The time is the longest ending that reads as one: after a `t`, a comma, `a` (à), or a space.
  for (const gap of text.matchAll(/(?<=\d)t(?=\d)|,? a (?=\d)|, (?=\d)| (?=\d)/g)) {
    const clock = time.exec(text.slice(gap.index + gap[0].length).trim());
    const day = text.slice(0, gap.index);
    if (clock && /\d$/.test(day) && !/^\d{1,2}(?:[ ]\d{1,2})?$/.test(day)) return { day, clock };
  }
  return { day: text };
}

function isoTime(clock: RegExpExecArray): string | undefined {
  const [, h = '', m = '00', s = '00', fraction, half, zone] = clock;
  let hour = Number(h);
  if (half && (hour < 1 || hour > 12)) return undefined;
  if (half) hour = (hour % 12) + (half.startsWith('p') ? 12 : 0);
  if (hour > 23 || Number(m) > 59 || Number(s) > 59) return undefined;
  const millis = fraction ? `.${fraction.padEnd(3, '0').slice(0, 3)}` : '';
  return `${two(hour)}:${m}:${s}${millis}${zone ? isoZone(zone) : ''}`;
}

function isoZone(zone: string): string {
  if (!/^[+-]/.test(zone)) return 'Z';
  return `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
}

function fromSerial(raw: string | number, { date1904 }: DateOptions): ParsedDate | DateRefusal {
  const serial =
    typeof raw === 'number'
      ? raw
      : /^\d{1,7}(?:[.,]\d+)?$/.test(raw.trim())
        ? Number(raw.trim().replace(',', '.'))
        : Number.NaN;
  const value = isoOfSerial(serial, date1904);
  if (!value) return { error: 'not_a_date' };
  return value.endsWith('T00:00:00')
    ? { value: value.slice(0, 10), kind: 'date' }
    : { value, kind: 'datetime' };
}

/**
 * `2024-03-01T10:30:00` of a spreadsheet's day number, to the millisecond; `undefined` outside what spreadsheets know.
 * Day 60 is 29 February 1900, which did not exist: it and the days before it follow Lotus 1-2-3's calendar, one day off.
 */
export function isoOfSerial(serial: number, date1904 = false): string | undefined {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined;
  const days = date1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const whole = Math.floor(Math.round(days * 86_400_000) / 86_400_000);
  const millis = Math.round((days - whole) * 86_400_000);
  return `${isoDay(whole)}T${millis === 0 ? '00:00:00' : clockOf(millis)}`;
}

/** Day numbers come again and again, and the calendar is slow: the last thousands of them are kept. */
const isoDays = new Map<number, string>();
function isoDay(day: number): string {
  let iso = isoDays.get(day);
  if (iso === undefined) {
    if (isoDays.size > 20_000) isoDays.clear();
    iso = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 10);
    isoDays.set(day, iso);
  }
  return iso;
}

function clockOf(millis: number): string {
  const clock = new Date(millis).toISOString();
  return clock.endsWith('.000Z') ? clock.slice(11, 19) : clock.slice(11, 23);
}

/** The day number of `2024-03-01` or `2024-03-01T10:30:00`; the inverse of `isoOfSerial` from 1 March 1900 on. */
export function serialOfIso(iso: string): number {
  const instant = Date.parse(
    iso.length === 10 ? `${iso}T00:00:00Z` : /Z$|[+-]\d\d:\d\d$/.test(iso) ? iso : `${iso}Z`,
  );
  return (instant - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function year(text: string, pivot = 50): number {
  const n = Number(text);
  return text.length > 2 ? n : n + (n < pivot ? 2000 : 1900);
}

function isoDate(y: number, m: number, d: number): string | undefined {
  if (m < 1 || m > 12 || d < 1 || y < 1) return undefined;
  return d > new Date(Date.UTC(2000 + (y % 400), m, 0)).getUTCDate()
    ? undefined
    : `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`;
}

const two = (n: number) => String(n).padStart(2, '0');
