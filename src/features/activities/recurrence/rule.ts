// A rule of recurrence as far as Jalon offers it: RFC 5545 by days, weeks, months and years. What could never come, or is
// finer than a day, is refused. Shared: the editor, the sentence and the server read the same value.

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];
export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof frequencies)[number];

export interface Rule {
  freq: Frequency;
  interval: number;
  /** Weekly: these days. Monthly: the `ordinal`th of this one day (-1 is the last). */
  days: readonly Weekday[];
  ordinal: number | null;
  /** Monthly: this day of the month; -1 is the last. */
  monthDay: number | null;
  count: number | null;
  /** `YYYY-MM-DD`, by the clock of the place, included. */
  until: string | null;
}

export const everyWeek: Rule = {
  freq: 'WEEKLY',
  interval: 1,
  days: [],
  ordinal: null,
  monthDay: null,
  count: null,
  until: null,
};

/** `FREQ=WEEKLY;BYDAY=MO,TH`. */
export function printRule(rule: Rule): string {
  const { freq, interval, days, ordinal, monthDay, count, until } = rule;
  const monthly = freq === 'MONTHLY';
  const by =
    freq === 'WEEKLY' && days.length
      ? `BYDAY=${[...days].sort((a, b) => weekdays.indexOf(a) - weekdays.indexOf(b)).join(',')}`
      : monthly && ordinal !== null && days[0]
        ? `BYDAY=${ordinal}${days[0]}`
        : monthly && monthDay !== null
          ? `BYMONTHDAY=${monthDay}`
          : null;
  return [
    `FREQ=${freq}`,
    interval > 1 ? `INTERVAL=${interval}` : null,
    by,
    count !== null ? `COUNT=${count}` : until ? `UNTIL=${until.replaceAll('-', '')}T235959` : null,
  ]
    .filter(Boolean)
    .join(';');
}

/** Null when it is no rule, or none that is offered here. */
export function parseRule(text: string): Rule | null {
  const parts = new Map(
    text
      .trim()
      .replace(/^RRULE:/i, '')
      .split(';')
      .filter(Boolean)
      .map((part) => part.toUpperCase().split('=', 2) as [string, string]),
  );
  if ([...parts.keys()].some((name) => !known.has(name))) return null;
  const freq = frequencies.find((one) => one === parts.get('FREQ'));
  const interval = whole(parts.get('INTERVAL') ?? '1', 1, 99);
  const count = parts.has('COUNT') ? whole(parts.get('COUNT')!, 1, 1000) : null;
  const until = parts.has('UNTIL') ? dayOf(parts.get('UNTIL')!) : null;
  if (!freq || interval === undefined || count === undefined || until === undefined) return null;
  if (count !== null && until !== null) return null;
  const rule: Rule = { ...everyWeek, freq, interval, count, until };
  const byDay = parts.get('BYDAY');
  const byMonthDay = parts.get('BYMONTHDAY');
  if (byDay && byMonthDay) return null;
  if (byMonthDay) {
    const monthDay = whole(byMonthDay, -1, 31);
    return freq === 'MONTHLY' && monthDay ? { ...rule, monthDay } : null;
  }
  if (!byDay) return rule;
  if (freq === 'MONTHLY') {
    const found = /^(-1|[1-5])([A-Z]{2})$/.exec(byDay);
    const day = weekdays.find((one) => one === found?.[2]);
    return found && day ? { ...rule, days: [day], ordinal: Number(found[1]) } : null;
  }
  const days = byDay.split(',');
  if (freq !== 'WEEKLY' || days.some((day) => !weekdays.includes(day as Weekday))) return null;
  return { ...rule, days: weekdays.filter((day) => days.includes(day)) };
}

const known = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'WKST']);

function whole(text: string, min: number, max: number): number | undefined {
  const value = /^-?\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : undefined;
}

function dayOf(text: string): string | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)(?:T\d{6}Z?)?$/.exec(text);
  const day = found && `${found[1]}-${found[2]}-${found[3]}`;
  return day && new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day ? day : undefined;
}
