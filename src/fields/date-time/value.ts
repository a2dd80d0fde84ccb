// A moment, in ISO 8601 UTC with milliseconds. A time without an offset is of the writer's zone; a bare day is its first
// moment there.
import { TZDate } from '@date-fns/tz';
import { defineFieldType } from '../../model/field.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { formatsIn } from '../../platform/lib/formats.ts';
import { readDay } from '../date/read-day.ts';
import { localeOf } from '../locale.ts';
import { isEmpty, problems, quoted } from '../problems.ts';
import { whole } from '../samples.ts';

const timeProblems = defineProblems({
  time_impossible: {
    fr: '« {{value}} » n’est pas une heure du jour.',
    en: '“{{value}}” is not a time of day.',
  },
});

export const dateTime = defineFieldType<string>({
  name: 'date_time',
  label: { fr: 'Date et heure', en: 'Date and time' },
  family: 'time',
  parse(input, _, context) {
    if (isEmpty(input)) return null;
    if (typeof input !== 'string') throw problems.wrong_type({ wanted: 'date_time' });
    const { day, time, offset } = split(input.trim());
    const [year, month, date] = readDay(day, context).split('-').map(Number) as [number, number, number];
    const [hour, minute, second, millisecond] = readTime(time, input);
    if (offset !== undefined) {
      return new Date(
        Date.UTC(year, month - 1, date, hour, minute - offset, second, millisecond),
      ).toISOString();
    }
    const local = new TZDate(
      year,
      month - 1,
      date,
      hour,
      minute,
      second,
      millisecond,
      context.timeZone ?? 'UTC',
    );
    return new Date(local.getTime()).toISOString();
  },
  print(value, _, context) {
    const formats = formatsIn(localeOf(context), context.timeZone);
    return `${formats.date(value)} ${formats.time(value)}`;
  },
  key: (value) => value,
  fake: (random) => new Date(Date.UTC(2024, 0, 1, 7) + whole(random, 0, 1_400_000) * 60_000).toISOString(),
});

const pattern =
  /^(.*?\d)(?:T|,?\s+(?:à\s+|at\s+)?)(\d{1,2}(?::\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?|\s?h\s?(?:\d{2})?)(?:\s?[ap]m)?)\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;

function split(text: string): { day: string; time?: string; offset?: number } {
  const [, day, time, offset] = pattern.exec(text.slice(0, 100)) ?? [];
  return day === undefined
    ? { day: text }
    : { day, time, offset: offset === undefined ? undefined : minutesOf(offset) };
}

function readTime(time: string | undefined, input: string): [number, number, number, number] {
  if (time === undefined) return [0, 0, 0, 0];
  const [, hours, minutes = '0', seconds = '0', fraction = '', half] =
    /^(\d{1,2})(?::|\s?h\s?)(\d{2})?(?::(\d{2})(?:[.,](\d+))?)?\s?([ap]m)?$/i.exec(time)!;
  const afternoon = half?.toLowerCase() === 'pm' ? 12 : 0;
  const hour = half ? (Number(hours) % 12) + afternoon : Number(hours);
  const wrongHalf = half !== undefined && (Number(hours) < 1 || Number(hours) > 12);
  if (hour > 23 || wrongHalf || Number(minutes) > 59 || Number(seconds) > 59)
    throw timeProblems.time_impossible({ value: quoted(input) });
  return [hour, Number(minutes), Number(seconds), Number(fraction.padEnd(3, '0').slice(0, 3))];
}

function minutesOf(offset: string): number {
  if (/^[A-Z]/i.test(offset)) return 0;
  const digits = offset.replace(/\D/g, '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return offset.startsWith('-') ? -minutes : minutes;
}
