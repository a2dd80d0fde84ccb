// What every calendar of ours has in common: how FullCalendar is set up, and the looks of an entry.
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import list from '@fullcalendar/react/list';
import fr from '@fullcalendar/react/locales/fr';
import classic from '@fullcalendar/react/themes/classic';
import timeGrid from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import type { AgendaEntry } from '../../contract.ts';
import classes from './calendar.module.css';

const time = { hour: '2-digit', minute: '2-digit', hour12: false } as const;

export const usual = {
  plugins: [classic, dayGrid, timeGrid, list, interaction],
  locales: [fr],
  firstDay: 1,
  headerToolbar: false as const,
  slotDuration: '00:30',
  // An hour a label: beside each half they would touch.
  slotHeaderInterval: '01:00',
  snapDuration: '00:15',
  slotMinHeight: 24,
  expandRows: true,
  eventMinHeight: 22,
  eventShortHeight: 40,
  slotEventOverlap: false,
  nowIndicator: true,
  allDaySlot: true,
  selectMirror: true,
  eventTimeFormat: time,
  slotHeaderFormat: time,
};

/** `HH:00` */
export const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

export function classOf(props: object): string {
  const { entry, part } = props as { entry?: AgendaEntry; part?: string };
  if (part) return classes[part] ?? '';
  if (!entry) return classes.entry!;
  const state = entry.busy
    ? classes.busy
    : entry.done
      ? classes.done
      : entry.answer && entry.answer !== 'accepted'
        ? classes.open
        : '';
  return `${classes.entry} ${state}`;
}
