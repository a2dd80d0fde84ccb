// A calendar day as people write it: 2026-03-12, 12/03/2026, 12.3.26, 12 mars 2026, March 12, 2026. Numbers run day, month,
// year, except for English readers in the few countries that put the month first.
import type { ParseContext } from '../../model/field.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { fold } from '../../platform/lib/fold.ts';
import { quoted } from '../problems.ts';

export const dayProblems = defineProblems({
  date_invalid: {
    fr: '« {{value}} » n’est pas une date ; écrivez par exemple 31/12/2026 ou 2026-12-31.',
    en: '“{{value}}” is not a date; write for instance 2026-12-31.',
  },
  date_impossible: {
    fr: 'Le calendrier n’a pas de jour « {{value}} ».',
    en: 'The calendar has no day “{{value}}”.',
  },
});

/** `YYYY-MM-DD`. Throws when there is no such day. */
export function readDay(text: string, context: ParseContext): string {
  const found = takeApart(fold(text.trim()), context);
  if (!found) throw dayProblems.date_invalid({ value: quoted(text) });
  const [year, month, day] = found;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  // Earlier years are slips of the keyboard (0024 for 2024), and two calendars besides.
  if (!exists || year < 1000) throw dayProblems.date_impossible({ value: quoted(text) });
  return date.toISOString().slice(0, 10);
}

type Day = [year: number, month: number, day: number];

function takeApart(text: string, { language, country }: ParseContext): Day | undefined {
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const numbers = /^(\d{1,2})([-/.\s])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (numbers) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), yearOf(numbers[4]!)];
    return language === 'en' && monthFirst.has(country) ? [year, first, second] : [year, second, first];
  }
  const dayFirst = /^(\d{1,2})(?:er|st|nd|rd|th)?[\s-]+([a-z]+)\.?,?[\s-]+(\d{4}|\d{2})$/.exec(text);
  if (dayFirst) return named(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const nameFirst = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(text);
  return nameFirst ? named(nameFirst[3]!, nameFirst[1]!, nameFirst[2]!) : undefined;
}

function named(year: string, name: string, day: string): Day | undefined {
  const months = [
    ...new Set(monthNames.flatMap((list) => list.flatMap((one, i) => (one.startsWith(name) ? [i + 1] : [])))),
  ];
  return name.length >= 3 && months.length === 1 ? [yearOf(year), months[0]!, Number(day)] : undefined;
}

const yearOf = (text: string): number => {
  const year = Number(text);
  return text.length === 4 ? year : year < 50 ? 2000 + year : 1900 + year;
};

/** Countries whose English writes the month first. */
export const monthFirst: ReadonlySet<string> = new Set([
  'US',
  'PR',
  'PH',
  'FM',
  'PW',
  'MH',
  'GU',
  'VI',
  'AS',
  'MP',
]);
const monthNames = [
  [
    'janvier',
    'fevrier',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'aout',
    'septembre',
    'octobre',
    'novembre',
    'decembre',
  ],
  [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
];
