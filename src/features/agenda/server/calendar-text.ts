// An agenda as iCalendar (RFC 5545), for Thunderbird, telephones and whatever else subscribes to calendars. Moments are written
// in UTC, which every program turns into its own zone, and what recurs stands there occurrence by occurrence: nothing is
// left to somebody else's rules of time zones.
import ICAL from 'ical.js';
import { absence } from '../../../objects/absence.ts';
import { addDays } from '../../../platform/lib/day.ts';
import type { Language } from '../../../platform/lib/language.ts';
import type { AgendaEntry, PersonTime } from '../contract.ts';

export interface CalendarParts {
  /** What the program lists it under. */
  name: string;
  person: PersonTime;
  entries: readonly AgendaEntry[];
  /** Of this installation, for links. */
  url: string;
  language: Language;
}

export function calendarText({ name, person, entries, url, language }: CalendarParts): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Jalon//Agenda//FR');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('x-wr-calname', name);
  calendar.addPropertyWithValue('x-wr-timezone', person.time_zone);
  calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString('PT15M'));
  for (const entry of entries) if (entry.id) calendar.addSubcomponent(eventOf(entry, url));
  for (const one of person.absences) calendar.addSubcomponent(absenceOf(one, language));
  return `${calendar.toString()}\r\n`;
}

function eventOf(entry: AgendaEntry, url: string): ICAL.Component {
  const link = `${url}/o/activity/${entry.id}`;
  const event = component(`${entry.id}@jalon`, entry.starts_at);
  event.addPropertyWithValue('dtstart', moment(entry.starts_at));
  event.addPropertyWithValue('dtend', moment(entry.ends_at));
  event.addPropertyWithValue('summary', plain(entry.subject ?? ''));
  if (entry.version) event.addPropertyWithValue('sequence', Math.max(0, entry.version - 1));
  if (entry.location) event.addPropertyWithValue('location', plain(entry.location));
  event.addPropertyWithValue(
    'description',
    [entry.about?.title, link].filter(Boolean).map(String).map(plain).join('\n'),
  );
  event.addPropertyWithValue('url', link);
  if (entry.visibility && entry.visibility !== 'details') event.addPropertyWithValue('class', 'PRIVATE');
  event.addPropertyWithValue(
    'status',
    entry.answer && entry.answer !== 'accepted' ? 'TENTATIVE' : 'CONFIRMED',
  );
  return event;
}

/** Whole days where they are whole; a half is said, for calendars know days or hours alone. */
function absenceOf(one: PersonTime['absences'][number], language: Language): ICAL.Component {
  const event = component(`${one.id}@jalon`, `${one.starts_on}T00:00:00Z`);
  event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(one.starts_on));
  event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(one.ends_on, 1)));
  const kind = absence.fields.kind.choices?.find(({ key }) => key === one.kind)?.label ?? absence.label.one;
  event.addPropertyWithValue('summary', kind[language]);
  event.addPropertyWithValue('transp', 'OPAQUE');
  return event;
}

// The stamp is that of the entry: a feed that says the same says it in the same bytes.
function component(uid: string, stamp: string): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', uid);
  event.addPropertyWithValue('dtstamp', moment(stamp));
  return event;
}

const moment = (iso: string): ICAL.Time => ICAL.Time.fromJSDate(new Date(iso), true);

/** Characters that no calendar may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones meant.
const plain = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ');
