// The days of the story: opening hours, seasons, and nothing after today.
import type { Chance } from './chance.ts';

const dayMs = 86_400_000;
export const hours = (n: number): number => n * 3_600_000;
export const days = (n: number): number => n * dayMs;

/** How much happens in a month, January first: people begin in January and September and are away in August. */
const seasons = [1.5, 1.15, 1.05, 1, 1, 0.9, 0.65, 0.4, 1.45, 1.2, 1, 0.7];
export const season = (at: Date): number => seasons[at.getUTCMonth()]!;

export const isWeekend = (at: Date): boolean => at.getUTCDay() === 0 || at.getUTCDay() === 6;

/** A moment in opening hours of the day of `at`; the next working day when that is a Sunday. */
export function inOpeningHours(chance: Chance, at: Date): Date {
  const day = new Date(Math.floor(at.getTime() / dayMs) * dayMs);
  while (day.getUTCDay() === 0) day.setTime(day.getTime() + dayMs);
  return new Date(day.getTime() + hours(8) + Math.floor(chance.next() * 10 * 60) * 60_000);
}

export const dateOnly = (at: Date): string => at.toISOString().slice(0, 10);
