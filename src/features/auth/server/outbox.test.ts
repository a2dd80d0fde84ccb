import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { createMailer, mailAttempts, readOutbox } from '../../../platform/server/mail.ts';
import { largestAttachments } from '../../../platform/server/mail-attachments.ts';
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

const letter = {
  kind: 'meeting_agenda',
  to: 'zoe@exemple.fr',
  subject: 'Ordre du jour',
  text: 'Ci-joint le dossier.',
  html: '<p>Ci-joint le dossier.</p>',
};
// Every byte there is, so that none is taken for text on its way.
const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 256);

test('what a message carries waits with it, is tried again with it, and arrives byte for byte', async () => {
  server = await mailServer();
  const { url, received } = server;
  world = await authWorld({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'crm@exemple.fr' });
  const admin = await world.setUp();
  const attachments = [
    { name: 'Dossier du comité, été.pdf', type: 'application/pdf', content: bytes },
    { name: 'b.txt', type: 'text/plain', content: new TextEncoder().encode('deux') },
  ];
  const { id } = await world.auth.parts.mailer.post(world.db, 'w_1', { ...letter, attachments });
  await expect(world.auth.parts.mailer.send(world.db, id)).rejects.toThrow(/ECONNREFUSED/);
  const shown = [
    { name: 'Dossier du comité, été.pdf', size: 1000 },
    { name: 'b.txt', size: 4 },
  ];
  const [listed] = (await admin.action('mail.list', { id })).body.messages;
  expect(listed).toMatchObject({ state: 'queued', attachments: shown });
  expect(listed.error).toMatch(/ECONNREFUSED/);

  const mailer = createMailer({ smtpUrl: url, mailFrom: 'crm@exemple.fr' });
  await mailer.send(world.db, id);
  mailer.close();
  expect(received).toHaveLength(1);
  const [head, ...parts] = partsOf(received[0]!);
  expect(head).toMatch(/^Content-Type: multipart\/mixed;/m);
  const pdf = parts.find((part) => part.includes('application/pdf'))!;
  expect(pdf).toMatch(/^Content-Disposition: attachment;/m);
  const named = [...pdf.matchAll(/filename\*\d\*=(?:utf-8'')?([^;\r\n]+)/g)].map(([, part]) => part);
  expect(decodeURIComponent(named.join(''))).toBe('Dossier du comité, été.pdf');
  expect(pdf).toMatch(/^Content-Transfer-Encoding: base64/m);
  const body = pdf.slice(pdf.indexOf('\r\n\r\n'));
  expect(Buffer.from(body, 'base64').equals(bytes)).toBe(true);
  expect(parts.some((part) => part.includes('Ci-joint le dossier.'))).toBe(true);

  // What they were called stays; what was in them does not.
  const { rows } = await sql<{ content: unknown }>`select content from jalon.mail_attachment`.execute(
    world.db,
  );
  expect(rows).toEqual([{ content: null }, { content: null }]);
  expect((await admin.action('mail.list', { id })).body.messages[0]).toMatchObject({
    state: 'sent',
    attachments: shown,
  });
});

test('more than a message can carry is refused, and no message is left behind', async () => {
  world = await authWorld();
  const half = new Uint8Array(largestAttachments / 2);
  const two = (more: number) => [
    { name: 'a', type: 'application/pdf', content: half },
    { name: 'b', type: 'application/pdf', content: new Uint8Array(half.length + more) },
  ];
  const { mailer } = world.auth.parts;
  await expect(mailer.post(world.db, 'w_1', { ...letter, attachments: two(1) })).rejects.toMatchObject({
    problems: [{ code: 'attachments_too_large', path: 'attachments' }],
  });
  expect(await readOutbox(world.db, 'w_1', { limit: 10 })).toEqual([]);
  await mailer.post(world.db, 'w_1', { ...letter, attachments: two(0) });
  expect(await readOutbox(world.db, 'w_1', { limit: 10 })).toMatchObject([
    { state: 'held', attachments: [{ name: 'a' }, { name: 'b' }] },
  ]);
});

/** The head of a message, and its innermost parts. */
const partsOf = (message: string): string[] => message.split(/\r\n--[^\r\n]+/);
