// How often a level meets, as one chooses it in words; kept as an iCalendar rule (RFC 5545).

export const cadences = ['weekly', 'fortnightly', 'monthly', 'monthly_third', 'quarterly'] as const;
export type Cadence = (typeof cadences)[number];
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
export type Weekday = (typeof weekdays)[number];

export interface Rhythm {
  cadence: Cadence;
  weekday: Weekday;
}

const rules: Record<Cadence, (day: Weekday) => string> = {
  weekly: (day) => `FREQ=WEEKLY;BYDAY=${day}`,
  fortnightly: (day) => `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`,
  monthly: (day) => `FREQ=MONTHLY;BYDAY=1${day}`,
  monthly_third: (day) => `FREQ=MONTHLY;BYDAY=3${day}`,
  quarterly: (day) => `FREQ=MONTHLY;INTERVAL=3;BYDAY=1${day}`,
};

export const ruleOf = ({ cadence, weekday }: Rhythm): string => rules[cadence](weekday);

/** Null for a rule that was typed otherwise, or none. */
export function rhythmOf(rule: string | null | undefined): Rhythm | null {
  for (const cadence of cadences)
    for (const weekday of weekdays) if (rules[cadence](weekday) === rule) return { cadence, weekday };
  return null;
}
