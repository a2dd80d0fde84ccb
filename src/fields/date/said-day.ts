// A day as people say it, French or English: « jeudi », « dans trois semaines », "by March 15", « fin du mois ». What is over
// (« mardi dernier », "last week") is no day of anything to do.
import { addDays } from '../../platform/lib/day.ts';

/** Where in a text the words stand that said something, with their preposition. */
export interface Place {
  from: number;
  to: number;
}

export interface SaidDay extends Place {
  /** `YYYY-MM-DD` */
  day: string;
}

const weekdays = [
  ['lundi', 'monday'],
  ['mardi', 'tuesday'],
  ['mercredi', 'wednesday'],
  ['jeudi', 'thursday'],
  ['vendredi', 'friday'],
  ['samedi', 'saturday'],
  ['dimanche', 'sunday'],
];
const months = [
  'janvier|january|jan',
  'f[ée]vrier|february|feb',
  'mars|march',
  'avril|april|apr',
  'mai|may',
  'juin|june',
  'juillet|july',
  'ao[ûu]t|august|aug',
  'septembre|september|sept',
  'octobre|october|oct',
  'novembre|november|nov',
  'd[ée]cembre|december|dec',
];
const numbers: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  a: 1,
  an: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  seven: 7,
  huit: 8,
  eight: 8,
  dix: 10,
  ten: 10,
  quinze: 15,
};
const count = `\\d{1,3}|${Object.keys(numbers).join('|')}`;
const month = months.join('|');
const weekday = weekdays.flat().join('|');
const lead = "(?:(?:pour|avant|d['’]ici|d[èe]s|vers|by|before|on|for|until)\\s+)?(?:le\\s+|the\\s+)?";
const ends = '(?![\\p{L}\\d])';

type Read = (groups: Readonly<Record<string, string>>, today: string) => string | null;

/** In the order in which they are tried: the longer way of saying it first. */
const ways: readonly (readonly [string, Read])[] = [
  [`(?:apr[èe]s[- ]demain|(?:the )?day after tomorrow)`, (_, today) => addDays(today, 2)],
  [`(?:demain|tomorrow)`, (_, today) => addDays(today, 1)],
  [
    `(?:dans|sous|in|within)\\s+(?<n>${count})\\s+(?<unit>jours?|days?|semaines?|weeks?|mois|months?)`,
    ({ n, unit }, today) => later(today, numbers[n!.toLowerCase()] ?? Number(n), unit!),
  ],
  [`(?:fin du mois|(?:the )?end of (?:the )?month)`, (_, today) => endOfMonth(today, 0)],
  [`(?:fin|(?:the )?end of)\\s+(?<month>${month})`, ({ month }, today) => endOfMonth(today, monthOf(month!))],
  [`(?:(?:la )?semaine prochaine|next week)`, (_, today) => nextWeekday(today, 0)],
  [`(?:(?:le )?mois prochain|next month)`, (_, today) => firstOfNextMonth(today)],
  [`(?<day>\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>${month})(?:\\s+(?<year>20\\d\\d))?`, dated],
  [`(?<month>${month})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>20\\d\\d))?`, dated],
  [`(?<day>\\d{1,2})/(?<number>\\d{1,2})(?:/(?<year>20\\d\\d))?`, dated],
  [
    `(?:next\\s+|this\\s+)?(?<weekday>${weekday})(?<far>\\s+en huit|\\s+week)?(?:\\s+prochain)?(?<past>\\s+(?:dernier|pass[ée]))?`,
    ({ weekday, past, far }, today) => {
      const at = weekdays.findIndex((names) => names.includes(weekday!.toLowerCase()));
      return past ? null : addDays(nextWeekday(today, at), far ? 7 : 0);
    },
  ],
  [
    `le\\s+(?<day>\\d{1,2})(?:er)?(?!\\s*(?:%|€|h|:|\\d|${month}))|the\\s+(?<daye>\\d{1,2})(?:st|nd|rd|th)`,
    ({ day, daye }, today) => dayOfMonth(today, Number(day ?? daye)),
  ],
];

const compiled = ways.map(
  ([words, read]) => [new RegExp(`(?<![\\p{L}\\d/])${lead}(?:${words})${ends}`, 'iu'), read] as const,
);
// « mardi dernier », "last Tuesday", « hier »: what they say is taken out before a day is looked for.
const past = new RegExp(
  `(?<![\\p{L}])(?:last\\s+(?:${weekday}|week|month)|(?:${weekday}|semaine|mois)\\s+(?:derni[èe]re?|pass[ée]e?)|hier|yesterday)${ends}`,
  'giu',
);

/** The first way of saying a day that the text has. */
export function findDay(text: string, today: string): SaidDay | null {
  const ahead = text.replace(past, (words) => ' '.repeat(words.length));
  for (const [pattern, read] of compiled) {
    const found = pattern.exec(ahead);
    const day = found && read(found.groups ?? {}, today);
    if (found && day) return { day, from: found.index, to: found.index + found[0].length };
  }
  return null;
}

const near: readonly (readonly [RegExp, number])[] = [
  [/^(?:aujourd['’]hui|ce (?:jour|matin|soir)|today|tonight)$/i, 0],
  [/^(?:hier|yesterday)$/i, -1],
  [/^(?:avant-hier|the day before yesterday)$/i, -2],
];
const shortDays = [
  ['lun', 'mon'],
  ['mar', 'tue'],
  ['mer', 'wed'],
  ['jeu', 'thu'],
  ['ven', 'fri'],
  ['sam', 'sat'],
  ['dim', 'sun'],
];

/** The day that all of the text says: « demain », « jeu », « 15/12 », "in two weeks". Null when it is none, or a whole date. */
export function sayDay(text: string, today: string, monthFirst = false): string | null {
  const said = text.trim();
  const days = near.find(([words]) => words.test(said))?.[1];
  if (days !== undefined) return addDays(today, days);
  const short = shortDays.findIndex((names) => names.includes(said.toLowerCase().replace('.', '')));
  if (short >= 0) return nextWeekday(today, short);
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})$/.exec(said);
  if (numbers) {
    const [day, number] = monthFirst ? [numbers[2], numbers[1]] : [numbers[1], numbers[2]];
    return dated({ day: day!, number: number! }, today);
  }
  const found = findDay(said, today);
  return found && found.from === 0 && found.to === said.length ? found.day : null;
}

const monthOf = (word: string): number =>
  months.findIndex((names) => new RegExp(`^(?:${names})$`, 'iu').test(word)) + 1;

/** The next one after today; 0 is Monday. */
function nextWeekday(today: string, at: number): string {
  const now = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(today, ((at - now + 6) % 7) + 1);
}

function later(today: string, n: number, unit: string): string {
  if (/^(?:jour|day)/i.test(unit)) return addDays(today, n);
  if (/^(?:semaine|week)/i.test(unit)) return addDays(today, 7 * n);
  const [year, month, day] = parts(today);
  const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
  return print(Date.UTC(year, month - 1 + n, Math.min(day, last)));
}

function endOfMonth(today: string, month: number): string {
  const [year, current] = parts(today);
  const wanted = month || current;
  return print(Date.UTC(wanted < current ? year + 1 : year, wanted, 0));
}

function firstOfNextMonth(today: string): string {
  const [year, month] = parts(today);
  return print(Date.UTC(year, month, 1));
}

/** Without a year the next such day; null when the calendar has none. */
function dated(groups: Readonly<Record<string, string>>, today: string): string | null {
  const month = groups.month ? monthOf(groups.month) : Number(groups.number);
  const [year] = parts(today);
  const at = (of: number) => valid(of, month, Number(groups.day));
  if (groups.year) return at(Number(groups.year));
  const here = at(year);
  return here && here < today ? at(year + 1) : here;
}

function dayOfMonth(today: string, day: number): string | null {
  const [year, month] = parts(today);
  const here = valid(year, month, day);
  return here && here > today ? here : valid(month === 12 ? year + 1 : year, (month % 12) + 1, day);
}

function valid(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? print(date.getTime()) : null;
}

const parts = (day: string) => day.split('-').map(Number) as [number, number, number];
const print = (time: number): string => new Date(time).toISOString().slice(0, 10);
