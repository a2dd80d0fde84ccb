// The hours of a week, day by day: openings that are added, changed and taken away.
import { Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { isTime, TimeInput } from '../../../../fields/web/when-input.tsx';
import {
  type Opening,
  type Weekday,
  type WeekHours,
  weekdays,
} from '../../../../platform/lib/working-time.ts';
import { useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { hoursMessages } from '../../messages.ts';
import classes from './hours.module.css';

type Props = { hours: WeekHours; onChange: (hours: WeekHours) => void };

export function WeekEditor({ hours, onChange }: Props) {
  const m = useMessages(hoursMessages);
  const { language } = useLanguage();
  const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return (
    <ul className={classes.week}>
      {weekdays.map((day, i) => {
        // The fifth of January 1970 was a Monday.
        const name = names.format(new Date(Date.UTC(1970, 0, 5 + i)));
        const set = (openings: readonly Opening[]) => onChange({ ...hours, [day]: openings });
        return (
          <li key={day} className={classes.day}>
            <span className={classes.dayName}>{name}</span>
            <div className={classes.openings}>
              {hours[day].length === 0 && <span className={classes.dim}>{m.closed}</span>}
              {hours[day].map(([from, to], at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an opening is known by its place alone.
                <div key={at} className={classes.opening}>
                  <TimeInput
                    dense
                    label={m.from({ day: name })}
                    value={from}
                    onChange={(next) => set(hours[day].with(at, [next, to]))}
                  />
                  <span aria-hidden="true">–</span>
                  <TimeInput
                    dense
                    label={m.to({ day: name })}
                    value={to}
                    onChange={(next) => set(hours[day].with(at, [from, next]))}
                  />
                  <IconButton
                    icon={IconX}
                    label={m.removeOpening({ day: name, from, to })}
                    onClick={() => set(hours[day].toSpliced(at, 1))}
                  />
                </div>
              ))}
              <Button
                size="xs"
                leftSection={<IconPlus />}
                aria-label={m.addOpening({ day: name })}
                onClick={() => set([...hours[day], nextOpening(hours, day)])}
              >
                {m.add}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** In order, each after the one before. */
export const isInOrder = (hours: WeekHours): boolean =>
  weekdays.every((day) => {
    const times = hours[day].flat();
    return times.every((one, i) => isTime(one) && (i === 0 || times[i - 1]! < one));
  });

const nextOpening = (hours: WeekHours, day: Weekday): Opening => {
  const last = hours[day].at(-1)?.[1];
  if (!last) return ['09:00', '12:00'];
  return last < '14:00' ? ['14:00', '18:00'] : [last, '23:00'];
};
