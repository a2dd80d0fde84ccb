// Reminders through the whole application: when they are due, who gets them, once.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { remindAt, sendReminders } from '../../features/activities/server/reminders.ts';
import type { NotificationPage } from '../../features/notifications/contract.ts';
import { mailServer } from '../../platform/server/test/mail-server.ts';
import { type Door, openDoor } from './test/door.ts';

const now = new Date('2026-10-24T08:00:00Z');
test.each([
  ['at the time', { remind: 'at_time', due_at: '2026-10-24T09:00:00Z' }, '2026-10-24T09:00:00.000Z'],
  [
    'ten minutes before',
    { remind: 'minutes_10', due_at: '2026-10-24T09:00:00Z' },
    '2026-10-24T08:50:00.000Z',
  ],
  ['an hour before', { remind: 'hour_1', due_at: '2026-10-25T09:00:00Z' }, '2026-10-25T08:00:00.000Z'],
  // The clocks go back in the night to the 25th: ten o'clock in Paris is 09:00 UTC after it and 08:00 UTC before.
  [
    'the day before, at the same hour of the clock',
    { remind: 'day_1', due_at: '2026-10-25T09:00:00Z' },
    '2026-10-24T08:00:00.000Z',
  ],
  [
    'of a meeting, from its start',
    { remind: 'hour_1', due_at: '2026-10-30T09:00:00Z', starts_at: '2026-10-24T10:00:00Z' },
    '2026-10-24T09:00:00.000Z',
  ],
  ['already due: at once', { remind: 'hour_1', due_at: '2026-10-24T08:30:00Z' }, '2026-10-24T07:30:00.000Z'],
  ['of what is over', { remind: 'hour_1', due_at: '2026-10-24T07:59:00Z' }, null],
  [
    'of what is done',
    { remind: 'hour_1', due_at: '2026-10-25T09:00:00Z', done_at: '2026-10-24T07:00:00Z' },
    null,
  ],
  ['without a date', { remind: 'hour_1' }, null],
  ['not asked for', { due_at: '2026-10-25T09:00:00Z' }, null],
] as const)('%s', (_, activity, expected) => {
  expect(remindAt(activity, now, 'Europe/Paris')).toBe(expected);
});

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const made = async (values: object) =>
  (await door.call('POST', '/api/v1/records/activity', values)).json() as { id: string; remind_at: string };
const listed = async (): Promise<NotificationPage> =>
  (await door.call('POST', '/api/v1/actions/notification.list')).json();
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const at = (hours: number) => ({ ...door.app.context('test'), now: new Date(inHours(hours)) });

test('is sent once when several processes look at the same moment, and then it is gone', async () => {
  const { id } = await made({
    subject: 'Appeler Dupont',
    kind: 'call',
    due_at: inHours(3),
    remind: 'hour_1',
  });
  expect(await sendReminders(at(1))).toBe(0);
  const sent = await Promise.all(Array.from({ length: 5 }, () => sendReminders(at(2.1))));
  expect(sent.toSorted()).toEqual([0, 0, 0, 0, 1]);
  const { unread, notifications } = await listed();
  expect([unread, notifications.length, notifications[0]!.link]).toEqual([1, 1, `/o/activity/${id}`]);
  expect(notifications[0]!.subject.fr).toMatch(/^Rappel\u202f: Appeler Dupont, /);
  expect(await sendReminders(at(2.2))).toBe(0);
  const { rows } = await sql`select version::int, remind_at from w_1.activity where id = ${id}`.execute(
    door.app.db,
  );
  expect(rows).toEqual([{ version: 1, remind_at: null }]);
});

test('moved, it is reminded of again; done, it rings no longer', async () => {
  const { id } = await made({ subject: 'Relancer', due_at: inHours(3), remind: 'at_time' });
  await door.call('POST', '/api/v1/actions/notification.read');
  expect(await sendReminders(at(3.1))).toBe(1);
  await door.call('PATCH', `/api/v1/records/activity/${id}`, { due_at: inHours(30) });
  expect(await sendReminders(at(30.1))).toBe(1);
  expect((await listed()).unread).toBe(2);
  await door.call('PATCH', `/api/v1/records/activity/${id}`, { done_at: new Date().toISOString() });
  expect((await listed()).unread).toBe(0);
  await door.call('PATCH', `/api/v1/records/activity/${id}`, { due_at: inHours(60) });
  expect(await sendReminders(at(61))).toBe(0);
});

test('in the bin it is not reminded of; brought back it is', async () => {
  const { id } = await made({ subject: 'Jetée', due_at: inHours(3), remind: 'at_time' });
  await door.call('POST', '/api/v1/records/activity/delete', { ids: [id] });
  expect(await sendReminders(at(4))).toBe(0);
  await door.call('POST', '/api/v1/records/activity/restore', { ids: [id] });
  expect(await sendReminders(at(4))).toBe(1);
});

test('goes by mail as well, once, in the language and by the clock of its person', async () => {
  const server = await mailServer();
  await door.restart({ SMTP_URL: server.url, MAIL_FROM: 'jalon@exemple.fr' });
  const role = (await door.call('POST', '/api/v1/records/role/query', { limit: 1 })).json().records[0].id;
  const rep = (
    await door.call('POST', '/api/v1/records/user', {
      name: 'Rep',
      email: 'rep@exemple.fr',
      role,
      language: 'en',
      time_zone: 'America/Toronto',
    })
  ).json().id;
  const starts = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 3 * 3_600_000);
  await made({
    kind: 'visit',
    subject: 'Dupont',
    owner: rep,
    starts_at: starts.toISOString(),
    remind: 'hour_1',
  });
  await sendReminders(at(4));
  await sendReminders(at(4));
  const { rows } = await sql<{ subject: string }>`
    select subject from jalon.mail where recipient = 'rep@exemple.fr'`.execute(door.app.db);
  const hour = starts.toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'America/Toronto',
  });
  expect(rows).toMatchObject([{ subject: expect.stringMatching(`^Reminder: Dupont, .*${hour}$`) }]);
  server.close();
});
