// An appointment said in one line: « Visite avec Paul jeudi 14h ». What is understood fills the form; the rest is its subject.
// Plain rules, French and English, the same for the same words.
import { findDay, type Place } from '../../fields/date/said-day.ts';
import { findTime } from '../../fields/date-time/said-time.ts';
import { fold } from '../../platform/lib/fold.ts';

export interface SaidEntry {
  kind: string | null;
  /** `YYYY-MM-DD` */
  day: string | null;
  /** `HH:MM` */
  from: string | null;
  to: string | null;
  /** Ids of colleagues. */
  people: string[];
  /** Names that several bear: they are left for a person to choose. */
  unsure: string[];
  /** What is left, or '' where that is no more than the kind. */
  subject: string;
}

interface Colleague {
  id: string;
  name: string;
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^visite[sr]?$|^visit$/, 'visit'],
  [/^(?:reunion|rdv|rendez-vous|meeting|appointment)$/, 'meeting'],
  [/^(?:appel|appeler|call)$/, 'call'],
];
const saidToday =
  /(?<![\p{L}\d])(?:aujourd['’]hui|cet après-midi|ce (?:matin|soir)|today|this (?:morning|afternoon))(?![\p{L}\d])/iu;

/** @param today where the writer is; @param me is no colleague of their own */
export function readEntry(
  text: string,
  today: string,
  colleagues: readonly Colleague[],
  me: string,
): SaidEntry {
  const time = findTime(text);
  const withoutTime = time ? blank(text, time) : text;
  const now = saidToday.exec(withoutTime);
  const day = now
    ? { day: today, from: now.index, to: now.index + now[0].length }
    : findDay(withoutTime, today);
  const withoutDay = day ? blank(withoutTime, day) : withoutTime;
  const who = findPeople(
    withoutDay,
    colleagues.filter(({ id }) => id !== me),
  );
  const left = tidy(who.text);
  const [first = '', ...more] = left.split(' ');
  const kind = kinds.find(([word]) => word.test(fold(first)))?.[1] ?? null;
  return {
    kind,
    day: day?.day ?? null,
    from: time?.time ?? null,
    to: time?.until ?? null,
    people: who.people,
    unsure: who.unsure,
    subject: kind && more.length === 0 ? '' : left,
  };
}

/** After « avec »: names of colleagues, one after the other, as long as they are known. Whoever is not one stays in the subject. */
function findPeople(text: string, colleagues: readonly Colleague[]) {
  const people: string[] = [];
  const unsure: string[] = [];
  const start = /(?<!\p{L})(?:avec|with)\s+/iu.exec(text);
  if (!start) return { people, unsure, text };
  let at = start.index + start[0].length;
  let end = 0;
  for (;;) {
    const hit = nameAt(text.slice(at), colleagues);
    if (!hit) break;
    if (hit.ids.length > 1) unsure.push(text.slice(at, at + hit.length));
    else people.push(hit.ids[0]!);
    at += hit.length;
    end = at;
    const joined = /^\s*(?:,|et|and|&)\s+/iu.exec(text.slice(at));
    if (!joined) break;
    at += joined[0].length;
  }
  if (end === 0 || unsure.length) return { people: [...new Set(people)], unsure, text };
  return { people: [...new Set(people)], unsure, text: blank(text, { from: start.index, to: end }) };
}

/** The longest name that the text begins with: the whole, else the first or the last alone. */
function nameAt(text: string, colleagues: readonly Colleague[]): { ids: string[]; length: number } | null {
  const words = [...text.matchAll(/[\p{L}'’-]+/gu)].slice(0, 4);
  if (words[0]?.index !== 0) return null;
  for (let count = words.length; count > 0; count--) {
    const last = words[count - 1]!;
    const length = last.index + last[0].length;
    const said = fold(text.slice(0, length));
    const whole = colleagues.filter(({ name }) => fold(name) === said);
    const part = count === 1 ? colleagues.filter(({ name }) => fold(name).split(/\s+/).includes(said)) : [];
    const ids = (whole.length ? whole : part).map(({ id }) => id);
    if (ids.length) return { ids, length };
  }
  return null;
}

const blank = (text: string, { from, to }: Place): string =>
  text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .replace(/^[\s,.;:–-]+|[\s,.;:–-]+$/g, '');
