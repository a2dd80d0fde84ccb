import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, ada, authWorld, type Browser, home, type World } from './test/world.ts';

let world: World;
let admin: Browser;
beforeAll(async () => {
  world = await authWorld();
  admin = await world.setUp();
});
afterAll(() => world.close());

const heldLink = async (to: string): Promise<string> => {
  const { messages } = (await admin.action('mail.list', { state: 'held' })).body;
  return messages.find((message: { recipient: string }) => message.recipient === to).link;
};
const tokenOf = (link: string): string => link.split('#')[1]!;
const said = ({ status, body }: Answer) => ({
  status,
  code: body.code,
  detail: body.detail,
  errors: body.errors,
});

async function member(
  email: string,
  role: string,
  password = 'un mot de passe solide',
): Promise<{ id: string; browser: Browser }> {
  const { body } = await admin.action('user.invite', { name: email.split('@')[0], email, role });
  const browser = world.browser();
  await browser.action('invitation.accept', { token: tokenOf(await heldLink(email)), password });
  await browser.signIn(email, password);
  return { id: body.id, browser };
}

test('a wrong password, an unknown address and somebody who has left get the same answer', async () => {
  const gone = await member('parti@exemple.fr', 'sales_rep');
  await admin.action('user.deactivate', { id: gone.id });
  const wrong = said(await world.browser().signIn(ada.email, 'pas le bon'));
  expect(wrong).toMatchObject({
    status: 401,
    code: 'unauthenticated',
    errors: [{ code: 'credentials_wrong' }],
  });
  expect(said(await world.browser().signIn('inconnu@exemple.fr', 'pas le bon'))).toEqual(wrong);
  expect(said(await world.browser().signIn('pas une adresse', 'pas le bon'))).toEqual(wrong);
  expect(said(await world.browser().signIn('parti@exemple.fr', 'un mot de passe solide'))).toEqual(wrong);
});

test('the address is recognised however it is written, and the secret stays out of the page', async () => {
  const browser = world.browser();
  const { status, body } = await browser.signIn(' aDA@exemple.FR ', ada.password);
  expect({ status, body }).toEqual({ status: 200, body: {} });
  expect((await browser.get('/api/v1/me')).body.user.name).toBe(ada.name);
});

test('a cookie that we did not sign opens nothing', async () => {
  const { rows } = await sql<{ token: string }>`select token from jalon.auth_session limit 1`.execute(
    world.db,
  );
  for (const value of [rows[0]!.token, `${rows[0]!.token}.${btoa('x'.repeat(32))}`]) {
    const headers = { cookie: `jalon.session_token=${encodeURIComponent(value)}` };
    expect((await world.call({ method: 'GET', url: '/api/v1/me', headers })).status).toBe(401);
  }
});

test('after eight wrong passwords one waits, the right one too, and others do not', async () => {
  await member('assiegee@exemple.fr', 'sales_rep');
  const attempts: number[] = [];
  for (let i = 0; i < 9; i++)
    attempts.push((await world.browser().signIn('assiegee@exemple.fr', `essai ${i}`)).status);
  expect(attempts).toEqual([...Array(8).fill(401), 429]);
  expect(await world.browser().signIn('assiegee@exemple.fr', 'un mot de passe solide')).toMatchObject({
    status: 429,
    body: { code: 'rate_limited', errors: [{ code: 'too_many_attempts' }] },
  });
  expect((await world.browser().signIn(ada.email, ada.password)).status).toBe(200);
});

test('a forgotten password: the link lies in the outbox, works once, and closes the other sessions', async () => {
  const { browser } = await member('distraite@exemple.fr', 'sales_rep');
  const asked = await world.browser().action('password.request_reset', { email: 'Distraite@exemple.fr' });
  expect(
    said(await world.browser().action('password.request_reset', { email: 'inconnue@exemple.fr' })),
  ).toEqual(said(asked));
  await world.runJobs();
  const { body } = await admin.action('mail.list');
  expect(body.configured).toBe(false);
  const resets = body.messages.filter(({ kind }: { kind: string }) => kind === 'password_reset');
  expect(resets).toMatchObject([
    { recipient: 'distraite@exemple.fr', state: 'held', subject: 'Votre mot de passe Jalon' },
  ]);
  expect(resets[0].text).toContain(resets[0].link);

  const token = tokenOf(resets[0].link);
  const { rows } =
    await sql`select 1 from jalon.auth_verification where identifier like ${`%${token}%`}`.execute(world.db);
  expect(rows).toEqual([]);
  expect(await world.browser().action('password.reset', { token, password: 'court' })).toMatchObject({
    status: 400,
  });
  expect(
    (await world.browser().action('password.reset', { token, password: 'un autre mot de passe' })).status,
  ).toBe(200);
  expect((await browser.get('/api/v1/me')).status).toBe(401);
  expect((await world.browser().signIn('distraite@exemple.fr', 'un mot de passe solide')).status).toBe(401);
  expect((await world.browser().signIn('distraite@exemple.fr', 'un autre mot de passe')).status).toBe(200);
  expect(
    await world.browser().action('password.reset', { token, password: 'encore un autre' }),
  ).toMatchObject({
    status: 400,
    body: { errors: [{ code: 'link_expired', path: 'token' }] },
  });
});

test('an invitation lets one person in, once, with the role given', async () => {
  const { body } = await admin.action('user.invite', {
    name: 'Zoé',
    email: 'zoe@exemple.fr',
    role: 'sales_rep',
    language: 'en',
  });
  expect(body.held).toBe(true);
  const accounts = async () => (await admin.action('user.accounts', { ids: [body.id] })).body.accounts[0];
  expect(await accounts()).toMatchObject({ state: 'invited', held_mail: body.mail });
  const first = tokenOf(await heldLink('zoe@exemple.fr'));
  await admin.action('user.resend_invitation', { id: body.id });
  const second = tokenOf(await heldLink('zoe@exemple.fr'));
  const browser = world.browser();
  expect(await browser.action('invitation.read', { token: first })).toMatchObject({
    status: 400,
    body: { errors: [{ code: 'link_expired' }] },
  });
  expect((await browser.action('invitation.read', { token: second })).body).toEqual({
    name: 'Zoé',
    email: 'zoe@exemple.fr',
    language: 'en',
    firm: 'Salle & Cie',
  });
  const both = await Promise.all(
    [1, 2].map(() =>
      world.browser().action('invitation.accept', { token: second, password: 'mon mot de passe' }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
  await browser.signIn('zoe@exemple.fr', 'mon mot de passe');
  expect((await browser.get('/api/v1/me')).body).toMatchObject({
    user: { name: 'Zoé', language: 'en' },
    role: { key: 'sales_rep' },
    administer: false,
  });
  expect(await accounts()).toMatchObject({ state: 'active', held_mail: null });
  expect(await admin.action('user.resend_invitation', { id: body.id })).toMatchObject({
    status: 409,
    body: { errors: [{ code: 'account_exists' }] },
  });
});

test('what is closed is refused at once: one session, the others, all, and everything of somebody who leaves', async () => {
  const { id, browser } = await member('mobile@exemple.fr', 'sales_rep');
  const another = async () => {
    const other = world.browser();
    await other.signIn('mobile@exemple.fr', 'un mot de passe solide');
    expect((await other.get('/api/v1/me')).status).toBe(200);
    return other;
  };
  const phone = await another();
  const { sessions } = (await browser.action('session.list')).body;
  expect(sessions).toMatchObject([{ current: true, address: '127.0.0.1' }, { current: false }]);
  await browser.action('session.revoke', { id: sessions[1].id });
  expect((await phone.get('/api/v1/me')).status).toBe(401);

  const tablet = await another();
  expect((await browser.action('session.revoke_all', { others: true })).body).toEqual({ closed: 1 });
  expect([(await tablet.get('/api/v1/me')).status, (await browser.get('/api/v1/me')).status]).toEqual([
    401, 200,
  ]);
  await browser.action('session.revoke_all');
  expect((await browser.get('/api/v1/me')).status).toBe(401);

  const laptop = await another();
  const { key } = (await laptop.action('api_key.create', { name: 'Tableur' })).body;
  const byKey = () =>
    world.call({ method: 'GET', url: '/api/v1/me', headers: { authorization: `Bearer ${key}` } });
  expect((await byKey()).status).toBe(200);
  await admin.action('user.deactivate', { id });
  expect([(await laptop.get('/api/v1/me')).status, (await byKey()).status]).toEqual([401, 401]);
  await admin.action('user.reactivate', { id });
  expect([(await laptop.get('/api/v1/me')).status, (await byKey()).status]).toEqual([401, 401]);
  await another();
});

test('signing out ends the session, not only the cookie', async () => {
  const browser = world.browser();
  await browser.signIn(ada.email, ada.password);
  const cookie = browser.cookie();
  await browser.post('/api/auth/sign-out');
  expect(browser.cookie()).not.toContain('session_token');
  expect((await world.call({ method: 'GET', url: '/api/v1/me', headers: { cookie } })).status).toBe(401);
});

test('one changes one’s password with the one there is, and the other sessions close', async () => {
  const { browser } = await member('prudente@exemple.fr', 'read_only');
  const other = world.browser();
  await other.signIn('prudente@exemple.fr', 'un mot de passe solide');
  expect(
    await browser.action('me.update', { current_password: 'faux', new_password: 'tout nouveau mot' }),
  ).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'current_password', code: 'password_wrong' }] },
  });
  expect((await other.get('/api/v1/me')).status).toBe(200);
  expect(
    (
      await browser.action('me.update', {
        current_password: 'un mot de passe solide',
        new_password: 'tout nouveau mot',
      })
    ).status,
  ).toBe(200);
  expect([(await browser.get('/api/v1/me')).status, (await other.get('/api/v1/me')).status]).toEqual([
    200, 401,
  ]);
  await browser.action('me.update', { name: 'Prudence', language: 'en', time_zone: 'America/Martinique' });
  expect((await browser.get('/api/v1/me')).body.user).toMatchObject({
    name: 'Prudence',
    language: 'en',
    time_zone: 'America/Martinique',
  });
});

test('a write that comes from a foreign page is refused, and writes nothing', async () => {
  const cookie = admin.cookie();
  const count = async () => (await admin.get('/api/v1/records/company?count=exact')).body.count.value;
  const before = await count();
  for (const origin of ['https://evil.example', 'null', 'http://jalon.test', undefined]) {
    const headers = { cookie, ...(origin ? { origin } : {}) };
    expect(
      await world.call({
        method: 'POST',
        url: '/api/v1/records/company',
        payload: { name: 'Piège' },
        headers,
      }),
    ).toMatchObject({
      status: 403,
      body: { code: 'forbidden', errors: [{ code: 'origin_foreign' }] },
    });
  }
  expect(
    await world.call({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: ada.email, password: ada.password },
      headers: { origin: 'https://evil.example' },
    }),
  ).toMatchObject({ status: 403 });
  expect(await count()).toBe(before);
  for (const origin of [home, 'http://localhost:80']) {
    const headers = { cookie, origin, host: new URL(origin).host };
    expect(
      (
        await world.call({
          method: 'POST',
          url: '/api/v1/records/company',
          payload: { name: 'Nôtre' },
          headers,
        })
      ).status,
      origin,
    ).toBe(origin === home ? 201 : 403);
  }
  const headers = { cookie, origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' };
  expect(
    (
      await world.call({
        method: 'POST',
        url: '/api/v1/records/company',
        payload: { name: 'Nôtre' },
        headers,
      })
    ).status,
  ).toBe(201);
});

test('nothing of better-auth is reachable but signing in and out', async () => {
  const { key: _, ...paths } = {
    a: 'sign-up/email',
    b: 'update-user',
    c: 'change-email',
    d: 'delete-user',
    e: 'reset-password',
    f: 'revoke-sessions',
    key: '',
  };
  for (const path of Object.values(paths))
    expect((await admin.post(`/api/auth/${path}`)).status, path).toBe(404);
});
