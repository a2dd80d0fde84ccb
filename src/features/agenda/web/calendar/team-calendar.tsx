// The day of a team, a column for each person, the hours once. An entry is dragged along the day and from one person to another;
// by the keyboard the form of the entry does both.
import FullCalendar from '@fullcalendar/react';
import { useMemo } from 'react';
import { dayIn, daysBetween } from '../../../../platform/lib/day.ts';
import { useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { useNow } from '../../../../platform/web/now.ts';
import { useTimeZone } from '../../../../platform/web/time-zone.tsx';
import { PersonAvatar } from '../../../../platform/web/ui/person-avatar.tsx';
import type { AgendaEntry, AgendaWindow } from '../../contract.ts';
import { agendaMessages } from '../../messages.ts';
import { timeIn } from '../entry/draft.ts';
import type { Bounds } from '../use-agenda.ts';
import classes from './calendar.module.css';
import { EntryFace } from './entry-face.tsx';
import { eventsOf, hourIn, hoursShown } from './events.ts';
import { columnDay, firstColumn, inColumn, ofColumn } from './team-columns.ts';
import { classOf, clock, usual } from './usual.ts';

type Person = AgendaWindow['people'][number];

type Props = {
  window: AgendaWindow;
  day: string;
  bounds: Bounds;
  onOpen: (entry: AgendaEntry) => void;
  /** `person`: to whom it was moved. */
  onMove: (entry: AgendaEntry, from: Date, to: Date, revert: () => void, person?: Person) => void;
};

export function TeamCalendar({ window, day, bounds, onOpen, onMove }: Props) {
  const m = useMessages(agendaMessages);
  const { language } = useLanguage();
  const zone = useTimeZone();
  const now = new Date(useNow());
  const { people } = window;
  const drawn = people.map((person) => ({
    window,
    person,
    bounds,
    view: 'team' as const,
    language,
    words: m,
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn follows from these alone.
  const events = useMemo(
    () =>
      drawn.flatMap((one, column) =>
        eventsOf(one).flatMap((event) => inColumn(event, column, day, zone) ?? []),
      ),
    [window, bounds, language, day, zone],
  );
  const [first, last] = hoursShown(drawn, (moment) => hourIn(moment, zone));
  const personAt = (date: Date) => people[daysBetween(firstColumn, date.toISOString().slice(0, 10))];
  return (
    <div className={classes.calendar} style={{ minWidth: 56 + people.length * 168 }}>
      <FullCalendar
        key={`${day} ${people.length} ${first} ${last}`}
        {...usual}
        locale={language}
        timeZone="UTC"
        views={{ people: { type: 'timeGrid', duration: { days: people.length } } }}
        initialView="people"
        initialDate={firstColumn}
        // The clock of today stands in one's own column, which is the first.
        now={dayIn(now, zone) === day ? `${columnDay(0)}T${timeIn(now, zone)}:00Z` : '2000-01-01'}
        height="100%"
        slotMinTime={clock(first)}
        slotMaxTime={clock(last)}
        allDayText={m.allDay}
        dayHeaderContent={({ date }) => {
          const person = personAt(date);
          return (
            person && (
              <span className={classes.person}>
                <PersonAvatar id={person.id} name={person.name} size={20} />
                {person.name}
              </span>
            )
          );
        }}
        // What is read out of a column is its date, and what is seen is hidden from readers: the date means nothing here.
        dayHeaderDidMount={({ el, date }) => {
          const read = el.childElementCount > 1 ? el.firstElementChild : null;
          if (read) read.textContent = personAt(date)?.name ?? '';
        }}
        events={events}
        eventContent={({ event, timeText }) => (
          <EntryFace
            event={event}
            time={timeText}
            person={event.start ? personAt(event.start)?.name : undefined}
          />
        )}
        eventClass={({ event }) => classOf(event.extendedProps)}
        eventClick={({ event, jsEvent }) => {
          jsEvent.preventDefault();
          const { entry } = event.extendedProps as { entry?: AgendaEntry };
          if (entry?.id) onOpen(entry);
        }}
        editable
        eventDrop={({ event, revert }) => moved(event, revert)}
        eventResize={({ event, revert }) => moved(event, revert)}
        eventAllow={(span) => !span.allDay}
      />
    </div>
  );

  function moved(event: { start: Date | null; end: Date | null; extendedProps: object }, revert: () => void) {
    const { entry } = event.extendedProps as { entry?: AgendaEntry };
    if (!entry || !event.start) return revert();
    const { column, at } = ofColumn(event.start, day, zone);
    const person = people[column];
    if (!person) return revert();
    const usualLength = Date.parse(entry.ends_at) - Date.parse(entry.starts_at);
    const length = event.end ? event.end.getTime() - event.start.getTime() : usualLength;
    onMove(
      entry,
      at,
      new Date(at.getTime() + length),
      revert,
      person.id === entry.person ? undefined : person,
    );
  }
}
