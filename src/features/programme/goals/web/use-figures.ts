// How measures are written: with their unit, and their periods by name.
import { useMemo } from 'react';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useSession } from '../../../../platform/web/session.ts';
import type { Unit } from '../contract.ts';
import { goalMessages } from '../messages.ts';
import type { Period } from '../periods.ts';

export function useFigures() {
  const formats = useFormats();
  const m = useMessages(goalMessages);
  const { settings } = useSession();
  return useMemo(() => {
    const tenth = (value: number) =>
      formats.number(Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 10) / 10);
    const days = formats.locale.startsWith('fr') ? 'j' : 'd';
    const write: Record<Unit, (value: number) => string> = {
      number: tenth,
      percent: (value) => formats.percent(value / 100),
      money: (value) =>
        formats.money({ amount: String(Math.round(value * 100) / 100), currency: settings.currency }),
      minutes: (value) => `${tenth(value)}\u00a0min`,
      hours: (value) => `${tenth(value)}\u00a0h`,
      days: (value) => `${tenth(value)}\u00a0${days}`,
    };
    const month = new Intl.DateTimeFormat(formats.locale, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const short = new Intl.DateTimeFormat(formats.locale, {
      month: 'short',
      year: '2-digit',
      timeZone: 'UTC',
    });
    const quarter = (start: string) =>
      m.quarter({ quarter: Math.ceil(Number(start.slice(5, 7)) / 3), year: start.slice(0, 4) });
    return {
      value: (unit: Unit, value: number | null) => (value === null ? '—' : write[unit](value)),
      money: (amount: string, currency: string) => formats.money({ amount, currency }),
      period(period: Period, start: string): string {
        if (period === 'week') return m.week({ day: formats.date(start) });
        return period === 'month' ? month.format(new Date(start)) : quarter(start);
      },
      periodShort(period: Period, start: string): string {
        if (period === 'week') return formats.date(start).replace(/\s\d{4}$/, '');
        return period === 'month' ? short.format(new Date(start)) : quarter(start);
      },
      month: (start: string) => month.format(new Date(start)),
      monthShort: (start: string) => short.format(new Date(start)),
    };
  }, [formats, m, settings.currency]);
}

export type Figures = ReturnType<typeof useFigures>;
