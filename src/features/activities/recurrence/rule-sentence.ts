// A rule as people say it: « toutes les deux semaines, le lundi et le jeudi, jusqu’au 31 déc. 2026 ».
import { formatsIn } from '../../../platform/lib/formats.ts';
import type { Language } from '../../../platform/lib/language.ts';
import { messagesIn } from '../../../platform/lib/messages.ts';
import { ruleMessages } from './messages.ts';
import { type Rule, type Weekday, weekdays } from './rule.ts';

/** @param starts of the first occurrence: the day that a rule without one means */
export function ruleSentence(rule: Rule, starts: string, language: Language): string {
  const m = messagesIn(ruleMessages, language);
  const { freq, interval, days, ordinal, monthDay, count, until } = rule;
  const formats = formatsIn(language === 'fr' ? 'fr-FR' : 'en-GB', 'UTC');
  const first = starts.slice(0, 10);
  const every = {
    DAILY: interval === 1 ? m.everyDay : m.everyDays({ interval }),
    WEEKLY: interval === 1 ? m.everyWeek : m.everyWeeks({ interval }),
    MONTHLY: interval === 1 ? m.everyMonth : m.everyMonths({ interval }),
    YEARLY: interval === 1 ? m.everyYear : m.everyYears({ interval }),
  }[freq];
  const name = (day: Weekday) => m[day];
  const on =
    freq === 'WEEKLY'
      ? m.onDays({
          days: formats.list(
            (days.length ? days : [weekdayOf(first)]).map((day) => m.theDay({ day: m[day] })),
          ),
        })
      : freq === 'MONTHLY'
        ? ordinal !== null && days[0]
          ? m.onOrdinal({ ordinal: m[ordinals[ordinal] ?? 'last'], day: name(days[0]) })
          : monthDay === -1
            ? m.onLastDay
            : m.onMonthDay({ day: dayNumber(monthDay ?? Number(first.slice(8)), language) })
        : freq === 'YEARLY'
          ? m.onDate({ day: formats.date(first).replace(/[\s\u00a0]\d{4}$/, '') })
          : '';
  const end = count !== null ? m.times({ count }) : until ? m.until({ day: formats.date(until) }) : '';
  return [every, on, end].filter(Boolean).join(', ');
}

export const weekdayOf = (day: string): Weekday =>
  weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]!;

export const ordinals: Readonly<Record<number, 'first' | 'second' | 'third' | 'fourth' | 'fifth' | 'last'>> =
  {
    1: 'first',
    2: 'second',
    3: 'third',
    4: 'fourth',
    5: 'fifth',
    [-1]: 'last',
  };

function dayNumber(day: number, language: Language): string {
  if (language === 'fr') return day === 1 ? '1er' : String(day);
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
  return `${day}${forms[new Intl.PluralRules('en', { type: 'ordinal' }).select(day)] ?? 'th'}`;
}
