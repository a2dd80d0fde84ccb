import { IconCar, IconCheck, IconLock } from '@tabler/icons-react';
import { kindIcon } from '../../../../records/web/timeline/kind-icon.ts';
import type { AgendaEntry } from '../../contract.ts';
import classes from './calendar.module.css';

type Props = {
  event: { title: string; extendedProps: object; allDay: boolean };
  time: string;
  /** Only when and what. */
  short?: boolean;
  /** Whose column it is in, read out. */
  person?: string;
};

/** What stands in an entry: when, what, with whom or where, as far as there is room. */
export function EntryFace({ event, time, short = false, person }: Props) {
  const { entry, part } = event.extendedProps as { entry?: AgendaEntry; part?: string };
  if (part === 'closed') return null;
  if (!entry)
    return (
      <span className={classes.face} data-short={short || undefined}>
        {part === 'travel' && <IconCar aria-hidden="true" />}
        <span className={classes.title}>{event.title}</span>
      </span>
    );
  const Glyph = entry.busy ? IconLock : entry.done ? IconCheck : kindIcon(entry.kind ?? 'task');
  const more = short ? '' : [entry.about?.title, entry.location].filter(Boolean).join(' · ');
  return (
    <span className={classes.face} data-short={short || undefined}>
      <Glyph aria-hidden="true" />
      <span className={classes.words}>
        <span className={classes.title}>{event.title}</span>
        <span className={classes.time}>{time}</span>
        {more && <span className={classes.more}>{more}</span>}
        {person && <span className="visually-hidden">{person}</span>}
      </span>
    </span>
  );
}
