// When something is due, as people say it. A day's work is due in the evening when it is today's, else in the morning.
export const dueChoices = ['today', 'tomorrow', 'in_3_days', 'next_monday'] as const;
export type DueChoice = (typeof dueChoices)[number];

const [evening, morning] = [18, 9];

/** The moment, in the zone of this device. */
export function dueAt(choice: DueChoice, now = new Date()): Date {
  const at = (days: number, hour: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
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
      return at((8 - now.getDay()) % 7 || 7, morning);
  }
}
