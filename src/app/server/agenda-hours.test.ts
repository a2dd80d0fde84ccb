import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonTime } from '../../features/agenda/contract.ts';
import { calendarOfPerson, readWorkingTime } from '../../features/agenda/server/working-time.ts';
import { weekHours, workingMinutesBetween } from '../../platform/lib/working-time.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let me: string;
beforeAll(async () => {
  door = await openDoor();
  me = (await door.call('GET', '/api/v1/me')).json().user.id;
});
afterAll(() => door.close());

const act = (name: string, input: object = {}) => door.call('POST', `/api/v1/actions/${name}`, input);
const working = async (from: string, to: string): Promise<PersonTime> =>
  (await act('agenda.working_time', { people: [me], from, to })).json().people[0];

test('a firm in France begins with thirty-five hours and the public holidays', async () => {
  const hours = (await act('agenda.hours')).json();
  expect([hours.holidays, hours.hours.fri, hours.hours.sat]).toEqual([
    'fr',
    [
      ['09:00', '12:00'],
      ['14:00', '18:00'],
    ],
    [],
  ]);
});

test('the firm says when it is open, and every request knows', async () => {
  const next = { hours: weekHours([['08:00', '16:00']]), holidays: 'fr_alsace_moselle' };
  expect((await act('agenda.set_hours', next)).statusCode).toBe(200);
  expect((await act('agenda.hours')).json()).toEqual(next);
  expect(door.app.context('test').settings.workingTime).toEqual(next);
});

test.each([
  [
    'overlapping',
    [
      ['08:00', '12:00'],
      ['11:00', '16:00'],
    ],
  ],
  ['backwards', [['12:00', '08:00']]],
  ['no time', [['8h', '12h']]],
])('hours that cannot be are refused: %s', async (_, openings) => {
  const before = (await act('agenda.hours')).json();
  const hours = weekHours(openings as never);
  expect((await act('agenda.set_hours', { hours, holidays: 'fr' })).statusCode).toBe(400);
  expect((await act('agenda.set_mine', { working_hours: hours })).statusCode).toBe(400);
  const patched = await door.call('PATCH', `/api/v1/records/user/${me}`, { working_hours: hours });
  expect(patched.statusCode).toBe(400);
  expect((await act('agenda.hours')).json()).toEqual(before);
});

test('somebody’s own hours, less their absence, in their own zone', async () => {
  await door.call('PATCH', `/api/v1/records/user/${me}`, { time_zone: 'Indian/Reunion' });
  await act('agenda.set_mine', { working_hours: weekHours([['07:00', '12:00']]), visibility: 'busy' });
  const made = await door.call('POST', '/api/v1/records/absence', {
    starts_on: '2026-06-02',
    ends_on: '2026-06-03',
    until_noon: true,
  });
  expect(made.json()).toMatchObject({ person: { id: me }, owner: { id: me }, kind: 'leave' });
  const person = await working('2026-06-01T00:00:00Z', '2026-06-07T00:00:00Z');
  expect(person).toMatchObject({ time_zone: 'Indian/Reunion', visibility: 'busy' });
  expect(person.absences).toMatchObject([
    { starts_on: '2026-06-02', ends_on: '2026-06-03', until_noon: true },
  ]);
  // Monday, Thursday and Friday: Tuesday and Wednesday morning are away, the afternoon was never theirs.
  const ctx = door.app.context('test');
  const week = [new Date('2026-06-01T00:00:00Z'), new Date('2026-06-07T00:00:00Z')] as const;
  const [known] = await readWorkingTime(ctx, [me], ...week);
  expect(workingMinutesBetween(calendarOfPerson(ctx, known!), ...week)).toBe(3 * 5 * 60);
});

test.each([
  ['backwards', { starts_on: '2026-07-02', ends_on: '2026-07-01' }, 'absence_backwards'],
  [
    'no time at all',
    { starts_on: '2026-07-02', from_noon: true, ends_on: '2026-07-02', until_noon: true },
    'absence_backwards',
  ],
])('an absence that cannot be is refused: %s', async (_, values, code) => {
  const answer = await door.call('POST', '/api/v1/records/absence', values);
  expect([answer.statusCode, answer.json().errors[0].code]).toEqual([400, code]);
});

test('nobody covers for themselves', async () => {
  const values = { starts_on: '2026-07-01', ends_on: '2026-07-02', person: me, covered_by: me };
  const answer = await door.call('POST', '/api/v1/records/absence', values);
  expect(answer.json().errors[0].code).toBe('covered_by_self');
  const found = await door.call('GET', '/api/v1/records/absence?count=exact');
  expect(found.json().count.value).toBe(1);
});
