import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPage } from '../../../records/server/read.ts';
import { betterAuthConfig } from './better-auth.ts';
import { ada, authWorld, setupInput, type World } from './test/world.ts';

let world: World;
beforeEach(async () => {
  world = await authWorld();
});
afterEach(() => world.close());

test('better-auth finds in our tables all it wants', async () => {
  const config = betterAuthConfig({
    own: world.auth.parts.own,
    url: 'http://localhost',
    secret: 'x'.repeat(32),
    log: world.context().log,
    admits: async () => true,
    sendReset: async () => {},
  });
  expect(betterAuth(config).options.database.schemaName).toBe('jalon');
  const { toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems } = await getMigrations(config);
  expect({ toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems }).toEqual({
    toBeCreated: [],
    toBeAdded: [],
    toBeAddedIndexes: [],
    schemaProblems: [],
  });
});

test('the first start makes the firm, its roles, a pipeline and an administrator, who is signed in', async () => {
  const browser = world.browser();
  expect((await browser.get('/api/v1/setup')).body).toEqual({
    needed: true,
    begin_with: ['spreadsheet', 'nothing'],
  });
  expect(await browser.get('/api/v1/me')).toMatchObject({
    status: 401,
    body: { code: 'unauthenticated', setup_needed: true },
  });
  expect(await browser.get('/api/v1/records/company')).toMatchObject({ status: 401 });

  const done = await browser.post('/api/v1/setup', setupInput);
  expect(done.status).toBe(201);
  const session = done.cookies.find(({ name }) => name === 'jalon.session_token')!;
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  expect(JSON.stringify(done.body)).not.toContain(session.value.split('.')[0]);
  expect((await browser.get('/api/v1/setup')).body.needed).toBe(false);
  expect((await browser.get('/api/v1/me')).body).toMatchObject({
    user: { name: ada.name, email: 'Ada@exemple.fr', language: 'fr', time_zone: 'Europe/Paris' },
    role: { key: 'administrator', name: 'Administrateur' },
    firm: 'Salle & Cie',
    settings: { language: 'fr', country: 'FR', currency: 'EUR', time_zone: 'Europe/Paris' },
    administer: true,
  });
  const roles = await readPage(world.context(), 'role', { sort: 'key' });
  expect(roles.records.map(({ key }) => key)).toEqual(['administrator', 'manager', 'read_only', 'sales_rep']);
  const stages = await readPage(world.context(), 'stage', {});
  expect(stages.records.map(({ name, probability, outcome }) => [name, probability, outcome])).toEqual([
    ['Nouvelle', 10, 'open'],
    ['Qualifiée', 25, 'open'],
    ['Proposition', 50, 'open'],
    ['Négociation', 75, 'open'],
    ['Gagnée', 100, 'won'],
    ['Perdue', 0, 'lost'],
  ]);
});

test('it is done once, also when two do it at the same moment', async () => {
  const answers = await Promise.all(
    [1, 2, 3].map((i) =>
      world.browser().post('/api/v1/setup', { ...setupInput, firm: `Firme ${i}`, email: `a${i}@exemple.fr` }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  const { rows } = await sql<{ accounts: number; people: number; roles: number }>`
    select (select count(*) from jalon.auth_user) as accounts, (select count(*) from w_1."user") as people, (select count(*) from w_1.role) as roles`.execute(
    world.db,
  );
  expect(rows[0]).toEqual({ accounts: 1, people: 1, roles: 4 });
  expect(await world.browser().post('/api/v1/setup', setupInput)).toMatchObject({
    status: 409,
    body: { errors: [{ code: 'setup_done' }] },
  });
});

test('what is wrong in it is refused, and leaves nothing', async () => {
  for (const wrong of [
    { password: 'court' },
    { email: 'ada' },
    { country: 'France' },
    { time_zone: 'Mars/Olympus' },
    { firm: ' ' },
  ]) {
    expect(await world.browser().post('/api/v1/setup', { ...setupInput, ...wrong })).toMatchObject({
      status: 400,
      body: { errors: [{ path: Object.keys(wrong)[0] }] },
    });
  }
  expect((await world.browser().get('/api/v1/setup')).body.needed).toBe(true);
});

test('the environment can name the first administrator, once', async () => {
  await world.close();
  world = await authWorld({ adminEmail: 'chef@exemple.fr', adminPassword: 'un mot de passe à part' });
  await world.auth.setUpFromEnvironment();
  await world.auth.setUpFromEnvironment();
  expect((await world.browser().signIn('chef@exemple.fr', 'un mot de passe à part')).status).toBe(200);
});

test('behind TLS the cookie is for TLS only', async () => {
  await world.close();
  world = await authWorld({ url: 'https://crm.exemple.fr' });
  const browser = world.browser({ origin: 'https://crm.exemple.fr' });
  const { cookies } = await browser.post('/api/v1/setup', setupInput);
  expect(cookies.find(({ name }) => name.endsWith('session_token'))).toMatchObject({
    name: '__Secure-jalon.session_token',
    secure: true,
  });
  expect((await browser.get('/api/v1/me')).status).toBe(200);
});
