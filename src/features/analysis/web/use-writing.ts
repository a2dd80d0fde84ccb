// How the figures are written: amounts in the chosen currency, shares, times, months.
import { useMemo } from 'react';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import type { Sum } from '../contract.ts';
import { analysisMessages } from '../messages.ts';

export function useWriting(currency: string) {
  const m = useMessages(analysisMessages);
  const formats = useFormats();
  return useMemo(() => {
    const short = new Intl.DateTimeFormat(formats.locale, { month: 'short', timeZone: 'UTC' });
    const long = new Intl.DateTimeFormat(formats.locale, {
      month: 'short',
      year: '2-digit',
      timeZone: 'UTC',
    });
    const rounded = (value: number) => Math.round(value * 10) / 10;
    return {
      money: (amount: number | string) => formats.money({ amount, currency }),
      moneyShort: (amount: number) => formats.moneyShort({ amount, currency }),
      whole: (amount: number) => formats.money({ amount: Math.round(amount), currency }),
      hundred: (value: number) => formats.number(rounded(value)),
      percent: (share: number) => formats.percent(share),
      count: (value: number) => formats.integer(value),
      days: (days: number) => m.inDays({ count: rounded(days) }),
      wait(hours: number) {
        if (hours < 1) return m.minutes({ minutes: formats.integer(hours * 60) });
        return hours < 48
          ? m.hours({ hours: formats.number(rounded(hours)) })
          : m.dayUnits({ days: formats.number(rounded(hours / 24)) });
      },
      /** The year only where it begins, so that the axis stays short. */
      month: (first: string, index = 0) =>
        index === 0 || first.slice(5, 7) === '01'
          ? long.format(new Date(first))
          : short.format(new Date(first)),
      others: (sums: readonly Sum[]) =>
        formats.list(sums.filter((sum) => sum.currency !== currency).map((sum) => formats.money(sum))),
    };
  }, [m, formats, currency]);
}

export type Writing = ReturnType<typeof useWriting>;

export const sumIn = (sums: readonly Sum[], currency: string): Sum | undefined =>
  sums.find((sum) => sum.currency === currency);
