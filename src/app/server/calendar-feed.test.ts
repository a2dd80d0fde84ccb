// The calendar feed as a calendar program meets it: without a session, read by the parser of Thunderbird.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarText } from '../../features/agenda/server/calendar-text.ts';
import { addDays, dayIn } from '../../platform/lib/day.ts';
import { momentOf } from '../../platform/lib/working-time.ts';
import { hasSharedData, sharedData } from '../../platform/server/test/shared-data.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let anne: Colleague;
beforeAll(async () => {
  door = await openDoor();
  anne = await addColleague(door, 'Anne');
});
afterAll(() => door.close());

const read = (path: string, headers: Record<string, string> = {}) =>
  door.call('GET', path, undefined, { cookie: '', ...headers });
const link = async (): Promise<string> => (await anne.act('agenda.make_feed')).json().path;
const eventsOf = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

test('what is in the agenda is in the calendar, at the same moments, with its awkward characters', async () => {
  const subject = `Rendez-vous ; « Été », 50 % \\ fin ${'é'.repeat(80)}`;
  const day = addDays(dayIn(new Date(), 'UTC'), 7);
  const made = await anne.call('POST', '/api/v1/records/activity', {
    kind: 'visit',
    subject,
    location: '12, rue des Lilas ; 69003 Lyon',
    starts_at: `${day}T08:00:00Z`,
    ends_at: `${day}T09:30:00Z`,
    visibility: 'hidden',
  });
  await anne.call('POST', '/api/v1/records/absence', {
    starts_on: addDays(day, 1),
    ends_on: addDays(day, 3),
  });
  const answer = await read(await link());
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  for (const line of answer.body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const [visit, leave] = eventsOf(answer.body);
  expect(visit).toMatchObject({ uid: `${made.json().id}@jalon`, summary: subject });
  expect(visit!.location).toBe('12, rue des Lilas ; 69003 Lyon');
  expect([visit!.startDate.toJSDate(), visit!.endDate.toJSDate()]).toEqual([
    new Date(`${day}T08:00:00Z`),
    new Date(`${day}T09:30:00Z`),
  ]);
  expect([
    leave!.summary,
    leave!.startDate.isDate,
    leave!.startDate.toString(),
    leave!.endDate.toString(),
  ]).toEqual(['Congé', true, addDays(day, 1), addDays(day, 4)]);
});

test('a private entry is marked as such, a guest has it, and nobody else', async () => {
  const [guest, other] = [await addColleague(door, 'Gilles'), await addColleague(door, 'Odile')];
  const starts_at = new Date(Date.now() + 3 * 86_400_000).toISOString();
  const made = async (subject: string, visibility: string) =>
    (
      await anne.call('POST', '/api/v1/records/activity', { kind: 'meeting', subject, starts_at, visibility })
    ).json().id;
  const secret = await made('Entretien', 'hidden');
  await made('Occupée', 'busy');
  await made('Ouverte', 'details');
  await anne.act('agenda.set_participants', { activity: secret, people: [guest.id] });
  const feed = async (who: Colleague) => {
    const { body } = await read((await who.act('agenda.make_feed')).json().path);
    return Object.fromEntries(
      eventsOf(body).map(({ summary, component }) => [summary, component.getFirstPropertyValue('class')]),
    );
  };
  expect(await feed(anne)).toMatchObject({ Entretien: 'PRIVATE', Occupée: 'PRIVATE', Ouverte: null });
  expect(Object.keys(await feed(guest))).toEqual(['Entretien']);
  expect(await feed(other)).toEqual({});
});

test('what has not changed is not sent again', async () => {
  const path = await link();
  const first = await read(path);
  const { etag } = first.headers as { etag: string };
  expect((await read(path, { 'if-none-match': etag })).statusCode).toBe(304);
  await anne.call('POST', '/api/v1/records/activity', {
    subject: 'De plus',
    starts_at: new Date(Date.now() + 86_400_000).toISOString(),
  });
  expect((await read(path, { 'if-none-match': etag })).statusCode).toBe(200);
});

test('a link that was replaced, taken back or made up, or whose person has left, shows nothing', async () => {
  const first = await link();
  const second = await link();
  expect([(await read(first)).statusCode, (await read(second)).statusCode]).toEqual([404, 200]);
  await anne.act('agenda.revoke_feed');
  expect((await read(second)).statusCode).toBe(404);
  for (const path of [`/calendar/${'a'.repeat(32)}.ics`, '/calendar/.ics', '/calendar/%27.ics'])
    expect((await read(path)).statusCode, path).toBe(404);
  const third = await link();
  await door.call('POST', '/api/v1/actions/user.deactivate', { id: anne.id });
  expect((await read(third)).statusCode).toBe(404);
  await door.call('POST', '/api/v1/actions/user.reactivate', { id: anne.id });
});

test('a key that may do less than its person makes no link that shows all', async () => {
  const { key } = (
    await door.call('POST', '/api/v1/actions/api_key.create', { name: 'Clé', scopes: ['read'] })
  ).json();
  const answer = await door.call(
    'POST',
    '/api/v1/actions/agenda.make_feed',
    {},
    {
      cookie: '',
      authorization: `Bearer ${key}`,
    },
  );
  expect(answer.statusCode).toBe(403);
});

const entry = {
  id: '0190f1c0-0000-7000-8000-000000000001',
  person: '0190f1c0-0000-7000-8000-000000000002',
  travel_before: 0,
  travel_after: 0,
  busy: false,
  kind: 'meeting',
  location: null,
  done: false,
  visibility: null,
  own: true,
  answer: null,
  can_edit: true,
  version: 1,
  about: null,
};
const person = {
  id: entry.person,
  name: 'Anne',
  time_zone: 'Europe/Paris',
  working_hours: null,
  visibility: 'details' as const,
  absences: [],
  away: [],
};

test('ten in the morning stays ten in the morning over the change of clocks', () => {
  const days = ['2026-03-27', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25'];
  const entries = days.map((day) => ({
    ...entry,
    subject: 'Point',
    starts_at: momentOf(day, '10:00', 'Europe/Paris').toISOString(),
    ends_at: momentOf(day, '11:00', 'Europe/Paris').toISOString(),
  }));
  const text = calendarText({ name: 'Anne', person, entries, url: 'https://crm.example', language: 'fr' });
  expect(eventsOf(text).map(({ startDate }) => startDate.toJSDate().getUTCHours())).toEqual([9, 8, 8, 8, 9]);
});

// Whatever calendars of this world say of a meeting, an agenda that holds the same words writes it so that it is read back.
describe.skipIf(!hasSharedData('ical'))('words of calendars in use survive', () => {
  const samples = sharedData('ical');
  const files = readdirSync(samples, { recursive: true }).map(String);
  const spoken = files
    .filter((file) => file.endsWith('.ics'))
    .map((file) => [file, readable(readFileSync(join(samples, file), 'utf8'))] as const)
    .filter(([, events]) => events.length > 0);

  test('there are many of them', () => expect(spoken.length).toBeGreaterThan(40));

  test.each(spoken)('%s', (file, events) => {
    const entries = events.map(({ summary, location }, i) => ({
      ...entry,
      id: `${entry.id.slice(0, -4)}${String(i).padStart(4, '0')}`,
      subject: summary,
      location,
      starts_at: '2026-06-02T08:00:00.000Z',
      ends_at: '2026-06-02T09:00:00.000Z',
    }));
    const text = calendarText({ name: file, person, entries, url: 'https://crm.example', language: 'en' });
    const back = eventsOf(text).map((one) => ({ summary: one.summary ?? '', location: one.location ?? '' }));
    expect(back).toEqual(events);
  });
});

function readable(text: string): { summary: string; location: string }[] {
  try {
    const parsed: unknown[] = ICAL.parse(text);
    return (typeof parsed[0] === 'string' ? [parsed] : parsed)
      .flatMap((one: unknown) => new ICAL.Component(one as never).getAllSubcomponents('vevent'))
      .map((one) => new ICAL.Event(one))
      .map(({ summary, location }) => ({ summary: summary ?? '', location: location ?? '' }));
  } catch {
    return [];
  }
}
