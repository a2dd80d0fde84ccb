import type { DateInput } from '../../../../platform/lib/formats.ts';

export type Age = { unit: 'today' } | { unit: 'days' | 'months' | 'years'; value: number };

const day = 86_400_000;

/** How long ago, in the unit one would say it in. */
export function ageOf(since: DateInput, now: number): Age {
  const days = Math.floor((now - new Date(since).getTime()) / day);
  if (days < 1) return { unit: 'today' };
  if (days < 60) return { unit: 'days', value: days };
  const months = Math.floor(days / 30.44);
  return months < 24
    ? { unit: 'months', value: months }
    : { unit: 'years', value: Math.floor(days / 365.25) };
}
