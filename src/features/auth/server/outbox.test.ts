import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { mailAttempts, readOutbox } from '../../../platform/server/mail.ts';
import { type MailServer, mailServer } from '../../../platform/server/test/mail-server.ts';
import { authWorld, type World } from './test/world.ts';

let world: World;
let server: MailServer | undefined;
afterEach(async () => {
  await world.close();
  server?.close();
  server = undefined;
});

const invite = async () => {
  const admin = await world.setUp();
  await admin.action('user.invite', { name: 'Zoé <b>', email: 'zoe@exemple.fr', role: 'manager' });
  return admin;
};

test('with a mail server the message leaves, and its link is struck out of what is kept', async () => {
  server = await mailServer();
  const { url, received } = server;
  world = await authWorld({ smtpUrl: url, mailFrom: 'Jalon <crm@exemple.fr>' });
  const admin = await invite();
  const [waiting] = await readOutbox(world.db, 'w_1', { limit: 10 });
  expect(waiting).toMatchObject({ state: 'queued', recipient: 'zoe@exemple.fr' });
  await world.runJobs();
  expect(received).toHaveLength(1);
  expect(received[0]).toContain('To: zoe@exemple.fr');
  expect(received[0]).toContain('From: Jalon <crm@exemple.fr>');
  const { rows } = await sql<Record<string, unknown>>`select * from jalon.mail`.execute(world.db);
  expect(rows).toMatchObject([{ state: 'sent', link: null, attempts: 1, error: null }]);
  expect(JSON.stringify(rows)).not.toContain(waiting!.link!.split('#')[1]);
  expect(JSON.stringify(rows)).not.toContain('Zoé <b>,</p>');
  expect((await admin.action('mail.list')).body).toMatchObject({
    configured: true,
    messages: [{ state: 'sent' }],
  });
});

test('what the server refuses is tried again, then failed with its reason, and can be sent again', async () => {
  server = await mailServer({ refuse: /./ });
  const { url } = server;
  world = await authWorld({ smtpUrl: url, mailFrom: 'crm@exemple.fr' });
  const admin = await invite();
  const [mail] = await readOutbox(world.db, 'w_1', { limit: 1 });
  const { mailer } = world.auth.parts;
  for (let i = 1; i < mailAttempts; i++)
    await expect(mailer.send(world.db, mail!.id)).rejects.toThrow(/personne ici/);
  expect(await readOutbox(world.db, 'w_1', { limit: 1 })).toMatchObject([
    { state: 'queued', attempts: mailAttempts - 1 },
  ]);
  await mailer.send(world.db, mail!.id);
  const [failed] = await readOutbox(world.db, 'w_1', { state: 'failed', limit: 1 });
  expect(failed).toMatchObject({ attempts: mailAttempts, link: mail!.link });
  expect(failed!.error).toContain('personne ici');
  expect((await admin.action('mail.retry', { id: mail!.id })).status).toBe(200);
  expect(await readOutbox(world.db, 'w_1', { limit: 1 })).toMatchObject([
    { state: 'queued', attempts: 0, error: null },
  ]);
});

test('without one it is held, and says so when one tries', async () => {
  world = await authWorld();
  const admin = await invite();
  const [mail] = (await admin.action('mail.list')).body.messages;
  expect(mail).toMatchObject({
    state: 'held',
    subject: 'Ada Martin vous invite à rejoindre Salle & Cie dans Jalon',
  });
  expect(await admin.action('mail.retry', { id: mail.id })).toMatchObject({
    status: 409,
    body: { errors: [{ code: 'mail_server_missing' }] },
  });
});
