// One person's agenda, drawn by FullCalendar. What can be dragged can be done by the form of the entry too, which Enter opens.
import FullCalendar from '@fullcalendar/react';
import { useMemo } from 'react';
import { useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { useTimeZone } from '../../../../platform/web/time-zone.tsx';
import type { AgendaEntry, AgendaWindow, PersonTime } from '../../contract.ts';
import { agendaMessages } from '../../messages.ts';
import type { View } from '../address.ts';
import type { Bounds } from '../use-agenda.ts';
import classes from './calendar.module.css';
import { EntryFace } from './entry-face.tsx';
import { eventsOf, hourIn, hoursShown } from './events.ts';
import { classOf, clock, usual } from './usual.ts';

const kinds: Record<Exclude<View, 'team'>, string> = {
  day: 'timeGridDay',
  week: 'timeGridWeek',
  month: 'dayGridMonth',
  list: 'listWeek',
};

export interface CalendarProps {
  window: AgendaWindow;
  person: PersonTime;
  view: Exclude<View, 'team'>;
  day: string;
  bounds: Bounds;
  onOpen: (entry: AgendaEntry) => void;
  onSelect?: (from: Date, to: Date, wholeDays: boolean) => void;
  onMove?: (entry: AgendaEntry, from: Date, to: Date, revert: () => void) => void;
  onPlan?: (task: string, at: Date) => void;
}

export default function Calendar(props: CalendarProps) {
  const { window, person, view, day, bounds, onOpen, onSelect, onMove, onPlan } = props;
  const m = useMessages(agendaMessages);
  const { language } = useLanguage();
  const zone = useTimeZone();
  const drawn = { window, person, bounds, view, language, words: m };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn follows from these alone.
  const events = useMemo(() => eventsOf(drawn), [window, person, bounds, view, language]);
  const [first, last] = hoursShown([drawn], (moment) => hourIn(moment, zone));
  return (
    <div className={classes.calendar}>
      <FullCalendar
        key={`${view} ${day} ${first} ${last}`}
        {...usual}
        locale={language}
        timeZone={zone}
        initialView={kinds[view]}
        initialDate={day}
        height={view === 'list' ? 'auto' : '100%'}
        slotMinTime={clock(first)}
        slotMaxTime={clock(last)}
        dayHeaders={view !== 'day'}
        dayMaxEvents={4}
        allDayText={m.allDay}
        noEventsText={m.nothing}
        events={events}
        eventContent={({ event, timeText }) => (
          <EntryFace event={event} time={timeText} short={view === 'month'} />
        )}
        eventClass={({ event }) => classOf(event.extendedProps)}
        eventClick={({ event, jsEvent }) => {
          jsEvent.preventDefault();
          const { entry } = event.extendedProps as { entry?: AgendaEntry };
          if (entry?.id) onOpen(entry);
        }}
        selectable={Boolean(onSelect)}
        select={({ start, end, allDay }) => onSelect?.(start, end, allDay)}
        editable={Boolean(onMove)}
        eventDrop={({ event, revert }) => moved(event, revert)}
        eventResize={({ event, revert }) => moved(event, revert)}
        droppable={Boolean(onPlan)}
        drop={({ draggedEl, date, allDay }) => {
          const { task } = (draggedEl as HTMLElement).dataset;
          if (task && !allDay) onPlan?.(task, date);
        }}
        eventAllow={(span, event) => !span.allDay || event?.allDay === true || view === 'month'}
      />
    </div>
  );

  function moved(
    event: { start: Date | null; end: Date | null; allDay: boolean; extendedProps: object },
    revert: () => void,
  ): void {
    const { entry } = event.extendedProps as { entry?: AgendaEntry };
    if (!entry || !event.start || event.allDay || !onMove) {
      revert();
      return;
    }
    const length = Date.parse(entry.ends_at) - Date.parse(entry.starts_at);
    onMove(entry, event.start, event.end ?? new Date(event.start.getTime() + length), revert);
  }
}
