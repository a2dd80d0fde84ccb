export type Duration = { unit: 'minutes' | 'hours' | 'days'; value: number };

/** A time to wait, in the unit one would say it in. */
export function durationOf(hours: number): Duration {
  if (hours < 1) return { unit: 'minutes', value: Math.round(hours * 60) };
  if (hours < 48) return { unit: 'hours', value: Math.round(hours * 10) / 10 };
  return { unit: 'days', value: Math.round((hours / 24) * 10) / 10 };
}
