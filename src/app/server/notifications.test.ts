// Telling people something, through the whole application: who hears it, how often, and who does not.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveAccount } from '../../features/auth/server/accounts.ts';
import type { NotificationPage } from '../../features/notifications/contract.ts';
import { tidyNotifications } from '../../features/notifications/server/jobs.ts';
import { JalonError } from '../../platform/lib/errors.ts';
import { mailServer } from '../../platform/server/test/mail-server.ts';
import { readPage } from '../../records/server/read.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let admin: string;
let rep: string;
let repCookie: string;
beforeAll(async () => {
  door = await openDoor();
  admin = (await door.call('GET', '/api/v1/me')).json().user.id;
  const role = (
    await door.call('POST', '/api/v1/records/role/query', {
      filter: { field: 'key', op: 'is', value: 'read_only' },
    })
  ).json().records[0].id;
  const email = 'rep@exemple.fr';
  rep = (await door.call('POST', '/api/v1/records/user', { name: 'Rep', email, role, language: 'en' })).json()
    .id;
  const password = 'un mot de passe solide';
  await saveAccount({ db: door.app.db }, { id: rep, name: 'Rep', email, password });
  const answer = await door.call('POST', '/api/auth/sign-in/email', { email, password }, { cookie: '' });
  repCookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
});
afterAll(() => door.close());

const program = () => door.app.context('test');
const send = (input: object) => program().services.call(program(), 'notification.send', input);
const subject = { fr: 'Une demande attend', en: 'A lead waits' };
const asRep = async (name: string, body: object = {}) =>
  (await door.call('POST', `/api/v1/actions/${name}`, body, { cookie: repCookie })).json();
const listed = (): Promise<NotificationPage> => asRep('notification.list');

test('reaches its person alone, an administrator no more than others, and is read by them', async () => {
  await send({ to: [rep], kind: 'lead', subject, link: '/o/lead' });
  const page = await listed();
  expect(page).toMatchObject({
    unread: 1,
    more: false,
    notifications: [{ kind: 'lead', subject, link: '/o/lead', read: false }],
  });
  const id = page.notifications[0]!.id;
  expect((await door.call('GET', `/api/v1/records/notification/${id}`)).statusCode).toBe(404);
  expect((await door.call('POST', '/api/v1/records/notification/query', {})).json().records).toEqual([]);
  await door.call('POST', '/api/v1/actions/notification.read', { ids: [id] });
  expect((await listed()).unread).toBe(1);
  // The role of this person may change nothing else.
  expect(await asRep('notification.read', { ids: [id] })).toEqual({ read: 1 });
  expect(await listed()).toMatchObject({ unread: 0, notifications: [{ id, read: true }] });
});

test('a key is told once, however often and however many at once it is sent', async () => {
  const input = { to: [rep, admin, rep], kind: 'lead', subject, key: 'Lead:1' };
  const answers = await Promise.all([1, 2, 3, 4].map(() => send(input)));
  expect(answers.map((answer) => (answer as { sent: number }).sent).toSorted()).toEqual([0, 0, 0, 2]);
  expect(await send(input)).toEqual({ sent: 0 });
  const { rows } = await sql`select 1 from w_1.notification where key like 'Lead:1%'`.execute(door.app.db);
  expect(rows).toHaveLength(2);
});

test('what is rolled back was never told; what was told is not undone with its cause', async () => {
  const before = (await listed()).unread;
  const ctx = program();
  await expect(
    ctx.tx(async (ctx) => {
      await ctx.services.call(ctx, 'notification.send', { to: [rep], kind: 'lead', subject });
      throw new JalonError('conflict');
    }),
  ).rejects.toThrow();
  expect((await listed()).unread).toBe(before);
  await ctx.services.call(ctx, 'notification.send', { to: [rep], kind: 'lead', subject });
  const undone = await door.call('POST', '/api/v1/actions/record.undo', { operation: ctx.operation });
  expect(undone.json().errors[0].code).toBe('operation_missing');
  expect((await listed()).unread).toBe(before + 1);
});

test('nobody sends one from outside', async () => {
  const answer = await door.call('POST', '/api/v1/actions/notification.send', {
    to: [rep],
    kind: 'lead',
    subject,
  });
  expect([answer.statusCode, answer.json().errors[0].code]).toEqual([404, 'action_unknown']);
  const paths = Object.keys((await door.call('GET', '/api/openapi.json')).json().paths);
  expect(paths.filter((path) => path.includes('/actions/notification.')).toSorted()).toEqual(
    ['choices', 'choose', 'list', 'read'].map((verb) => `/api/v1/actions/notification.${verb}`),
  );
});

test('who has left is told nothing', async () => {
  const gone = (await door.call('POST', '/api/v1/records/user', { name: 'Partie', active: false })).json().id;
  expect(await send({ to: [gone], kind: 'lead', subject })).toEqual({ sent: 0 });
});

test('what is done elsewhere rings no longer', async () => {
  const about = { object: 'lead', id: rep };
  await asRep('notification.read');
  await send({ to: [rep], kind: 'lead', subject, about });
  const settle = (id: string) =>
    program().services.call(program(), 'notification.settle', { about: [{ object: 'lead', id }] });
  await settle(admin);
  const { unread, notifications } = await listed();
  expect([unread, notifications[0]!.link]).toEqual([1, `/o/lead/${rep}`]);
  await settle(rep);
  expect((await listed()).unread).toBe(0);
});

test('each person chooses what rings and what is sent by mail, in their own language', async () => {
  const server = await mailServer();
  await door.restart({ SMTP_URL: server.url, MAIL_FROM: 'jalon@exemple.fr' });
  await asRep('notification.read');
  const mails = async () =>
    (
      await sql<{ subject: string; body_text: string }>`
        select subject, body_text from jalon.mail where recipient = 'rep@exemple.fr' order by id`.execute(
        door.app.db,
      )
    ).rows;
  await send({ to: [rep], kind: 'reminder', subject, link: '/o/lead' });
  expect(await mails()).toEqual([]);
  await send({ to: [rep], kind: 'reminder', subject, link: '/o/lead', mail: true });
  expect(await mails()).toMatchObject([
    { subject: 'A lead waits', body_text: expect.stringContaining('http://127.0.0.1:3000/o/lead') },
  ]);
  await asRep('notification.choose', { kind: 'reminder', bell: false, mail: false });
  await send({ to: [rep], kind: 'reminder', subject, mail: true });
  expect(await mails()).toHaveLength(1);
  expect(await listed()).toMatchObject({ unread: 2 });
  expect((await listed()).notifications[0]).toMatchObject({ read: true });
  expect((await asRep('notification.choices')).kinds[0]).toMatchObject({
    kind: 'reminder',
    bell: false,
    mail: false,
  });
  server.close();
});

test('old ones go, with their traces', async () => {
  const { records } = await readPage(program(), 'notification', { fields: ['id'], limit: 1 });
  const { id } = records[0]!;
  await sql`update w_1.notification set created_at = now() - interval '91 days' where id = ${id}`.execute(
    door.app.db,
  );
  await tidyNotifications(program());
  const { rows } = await sql`
    select (select count(*)::int from w_1.notification where id = ${id}) as kept,
      (select count(*)::int from w_1.change where record_id = ${id}) as traced`.execute(door.app.db);
  expect(rows).toEqual([{ kept: 0, traced: 0 }]);
});
