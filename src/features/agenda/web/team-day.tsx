// The day of a team, side by side: a calendar for each person, which scroll together. The hours stand once, at the left.
import type { ComponentType } from 'react';
import { useTimeZone } from '../../../platform/web/time-zone.tsx';
import { PersonAvatar } from '../../../platform/web/ui/person-avatar.tsx';
import type { AgendaWindow } from '../contract.ts';
import classes from './agenda.module.css';
import type { CalendarProps } from './calendar/calendar.tsx';

type Props = Pick<CalendarProps, 'view' | 'day' | 'bounds' | 'onOpen' | 'onMove'> & {
  window: AgendaWindow;
  Calendar: ComponentType<CalendarProps>;
};

export function TeamDay({ window, Calendar, ...rest }: Props) {
  const zone = useTimeZone();
  const hours = hoursOf(window, zone);
  return (
    <div className={classes.team}>
      {window.people.map((person, i) => (
        <section key={person.id} className={classes.column} aria-label={person.name}>
          <h3 className={classes.person}>
            <PersonAvatar id={person.id} name={person.name} size={20} />
            {person.name}
          </h3>
          <Calendar {...rest} window={window} person={person} column={{ axis: i === 0, hours }} />
        </section>
      ))}
    </div>
  );
}

/** The same for all, so that a line across the columns is one moment. */
function hoursOf({ entries }: AgendaWindow, zone: string): [number, number] {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const hour = (moment: string) => {
    const [hours, minutes] = clock.format(new Date(moment)).split(':').map(Number) as [number, number];
    return hours + minutes / 60;
  };
  return entries.reduce<[number, number]>(
    ([first, last], { starts_at, ends_at }) => {
      const [start, end] = [hour(starts_at), hour(ends_at)];
      return end < start ? [0, 24] : [Math.min(first, Math.floor(start)), Math.max(last, Math.ceil(end))];
    },
    [8, 19],
  );
}
