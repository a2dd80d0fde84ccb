// How the figures of the dashboard are written: amounts in the chosen currency, times to wait, months.
import { useMemo } from 'react';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import type { Sum } from '../../contract.ts';
import { dashboardMessages } from '../../messages.ts';
import { durationOf } from './duration.ts';

export function useWriting(currency: string) {
  const m = useMessages(dashboardMessages);
  const formats = useFormats();
  return useMemo(() => {
    const month = new Intl.DateTimeFormat(formats.locale, { month: 'short', timeZone: 'UTC' });
    const monthAndYear = new Intl.DateTimeFormat(formats.locale, {
      month: 'short',
      year: '2-digit',
      timeZone: 'UTC',
    });
    return {
      money: (amount: number) => formats.money({ amount, currency }),
      moneyShort: (amount: number) => formats.moneyShort({ amount, currency }),
      rounded: (amount: number) => formats.money({ amount: Math.round(amount), currency }),
      hundred: (value: number) => formats.number(Math.round(value * 10) / 10),
      wait(hours: number) {
        const { unit, value } = durationOf(hours);
        const said = formats.number(value);
        if (unit === 'minutes') return m.minutes({ minutes: said });
        return unit === 'hours' ? m.hours({ hours: said }) : m.days({ days: said });
      },
      /** The year only where it begins, so that the axis stays short. */
      month: (first: string, index: number) =>
        index === 0 || first.slice(5, 7) === '01'
          ? monthAndYear.format(new Date(first))
          : month.format(new Date(first)),
      others: (sums: readonly Sum[]) =>
        formats.list(sums.filter((sum) => sum.currency !== currency).map((sum) => formats.money(sum))),
    };
  }, [m, formats, currency]);
}

export type Writing = ReturnType<typeof useWriting>;

/** What there is in a currency; null when nothing is in it. */
export const sumIn = (sums: readonly Sum[], currency: string): Sum | null =>
  sums.find((sum) => sum.currency === currency) ?? null;
