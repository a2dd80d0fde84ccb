/**
 * Dates, amounts and numbers as their reader writes them, on both sides of the wire. `formatsIn` is cheap to call
 * again: Intl objects are costly to make, so one set is kept per locale and time zone.
 *
 * A calendar day ('2026-03-12') has no time zone and is never moved by one; an instant (ISO with a time) is shown in
 * the reader's. Spaces are those of Intl: in French narrow (U+202F) within numbers, whole (U+00A0) before units.
 */
export type DateInput = string | number | Date;
export type MoneyInput = { amount: string | number; currency: string };
export type Formats = ReturnType<typeof makeFormats>;

const made = new Map<string, Formats>();

/** @param locale a BCP 47 tag, region included when known ('fr-FR', 'en-GB'); @param timeZone IANA name, else the machine's. */
export function formatsIn(locale: string, timeZone?: string): Formats {
  const key = `${locale} ${timeZone ?? ''}`;
  const formats = made.get(key) ?? makeFormats(locale, timeZone);
  made.set(key, formats);
  return formats;
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const minute = 60_000;
const dayLength = 86_400_000;

function makeFormats(locale: string, timeZone?: string) {
  const french = locale.startsWith('fr');
  const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const percentage = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const dateFormat = keep((zone: string | undefined, options: Intl.DateTimeFormatOptions) => {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  });
  const currencyFormat = keep((currency: string, options: Intl.NumberFormatOptions) => {
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...options });
  });

  const print = (input: DateInput, options: Intl.DateTimeFormatOptions) => {
    const zone = isDay(input) ? 'UTC' : timeZone;
    const text = dateFormat(zone, options).format(toDate(input));
    // « le 1er mars », which Intl leaves at « 1 mars ».
    return french ? text.replace(/(?<![\d.,])1(?= \p{L})/u, '1er') : text;
  };
  /** Whole days since the epoch of the calendar day on which the reader sees this moment. */
  const dayNumber = (input: DateInput) => {
    if (isDay(input)) return Date.parse(input as string) / dayLength;
    const parts = dateFormat(timeZone, { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(
      toDate(input),
    );
    const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
    return Date.UTC(part('year'), part('month') - 1, part('day')) / dayLength;
  };
  const date = (input: DateInput) => print(input, { day: 'numeric', month: 'short', year: 'numeric' });
  const time = (input: DateInput) => print(input, { hour: '2-digit', minute: '2-digit' });
  const dayAndMonth = (input: DateInput, now: DateInput) =>
    print(
      input,
      sameYear(input, now)
        ? { day: 'numeric', month: 'short' }
        : { day: 'numeric', month: 'short', year: 'numeric' },
    );

  /** A day, relative when near: 'aujourd’hui', 'demain', 'dans 3 jours', '12 mars', '12 mars 2024'. */
  const day = (input: DateInput, now: DateInput = new Date()) => {
    const distance = dayNumber(input) - dayNumber(now);
    return Math.abs(distance) < 7 ? typographic(relative.format(distance, 'day')) : dayAndMonth(input, now);
  };
  /** A moment, relative when near: 'il y a 5 minutes', 'aujourd’hui 14:05', 'hier 09:30', '12 mars'. A day is shown as a day. */
  const when = (input: DateInput, now: DateInput = new Date()) => {
    if (isDay(input)) return day(input, now);
    // By whole minutes, as clocks show them: `now` may be some seconds old, and what just happened lies never ahead.
    const minuteOf = (moment: DateInput) => Math.floor(toDate(moment).getTime() / minute);
    const minutes = minuteOf(input) - minuteOf(now);
    if (Math.abs(minutes) < 60)
      return typographic(relative.format(minutes, minutes === 0 ? 'second' : 'minute'));
    const distance = dayNumber(input) - dayNumber(now);
    return Math.abs(distance) < 2 ? `${day(input, now)} ${time(input)}` : day(input, now);
  };

  return {
    locale,
    timeZone,
    number: (value: number) => decimal.format(value),
    integer: (value: number) => integer.format(value),
    /** 12 400 as '12,4 k': for chart labels, never for what people check. */
    short: (value: number) => short.format(value),
    /** A share: 0.125 as '12,5 %'. */
    percent: (value: number) => percentage.format(value),
    /** Cents are shown unless the amount is round. Decimal strings keep every digit: they never pass through a float. */
    money: ({ amount, currency }: MoneyInput) =>
      currencyFormat(currency, { trailingZeroDisplay: 'stripIfInteger' }).format(amount as number),
    moneyShort: ({ amount, currency }: MoneyInput) =>
      currencyFormat(currency, { notation: 'compact', maximumFractionDigits: 1 }).format(amount as number),
    date,
    time,
    day,
    when,
    /** Two days and what lies between, each part said once: '23–29 nov.', '30 nov. – 6 déc. 2026'; the year when it is another. */
    days: (from: string, to: string, now: DateInput = new Date()) => {
      const year = sameYear(from, now) && sameYear(to, now) ? undefined : 'numeric';
      const format = dateFormat('UTC', { day: 'numeric', month: 'short', year });
      const text = format.formatRange(toDate(from), toDate(to));
      return french ? text.replace(/(?<![\d.,])1(?=[–\s]*(?:\d+ )?\p{L})/u, '1er') : text;
    },
    /** In full, for titles: 'jeudi 12 mars 2026 à 14:05'. */
    full: (input: DateInput) =>
      print(input, isDay(input) ? { dateStyle: 'full' } : { dateStyle: 'full', timeStyle: 'short' }),
    month: (input: DateInput) => print(input, { month: 'long', year: 'numeric' }),
    weekday: (input: DateInput) => print(input, { weekday: 'long', day: 'numeric', month: 'long' }),
    weekdayShort: (input: DateInput) => print(input, { weekday: 'short', day: 'numeric', month: 'short' }),
    list: (items: string[]) => list.format(items),
  };

  function typographic(text: string) {
    return french ? text.replaceAll("'", '’') : text;
  }

  function sameYear(a: DateInput, b: DateInput) {
    return print(a, { year: 'numeric' }) === print(b, { year: 'numeric' });
  }
}

function isDay(input: DateInput): boolean {
  return typeof input === 'string' && dayPattern.test(input);
}

function toDate(input: DateInput): Date {
  return input instanceof Date ? input : new Date(input);
}

function keep<A, O extends object, R extends object>(
  make: (first: A, options: O) => R,
): (first: A, options: O) => R {
  const kept = new Map<string, R>();
  return (first, options) => {
    const key = `${first} ${JSON.stringify(options)}`;
    const value = kept.get(key) ?? make(first, options);
    kept.set(key, value);
    return value;
  };
}
