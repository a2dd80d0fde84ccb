// A time of day as people say it, French or English: « 14h30 », « à 9 h », "2pm", « midi », « de 14h à 15h30 ».
import type { Place } from '../date/said-day.ts';

export interface SaidTime extends Place {
  /** `HH:MM` */
  time: string;
  /** Where a span was said. */
  until: string | null;
}

const one = (name: string): string =>
  `(?:(?<p${name}>\\d{1,2})(?::(?<q${name}>\\d{2}))?\\s?(?<half${name}>[ap])\\.?m\\.?|(?<h${name}>\\d{1,2})\\s?(?:h|:)\\s?(?<m${name}>\\d{2})|(?<H${name}>\\d{1,2})\\s?h(?:eures?)?|(?<word${name}>midi|noon))`;
const inText = new RegExp(
  `(?<![\\p{L}\\d/:,.])(?:(?:à|a|at|vers|dès|de|from|@)\\s+)?${one('A')}(?:\\s*(?:-|–|à|to|until|jusqu['’]à)\\s*${one('B')})?(?![\\p{L}\\d])`,
  'iu',
);

/** The first time of day that the text says. A bare number is none: it may be a day, or doors. */
export function findTime(text: string): SaidTime | null {
  const found = inText.exec(text);
  const time = found && timeOf(found.groups!, 'A');
  if (!found || !time) return null;
  return { time, until: timeOf(found.groups!, 'B'), from: found.index, to: found.index + found[0].length };
}

/** The time that all of the text says; here « 14 », « 930 » and « 1430 » do too. */
export function sayTime(text: string): string | null {
  const said = text.trim();
  const digits = /^(\d{1,2}?)(?:[.:\s]?(\d{2}))?$/.exec(said);
  if (digits) return clock(Number(digits[1]), Number(digits[2] ?? 0));
  const found = findTime(said);
  return found && found.from === 0 && found.to === said.length && !found.until ? found.time : null;
}

/** So many minutes later, or earlier, without leaving the day. */
export function stepTime(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const wanted = hour * 60 + minute + minutes;
  // To the next of the quarters, not a quarter further from an odd minute.
  const snapped =
    minutes > 0 ? Math.floor(wanted / minutes) * minutes : Math.ceil(wanted / -minutes) * -minutes;
  const within = Math.min(Math.max(snapped, 0), 24 * 60 - Math.abs(minutes));
  return clock(Math.floor(within / 60), within % 60)!;
}

function timeOf(groups: Readonly<Record<string, string | undefined>>, name: string): string | null {
  const part = (letter: string) => groups[letter + name];
  if (part('word')) return '12:00';
  const half = part('half')?.toLowerCase();
  if (half) {
    const hour = Number(part('p'));
    return hour < 1 || hour > 12
      ? null
      : clock((hour % 12) + (half === 'p' ? 12 : 0), Number(part('q') ?? 0));
  }
  const hour = part('h') ?? part('H');
  return hour === undefined ? null : clock(Number(hour), Number(part('m') ?? 0));
}

const clock = (hour: number, minute: number): string | null =>
  hour > 23 || minute > 59 ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
