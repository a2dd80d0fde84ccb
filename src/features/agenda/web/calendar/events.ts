// What the calendar draws: entries, the way to them, whole days, and a shade over whatever is not working time.
import { TZDate } from '@date-fns/tz';
import type { EventInput } from '@fullcalendar/react';
import { absence } from '../../../../objects/absence.ts';
import { addDays } from '../../../../platform/lib/day.ts';
import type { Language } from '../../../../platform/lib/language.ts';
import { without, workingSpans } from '../../../../platform/lib/working-time.ts';
import { absenceSpan } from '../../absence-span.ts';
import type { AgendaEntry, AgendaWindow, PersonTime } from '../../contract.ts';
import type { View } from '../address.ts';
import type { Bounds } from '../use-agenda.ts';

const minute = 60_000;

interface Words {
  busy: string;
  travel: string;
  untitled: string;
}

export interface Drawn {
  window: AgendaWindow;
  person: PersonTime;
  bounds: Bounds;
  view: View;
  language: Language;
  words: Words;
}

export function eventsOf({ window, person, bounds, view, language, words }: Drawn): EventInput[] {
  const entries = window.entries.filter((entry) => entry.person === person.id);
  const hours = view !== 'month' && view !== 'list';
  return [
    ...entries.map((entry) => eventOf(entry, words)),
    ...(hours ? entries.flatMap((entry) => travelOf(entry, words)) : []),
    ...person.absences.map((one) =>
      wholeDays(one.starts_on, one.ends_on, kindOf(one.kind, language), 'absence'),
    ),
    ...window.holidays.map(({ day, name }) => wholeDays(day, day, name, 'holiday')),
    ...(hours ? shadeOf(window, person, bounds) : []),
  ];
}

/** The hours that the grid must show: from eight to seven in the evening, and whatever lies beyond. */
export function hoursShown(
  all: readonly Pick<Drawn, 'window' | 'person' | 'bounds'>[],
  hourOf: (moment: string) => number,
): [number, number] {
  const spans = all.flatMap(({ window, person, bounds }) => [
    ...window.entries
      .filter((entry) => entry.person === person.id)
      .map(({ starts_at, ends_at }) => [starts_at, ends_at]),
    ...worked(window, person, bounds).map(({ from, to }) => [from.toISOString(), to.toISOString()]),
  ]) as [string, string][];
  return spans.reduce<[number, number]>(
    ([first, last], [from, to]) => {
      const [start, end] = [hourOf(from), hourOf(to)];
      return end < start
        ? [0, 24]
        : [Math.min(first, Math.floor(start)), Math.max(last, Math.min(24, Math.ceil(end)))];
    },
    [8, 19],
  );
}

export const hourIn = (moment: string, zone: string): number => {
  const local = new TZDate(Date.parse(moment), zone);
  return local.getHours() + local.getMinutes() / 60;
};

function eventOf(entry: AgendaEntry, words: Words): EventInput {
  return {
    id: `${entry.id ?? `busy ${entry.starts_at}`} ${entry.person}`,
    title: entry.busy ? words.busy : (entry.subject ?? words.untitled),
    start: entry.starts_at,
    end: entry.ends_at,
    editable: entry.own && entry.can_edit && !entry.busy,
    interactive: !entry.busy,
    extendedProps: { entry },
  };
}

function travelOf(
  { starts_at, ends_at, travel_before, travel_after }: AgendaEntry,
  { travel }: Words,
): EventInput[] {
  const [start, end] = [Date.parse(starts_at), Date.parse(ends_at)];
  const part = (from: number, to: number): EventInput => ({
    title: travel,
    start: new Date(from).toISOString(),
    end: new Date(to).toISOString(),
    editable: false,
    interactive: false,
    extendedProps: { part: 'travel' },
  });
  return [
    ...(travel_before ? [part(start - travel_before * minute, start)] : []),
    ...(travel_after ? [part(end, end + travel_after * minute)] : []),
  ];
}

const wholeDays = (from: string, to: string, title: string, part: string): EventInput => ({
  title,
  start: from,
  end: addDays(to, 1),
  allDay: true,
  editable: false,
  interactive: false,
  extendedProps: { part },
});

const kindOf = (key: string, language: Language): string =>
  (absence.fields.kind.choices?.find((one) => one.key === key)?.label ?? absence.label.one)[language];

/** In the hours of the person, wherever whoever looks may be. */
const worked = (window: AgendaWindow, person: PersonTime, { from, to }: Bounds) => {
  const holidays = new Set(window.holidays.map(({ day }) => day));
  const calendar = {
    hours: person.working_hours ?? window.hours,
    timeZone: person.time_zone,
    isHoliday: (day: string) => holidays.has(day),
    away: person.absences.map((one) => absenceSpan(one, person.time_zone)),
  };
  return workingSpans(calendar, new Date(from), new Date(to));
};

const shadeOf = (window: AgendaWindow, person: PersonTime, bounds: Bounds): EventInput[] =>
  without([{ from: new Date(bounds.from), to: new Date(bounds.to) }], worked(window, person, bounds)).map(
    ({ from, to }) => ({
      start: from.toISOString(),
      end: to.toISOString(),
      display: 'background',
      extendedProps: { part: 'closed' },
    }),
  );
