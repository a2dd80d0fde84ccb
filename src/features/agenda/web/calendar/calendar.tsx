// One person's agenda, drawn by FullCalendar. What can be dragged can be done by the form of the entry too, which Enter opens.
import FullCalendar from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import list from '@fullcalendar/react/list';
import fr from '@fullcalendar/react/locales/fr';
import classic from '@fullcalendar/react/themes/classic';
import timeGrid from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import { TZDate } from '@date-fns/tz';
import { useMemo } from 'react';
import { useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { useTimeZone } from '../../../../platform/web/time-zone.tsx';
import type { AgendaEntry, AgendaWindow, PersonTime } from '../../contract.ts';
import { agendaMessages } from '../../messages.ts';
import type { View } from '../address.ts';
import type { Bounds } from '../use-agenda.ts';
import classes from './calendar.module.css';
import { EntryFace } from './entry-face.tsx';
import { eventsOf, hoursShown } from './events.ts';

const plugins = [classic, dayGrid, timeGrid, list, interaction];
const kinds: Record<View, string> = {
  day: 'timeGridDay',
  team: 'timeGridDay',
  week: 'timeGridWeek',
  month: 'dayGridMonth',
  list: 'listWeek',
};

export interface CalendarProps {
  window: AgendaWindow;
  person: PersonTime;
  view: View;
  day: string;
  bounds: Bounds;
  /** One of several that stand side by side, and scroll together. */
  column?: { axis: boolean; hours: [number, number] };
  onOpen: (entry: AgendaEntry) => void;
  onSelect?: (from: Date, to: Date, wholeDays: boolean) => void;
  onMove?: (entry: AgendaEntry, from: Date, to: Date, revert: () => void) => void;
  onPlan?: (task: string, at: Date) => void;
}

export default function Calendar(props: CalendarProps) {
  const { window, person, view, day, bounds, column, onOpen, onSelect, onMove, onPlan } = props;
  const m = useMessages(agendaMessages);
  const { language } = useLanguage();
  const zone = useTimeZone();
  const drawn = { window, person, bounds, view, language, words: m };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn follows from these alone.
  const events = useMemo(() => eventsOf(drawn), [window, person, bounds, view, language]);
  const [first, last] = column?.hours ?? hoursShown(drawn, (moment) => hourIn(moment, zone));
  return (
    <div
      className={classes.calendar}
      data-column={column ? true : undefined}
      data-axis={column?.axis ?? true}
    >
      <FullCalendar
        key={`${view} ${day} ${first} ${last}`}
        plugins={plugins}
        locales={[fr]}
        locale={language}
        timeZone={zone}
        firstDay={1}
        initialView={kinds[view]}
        initialDate={day}
        headerToolbar={false}
        height={column || view === 'list' ? 'auto' : '100%'}
        slotMinTime={`${String(first).padStart(2, '0')}:00`}
        slotMaxTime={`${String(last).padStart(2, '0')}:00`}
        expandRows={!column}
        slotDuration="00:30"
        snapDuration="00:15"
        slotMinHeight={24}
        eventMinHeight={22}
        eventShortHeight={40}
        slotEventOverlap={false}
        dayHeaders={view !== 'day' && view !== 'team'}
        dayMaxEvents={4}
        nowIndicator
        allDaySlot
        allDayText={m.allDay}
        noEventsText={m.nothing}
        eventTimeFormat={{ hour: '2-digit', minute: '2-digit', hour12: language === 'en' }}
        slotHeaderFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
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
        selectMirror
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

export const hourIn = (moment: string, zone: string): number => {
  const local = new TZDate(Date.parse(moment), zone);
  return local.getHours() + local.getMinutes() / 60;
};

function classOf(props: object): string {
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
