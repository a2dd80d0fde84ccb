import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApiKey } from './api-keys.ts';
import { authWorld, type Browser, type World } from './test/world.ts';

let world: World;
let admin: Browser;
beforeAll(async () => {
  world = await authWorld();
  admin = await world.setUp();
});
afterAll(() => world.close());

const withKey = (key: string) => ({
  get: (url: string) => world.call({ method: 'GET', url, headers: { authorization: `Bearer ${key}` } }),
  post: (url: string, payload: object = {}) =>
    world.call({ method: 'POST', url, payload, headers: { authorization: `Bearer ${key}` } }),
});
const created = async (input: object): Promise<{ id: string; key: string }> =>
  (await admin.action('api_key.create', input)).body;

test('a key acts as who it belongs to, is shown once, and is kept as a hash', async () => {
  const { id, key } = await created({ name: 'Tableur' });
  expect((await withKey(key).get('/api/v1/me')).body.user.name).toBe('Ada Martin');
  const { rows } = await sql<Record<string, unknown>>`select * from jalon.api_key`.execute(world.db);
  expect(JSON.stringify(rows)).not.toContain(key);
  const { keys } = (await admin.action('api_key.list', { all: true })).body;
  expect(keys).toMatchObject([
    {
      id,
      name: 'Tableur',
      start: key.slice(0, 12),
      user: { name: 'Ada Martin', service: false },
      scopes: [],
    },
  ]);
  expect(keys[0].last_used_at).not.toBeNull();
  expect(JSON.stringify(keys)).not.toContain(key);
});

test('a service account has the role it is given, and history names it', async () => {
  const key = await createApiKey(world.context(), { name: 'Site web', role: 'manager' });
  const answer = await withKey(key).post('/api/v1/records/company', { name: 'Par le site' });
  expect(answer).toMatchObject({ status: 201, body: { created_by: { title: 'Site web' } } });
  expect((await withKey(key).get('/api/v1/me')).body).toMatchObject({
    role: { key: 'manager' },
    administer: false,
  });
  await expect(createApiKey(world.context(), { name: 'X', role: 'roi' })).rejects.toMatchObject({
    code: 'invalid',
    problems: [{ code: 'role_unknown' }],
  });
});

const cases: readonly [scopes: string[], allowed: Record<string, boolean>][] = [
  [[], { read: true, write: true, other: true, administer: true }],
  [['read'], { read: true, write: false, other: true, administer: false }],
  [['company:read'], { read: true, write: false, other: false, administer: false }],
  [['company:write'], { read: true, write: true, other: false, administer: false }],
  [['contact:write'], { read: false, write: false, other: true, administer: false }],
  [['write'], { read: true, write: true, other: true, administer: false }],
  [['export'], { read: false, write: false, other: false, administer: false }],
  [['administer'], { read: false, write: false, other: false, administer: true }],
];
test.each(cases)('the scopes %j', async (scopes, allowed) => {
  const { id: canary } = (await admin.post('/api/v1/records/company', { name: `Canari ${scopes}` })).body;
  const { key } = await created({ name: 'Essai', scopes });
  const name = `De ${scopes.join() || 'tout'}`;
  const program = withKey(key);
  const company = await program.get(`/api/v1/records/company/${canary}`);
  const contacts = await program.post('/api/v1/records/contact/query', { count: 'exact' });
  await admin.post('/api/v1/records/contact', { last_name: 'Canari' });
  const others = (await program.get('/api/v1/records/contact')).body.records;
  const wrote = await program.post('/api/v1/records/company', { name });
  const { rows } = await sql`select 1 from w_1.company where name = ${name}`.execute(world.db);
  expect({
    read: company.status === 200,
    write: wrote.status === 201 && rows.length === 1,
    other: others.length > 0,
    administer: (await program.post('/api/v1/actions/mail.list')).status === 200,
  }).toEqual(allowed);
  expect(rows.length).toBe(allowed.write ? 1 : 0);
  expect(contacts.status).toBe(200);
});

test('a key that has expired or is revoked opens nothing, at once', async () => {
  const { id, key } = await created({
    name: 'Bref',
    expires_at: new Date(Date.now() + 3_600_000).toISOString(),
  });
  expect((await withKey(key).get('/api/v1/me')).status).toBe(200);
  await sql`update jalon.api_key set expires_at = now() - interval '1 second' where id = ${id}`.execute(
    world.db,
  );
  expect((await withKey(key).get('/api/v1/me')).status).toBe(401);
  expect(
    await admin.action('api_key.create', { name: 'Hier', expires_at: '2020-01-01T00:00:00Z' }),
  ).toMatchObject({ status: 400, body: { errors: [{ code: 'expiry_past' }] } });

  const second = await created({ name: 'Révoquée' });
  expect((await withKey(second.key).get('/api/v1/me')).status).toBe(200);
  await admin.action('api_key.revoke', { id: second.id });
  expect((await withKey(second.key).get('/api/v1/me')).status).toBe(401);
  expect(await admin.action('api_key.revoke', { id: second.id })).toMatchObject({ status: 404 });
});

test('a key does not do what is a person’s, nor is a cookie looked at beside it', async () => {
  const { key } = await created({ name: 'Programme' });
  for (const action of ['session.list', 'session.revoke_all', 'me.update', 'api_key.create']) {
    const input = action === 'api_key.create' ? { name: 'Fille' } : {};
    expect(await withKey(key).post(`/api/v1/actions/${action}`, input), action).toMatchObject({
      status: 403,
      body: { errors: [{ code: 'session_needed' }] },
    });
  }
  const headers = { authorization: 'Bearer jalon_rien-du-tout-mais-assez-long', cookie: admin.cookie() };
  expect((await world.call({ method: 'GET', url: '/api/v1/me', headers })).status).toBe(401);
  for (const authorization of ['Bearer', 'Basic YTpi', `Bearer ${key} `.repeat(2), `bearer ${key}x`])
    expect(
      (await world.call({ method: 'GET', url: '/api/v1/me', headers: { authorization } })).status,
      authorization,
    ).toBe(401);
});
