// Forms on other people's pages, through the door: what visitors send becomes leads, what robots send does not.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { firstSettings } from '../../features/leads/forms/form-settings.ts';
import { makeStamp } from '../../features/leads/server/forms/stamp.ts';
import { tellHeld } from '../../features/leads/server/forms/tell-held.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let secret: string;
let id: string;
let key: string;

beforeAll(async () => {
  door = await openDoor();
  const { rows } = await sql<{ secret: string }>`select secret from w_1.form_secret`.execute(door.app.db);
  secret = rows[0]!.secret;
  ({ id, key } = await newForm());
});
afterAll(() => door.close());

async function newForm(more: object = {}): Promise<{ id: string; key: string }> {
  const answer = await door.call('POST', '/api/v1/records/form', {
    name: 'Contact',
    settings: firstSettings,
    ...more,
  });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json();
}

const seconds = 1000;
/** A page handed out a while ago. */
const stamp = (age = 30 * seconds, of = key) => makeStamp(secret, of, Date.now() - age);
const visit = (n: number | string) => ({
  first_name: 'Léa',
  last_name: `Visiteur ${n}`,
  email: `visiteur-${n}@exemple.fr`,
  message: `Bonjour, je voudrais un devis pour ${n} postes.`,
  consent: 'true',
});

const send = (body: Record<string, string>, { address = '198.51.100.7', headers = {}, of = key } = {}) =>
  door.app.http.inject({
    method: 'POST',
    url: `/f/${of}`,
    remoteAddress: address,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'fr', ...headers },
    payload: new URLSearchParams(body).toString(),
  });

const leads = async (where: object = {}) =>
  (await door.call('POST', '/api/v1/records/lead/query', { limit: 1000, ...where })).json().records;
const entries = async () =>
  (await door.call('POST', '/api/v1/records/form_entry/query', { limit: 1000 })).json().records;
const counts = async (of = id) => {
  const { forms } = (await door.call('POST', '/api/v1/actions/form.counts', {})).json();
  return forms.find(({ form }: { form: string }) => form === of);
};

describe('the public page', () => {
  test('stands in any frame, with its own style, without a script or a cookie', async () => {
    const page = await door.app.http.inject({ url: `/f/${key}`, headers: { 'accept-language': 'en' } });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; frame-ancestors \*; base-uri 'none'$/,
    );
    expect(page.headers).not.toHaveProperty('x-frame-options');
    expect(page.headers).not.toHaveProperty('set-cookie');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body).not.toContain('<script');
    expect(page.body).toContain('Write to us');
    expect((await door.app.http.inject({ url: `/f/${key}?lang=fr` })).body).toContain('Écrivez-nous');
    const other = await door.app.http.inject({ url: '/today' });
    expect(String(other.headers['content-security-policy'] ?? "frame-ancestors 'none'")).toContain(
      "frame-ancestors 'none'",
    );
  });

  test('is shown by the sites it names, and goes on where it says', async () => {
    const { key: of } = await newForm({
      sites: ['www.exemple.fr/contact', 'https://boutique.exemple.fr'],
      redirect_url: 'https://www.exemple.fr/merci',
    });
    const page = await door.app.http.inject({ url: `/f/${of}` });
    expect(page.headers['content-security-policy']).toContain(
      "form-action 'self' https://www.exemple.fr; frame-ancestors 'self' https://www.exemple.fr https://boutique.exemple.fr;",
    );
    const sent = await send({ ...visit('site'), stamp: stamp(undefined, of) }, { of });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, 'https://www.exemple.fr/merci']);
    const framed = await send(
      { ...visit('cadre'), stamp: stamp(undefined, of) },
      { of, headers: { 'sec-fetch-dest': 'iframe' } },
    );
    expect(framed.body).toContain('href="https://www.exemple.fr/merci" target="_top"');
  });

  test('is put into a page by a script, which sends JSON from there', async () => {
    const script = await door.app.http.inject({ url: `/f/${key}.js?lang=fr` });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(() => new Function(script.body)).not.toThrow();
    const origin = 'https://www.exemple.fr';
    const asked = await door.app.http.inject({
      method: 'OPTIONS',
      url: `/f/${key}`,
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'content-type',
    });
    // Even with the cookie of somebody who is signed in: it is not looked at.
    const answer = await door.app.http.inject({
      method: 'POST',
      url: `/f/${key}?lang=fr`,
      headers: { origin, cookie: door.cookie, 'content-type': 'application/json' },
      payload: { ...visit('script'), stamp: stamp() },
    });
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.json()).toMatchObject({ ok: true, html: expect.stringContaining('Merci.') });
    const [lead] = await leads({ filter: { field: 'email', op: 'is', value: 'visiteur-script@exemple.fr' } });
    expect(lead.created_by).toBeNull();
  });

  test('is gone once it is out of service', async () => {
    const { id: off, key: of } = await newForm();
    await door.call('PATCH', `/api/v1/records/form/${off}`, { active: false });
    const page = await door.app.http.inject({ url: `/f/${of}`, headers: { 'accept-language': 'fr' } });
    expect([page.statusCode, page.body.includes('n’est plus en service')]).toEqual([404, true]);
    expect((await send({ ...visit(1), stamp: stamp(undefined, of) }, { of })).statusCode).toBe(404);
  });
});

describe('what a visitor sends', () => {
  test('is a lead, with its form, its source and the sentence agreed to', async () => {
    const answer = await send({ ...visit('accord'), phone: '04 70 00 11 22', stamp: stamp() });
    expect([answer.statusCode, answer.body.includes('Merci.')]).toEqual([200, true]);
    const [lead] = await leads({ filter: { field: 'email', op: 'is', value: 'visiteur-accord@exemple.fr' } });
    expect(lead).toMatchObject({
      last_name: 'Visiteur accord',
      phone: '+33470001122',
      source: 'website',
      status: 'new',
      form: { id },
      consent: firstSettings.consent.fr,
      created_by: null,
    });
    expect(lead.consent_at).toBe(lead.received_at);
  });

  test('is asked again where it is wrong, with everything that was typed', async () => {
    const { email: _, ...rest } = visit('faute');
    const answer = await send({ ...rest, email: 'pas une adresse', consent: '', stamp: stamp() });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('Cochez cette case');
    const again = await send({
      ...rest,
      email: 'pas une adresse',
      message: '<b>"Bonjour"</b>',
      stamp: stamp(),
    });
    expect(again.statusCode).toBe(400);
    expect(again.body).toMatch(
      /value="pas une adresse" id="jalon-email" name="email" required aria-invalid="true"/,
    );
    expect(again.body).toContain('&#60;b&#62;&#34;Bonjour&#34;&#60;/b&#62;');
    expect(await leads({ filter: { field: 'last_name', op: 'is', value: 'Visiteur faute' } })).toEqual([]);
  });

  test('is one when it is sent twice, even at the same moment', async () => {
    const same = visit('double');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => send({ ...same, stamp: stamp() }, { address: '198.51.100.8' })),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(8).fill(200));
    expect(await leads({ filter: { field: 'email', op: 'is', value: same.email } })).toHaveLength(1);
  });

  test('too long is said in words', async () => {
    const answer = await send({ ...visit('long'), message: 'a'.repeat(300_000), stamp: stamp() });
    expect([answer.statusCode, answer.body.includes('trop longues')]).toEqual([413, true]);
  });
});

describe('what is doubtful', () => {
  test('is held back, and let in or cleared away by hand', async () => {
    const { id: of, key: its } = await newForm();
    const quick = { ...visit('presse'), stamp: stamp(1.5 * seconds, its) };
    expect((await send(quick, { of: its, address: '198.51.100.20' })).body).toContain('Merci.');
    expect(await leads({ filter: { field: 'email', op: 'is', value: quick.email } })).toEqual([]);
    const held = (await entries()).filter(({ form }: { form: { id: string } }) => form.id === of);
    expect(held).toMatchObject([{ sender: 'Léa Visiteur presse', reasons: ['quick'] }]);
    const released = await door.call('POST', '/api/v1/actions/form.release', { ids: [held[0].id] });
    expect(released.json()).toMatchObject({ released: 1 });
    const [lead] = await leads({ filter: { field: 'email', op: 'is', value: quick.email } });
    expect(lead).toMatchObject({ form: { id: of }, received_at: held[0].received_at });
    const twice = await door.call('POST', '/api/v1/actions/form.release', { ids: [held[0].id] });
    expect(twice.statusCode).toBe(409);
    const { operation } = released.json();
    await door.call('POST', '/api/v1/actions/record.undo', { operation });
    expect(await leads({ filter: { field: 'email', op: 'is', value: quick.email } })).toEqual([]);
    expect((await entries()).some(({ id: one }: { id: string }) => one === held[0].id)).toBe(true);
  });

  test('is told to those who handle it, in one word however many come, until they have looked', async () => {
    await sql`update w_1.form_entry set deleted_at = now() where deleted_at is null`.execute(door.app.db);
    const [boss, rep] = [
      await addColleague(door, 'Karim', { role: 'manager' }),
      await addColleague(door, 'Julie'),
    ];
    const { id: of, key: its } = await newForm();
    const held = async (n: number) => {
      await send(
        { ...visit(`retenu ${n}`), email: `retenu-${n}@exemple.fr`, stamp: stamp(1.5 * seconds, its) },
        { of: its, address: `198.51.100.${30 + n}` },
      );
    };
    const at = (hours: number) => {
      const ctx = door.app.context('test');
      return { ...ctx, now: new Date(Date.now() + hours * 3_600_000) };
    };
    const told = async (who: Colleague) =>
      (await who.act('notification.list'))
        .json()
        .notifications.filter(({ kind }: { kind: string }) => kind === 'form_held');
    expect(await tellHeld(at(0))).toBe(0);
    await held(1);
    await held(2);
    await tellHeld(at(0));
    await held(3);
    await tellHeld(at(2));
    expect(await told(boss)).toMatchObject([
      {
        subject: { fr: '2 envois de formulaires retenus attendent votre regard' },
        link: '/leads/held',
        read: false,
      },
    ]);
    expect(await told(rep)).toEqual([]);
    // Whoever has looked is told of what came since, an hour later at the soonest.
    await boss.act('notification.read');
    await tellHeld(at(0.5));
    expect(await told(boss)).toHaveLength(1);
    await tellHeld(at(2));
    expect((await told(boss)).map(({ read }: { read: boolean }) => read)).toEqual([false, true]);
    // Whoever leads lets them in, and nothing rings any longer.
    const ids = (await entries())
      .filter(({ form }: { form: { id: string } }) => form.id === of)
      .map(({ id: one }: { id: string }) => one);
    expect((await rep.act('form.release', { ids })).statusCode).toBe(404);
    expect((await boss.act('form.release', { ids })).json()).toMatchObject({ released: 3 });
    expect((await told(boss)).every(({ read }: { read: boolean }) => read)).toBe(true);
    expect(await tellHeld(at(4))).toBe(0);
  });

  test('a form that asks for no way to answer is refused', async () => {
    const settings = {
      ...firstSettings,
      fields: firstSettings.fields.map((field) => ({ ...field, required: false })),
    };
    const answer = await door.call('POST', '/api/v1/records/form', { name: 'Muet', settings });
    expect([answer.statusCode, answer.json().errors[0].code]).toEqual([400, 'form_unreachable']);
  });
});

test('of 10,000 posts of robots 99 in a hundred are dropped, and of 500 visitors none is lost', {
  timeout: 120_000,
}, async () => {
  const { id: of, key: its } = await newForm();
  const old = Array.from({ length: 40 }, () => stamp(60 * seconds, its));
  const robots: ((n: number) => [Record<string, string>, string])[] = [
    // Straight at the address, without the page.
    (n) => [{ ...visit(`r${n}`) }, `203.0.113.${n % 250}`],
    // With a signature of their own making, or of another form.
    (n) => [{ ...visit(`r${n}`), stamp: stamp(9 * seconds, 'other') }, `203.0.113.${n % 250}`],
    // Fills in everything there is.
    (n) => [
      { ...visit(`r${n}`), homepage: 'https://spam.example', stamp: stamp(9 * seconds, its) },
      `203.0.113.${n % 250}`,
    ],
    // Reads the page and answers at once.
    (n) => [{ ...visit(`r${n}`), stamp: stamp(200, its) }, `203.0.113.${n % 250}`],
    // Waits, and sends links.
    (n) => [
      {
        ...visit(`r${n}`),
        message: `<a href="https://a.example/${n}">x</a> `.repeat(4),
        stamp: stamp(9 * seconds, its),
      },
      `203.0.113.${n % 250}`,
    ],
    // One page read by a person, sent over and over with another name.
    (n) => [{ ...visit(`r${n}`), stamp: old[n % 2]! }, `192.0.2.${n % 250}`],
    // The same text, time and again, from everywhere.
    (n) => [{ ...visit('pareil'), stamp: stamp(9 * seconds, its) }, `192.0.2.${n % 250}`],
    // Patient and varied, from one machine.
    (n) => [{ ...visit(`r${n}`), stamp: stamp(9 * seconds, its) }, '192.0.2.254'],
  ];
  // A fair: a tenth of the visitors share one address; the others have their own.
  const visitors = Array.from({ length: 500 }, (_, n): [Record<string, string>, string] => [
    { ...visit(`v${n}`), stamp: stamp(20 * seconds + n, its) },
    n % 10 === 0 ? '198.51.100.200' : `10.1.${Math.floor(n / 200)}.${n % 200}`,
  ]);
  const all = Array.from({ length: 10_000 }, (_, n) => () => robots[n % robots.length]!(n));
  for (const [i, visitor] of visitors.entries()) all.splice(i * 21, 0, () => visitor);
  for (let i = 0; i < all.length; i += 50)
    await Promise.all(
      all.slice(i, i + 50).map((one) => {
        const [body, address] = one();
        return send(body, { of: its, address });
      }),
    );

  const { rows } = await sql<{ email: string; how: string }>`
    select email, 'lead' as how from w_1.lead where form_id = ${of}::uuid
    union all select "values" ->> 'email', 'held' from w_1.form_entry where form_id = ${of}::uuid`.execute(
    door.app.db,
  );
  const kept = new Map(rows.map(({ email, how }) => [email, how]));
  const lost = visitors.filter(([{ email }]) => !kept.has(email!));
  expect(lost).toEqual([]);
  const mine = new Set(visitors.map(([{ email }]) => email));
  const robotLeads = rows.filter(({ email, how }) => how === 'lead' && !mine.has(email));
  const robotHeld = rows.filter(({ email, how }) => how === 'held' && !mine.has(email));
  expect(robotLeads.length).toBeLessThan(20);
  // What is held back is not dropped either.
  expect(robotLeads.length + robotHeld.length).toBeLessThanOrEqual(100);
  // Visitors from addresses of their own are leads at once.
  const own = visitors
    .filter(([, address]) => address.startsWith('10.'))
    .map(([{ email }]) => kept.get(email!));
  expect(own.filter((how) => how !== 'lead')).toEqual([]);
  // They are written together, a moment later.
  await vi.waitFor(async () => {
    const { taken, held, repeated, refused, dropped } = await counts(of);
    expect(taken + held + repeated + refused + dropped).toBe(10_500);
    expect(taken + held).toBe(rows.length);
  });
});
