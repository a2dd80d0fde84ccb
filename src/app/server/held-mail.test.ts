// Mail held while there was no mail server leaves by one action once there is one.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type MailServer, mailServer } from '../../platform/server/test/mail-server.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let server: MailServer;
beforeAll(async () => {
  door = await openDoor();
  server = await mailServer({ refuse: /refuse/ });
});
afterAll(async () => {
  await door.close();
  server.close();
});

const action = async (name: string, input: object = {}) => {
  const answer = await door.call('POST', `/api/v1/actions/${name}`, input);
  return { status: answer.statusCode, body: answer.json() };
};
const invite = (name: string) =>
  action('user.invite', { name, email: `${name.toLowerCase()}@exemple.fr`, role: 'manager' });
const statesOf = async () => {
  const { messages } = (await action('mail.list')).body as {
    messages: { recipient: string; state: string }[];
  };
  return Object.fromEntries(messages.map(({ recipient, state }) => [recipient.split('@')[0], state]));
};

test('held messages are counted with their age, sent together, and not those whose link is dead', async () => {
  for (const name of ['Zoe', 'Yann', 'Refuse', 'Vieux']) await invite(name);
  await sql`update jalon.mail set created_at = now() - interval '8 days' where recipient like 'vieux%'`.execute(
    door.app.db,
  );
  await sql`update jalon.mail set created_at = now() - interval '2 days' where recipient like 'zoe%'`.execute(
    door.app.db,
  );
  expect((await action('mail.send_held')).status).toBe(409);

  await door.restart({ SMTP_URL: server.url, MAIL_FROM: 'crm@exemple.fr' });
  const { held } = (await action('mail.list')).body;
  expect(held).toMatchObject({ count: 3, outdated: 1 });
  expect(Date.now() - Date.parse(held.oldest)).toBeGreaterThan(47 * 3_600_000);
  expect((await action('mail.send_held')).body).toEqual({ sending: 3 });
  expect((await action('mail.send_held')).body).toEqual({ sending: 0 });
  await door.app.work();
  await vi.waitFor(async () => expect(await statesOf()).toMatchObject({ zoe: 'sent', yann: 'sent' }), 10_000);
  expect(server.received.map((one) => /To: (\w+)/.exec(one)![1]).sort()).toEqual(['yann', 'zoe']);
  // One that the server refuses does not keep the others, and is tried again by itself.
  expect(await statesOf()).toMatchObject({ refuse: 'queued', vieux: 'held' });
  expect((await action('mail.list')).body.held).toEqual({ count: 0, oldest: null, outdated: 1 });
});

test('a stranger sends nothing', async () => {
  const cookie = door.cookie;
  door.cookie = '';
  expect((await action('mail.send_held')).status).toBe(401);
  door.cookie = cookie;
});
