// French public holidays (code du travail, article L3133-1), and the two more of Moselle, Bas-Rhin and Haut-Rhin (L3134-13).
// The libraries for it bring two hundred countries; these are eleven days and one date of Easter.
import { addDays } from './day.ts';
import type { Text } from './language.ts';

export const holidayRules = ['none', 'fr', 'fr_alsace_moselle'] as const;
export type HolidayRule = (typeof holidayRules)[number];

export interface Holiday {
  /** `YYYY-MM-DD`. */
  day: string;
  name: Text;
}

/** Of one year, in order. */
export function holidaysOf(rule: HolidayRule, year: number): Holiday[] {
  if (rule === 'none') return [];
  const easter = easterSunday(year);
  const more = rule === 'fr_alsace_moselle';
  const days: (Holiday | false)[] = [
    { day: `${year}-01-01`, name: { fr: 'Jour de l’an', en: 'New Year’s Day' } },
    more && { day: addDays(easter, -2), name: { fr: 'Vendredi saint', en: 'Good Friday' } },
    { day: addDays(easter, 1), name: { fr: 'Lundi de Pâques', en: 'Easter Monday' } },
    { day: `${year}-05-01`, name: { fr: 'Fête du Travail', en: 'Labour Day' } },
    { day: `${year}-05-08`, name: { fr: 'Victoire de 1945', en: 'Victory Day' } },
    { day: addDays(easter, 39), name: { fr: 'Ascension', en: 'Ascension Day' } },
    { day: addDays(easter, 50), name: { fr: 'Lundi de Pentecôte', en: 'Whit Monday' } },
    { day: `${year}-07-14`, name: { fr: 'Fête nationale', en: 'Bastille Day' } },
    { day: `${year}-08-15`, name: { fr: 'Assomption', en: 'Assumption Day' } },
    { day: `${year}-11-01`, name: { fr: 'Toussaint', en: 'All Saints’ Day' } },
    { day: `${year}-11-11`, name: { fr: 'Armistice de 1918', en: 'Armistice Day' } },
    { day: `${year}-12-25`, name: { fr: 'Noël', en: 'Christmas Day' } },
    more && { day: `${year}-12-26`, name: { fr: 'Saint-Étienne', en: 'St Stephen’s Day' } },
  ];
  return days.filter((one) => one !== false).sort((a, b) => a.day.localeCompare(b.day));
}

/** Those between two days, both included. */
export function holidaysBetween(rule: HolidayRule, from: string, to: string): Holiday[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  return years.flatMap((year) => holidaysOf(rule, year)).filter(({ day }) => day >= from && day <= to);
}

/** A question that is asked day after day: each year is worked out once. */
export function holidayTest(rule: HolidayRule): (day: string) => boolean {
  const years = new Map<string, Set<string>>();
  return (day) => {
    const year = day.slice(0, 4);
    let days = years.get(year);
    if (!days) {
      days = new Set(holidaysOf(rule, Number(year)).map((one) => one.day));
      years.set(year, days);
    }
    return days.has(day);
  };
}

/** Gregorian, by the rule of Meeus, Jones and Butcher. */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return new Date(Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1)).toISOString().slice(0, 10);
}
