// When something is due, as people say it. A day's work is due in the evening when it is today's, else in the morning.
import { TZDate } from '@date-fns/tz';
import { useCallback } from 'react';
import { useTimeZone } from '../../../platform/web/time-zone.tsx';

export const dueChoices = ['today', 'tomorrow', 'in_3_days', 'next_monday'] as const;
export type DueChoice = (typeof dueChoices)[number];
export type DueAt = (choice: DueChoice) => Date;

const [evening, morning] = [18, 9];

/** `const dueAt = useDueAt()`, then `dueAt('tomorrow')`: the moment, by the reader's clock. */
export function useDueAt(): DueAt {
  const zone = useTimeZone();
  return useCallback((choice) => dueAt(choice, new Date(), zone), [zone]);
}

export function dueAt(choice: DueChoice, now: Date, zone: string): Date {
  const local = new TZDate(now.getTime(), zone);
  const at = (days: number, hour: number) =>
    new Date(new TZDate(local.getFullYear(), local.getMonth(), local.getDate() + days, hour, zone).getTime());
  switch (choice) {
    case 'today':
      // Late in the evening, an hour from now rather than a task that is born late; but never tomorrow.
      return new Date(
        Math.min(Math.max(at(0, evening).getTime(), now.getTime() + 3_600_000), at(1, 0).getTime() - 60_000),
      );
    case 'tomorrow':
      return at(1, morning);
    case 'in_3_days':
      return at(3, morning);
    case 'next_monday':
      return at((8 - local.getDay()) % 7 || 7, morning);
  }
}
