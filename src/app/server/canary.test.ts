// What a role or a key may not learn or do, tried by every side door: canaries are planted, and must neither be told nor be
// touched.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultRoles } from '../../features/auth/default-roles.ts';
import { saveAccount } from '../../features/auth/server/accounts.ts';
import { newId } from '../../platform/lib/ids.ts';
import { type Door, openDoor } from './test/door.ts';

type Call = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => ReturnType<Door['call']>;

let door: Door;
let rep: Call;
let repId: string;
let strangerId: string;
beforeAll(async () => {
  door = await openDoor();
  const { permissions } = defaultRoles.find(({ key }) => key === 'sales_rep')!;
  const company = { ...permissions.objects.company!, hidden: ['siren', 'phone'] };
  const role = await made('role', {
    name: 'Sans SIREN',
    permissions: { ...permissions, objects: { ...permissions.objects, company } },
  });
  repId = await person('rep', role);
  strangerId = await person('autre', role);
  rep = await signIn('rep');
});
afterAll(() => door.close());

const made = async (object: string, values: object, call: Call = door.call): Promise<string> => {
  const answer = await call('POST', `/api/v1/records/${object}`, values);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json().id;
};

async function person(name: string, role: string): Promise<string> {
  const email = `${name}@exemple.fr`;
  const team = await made('team', { name });
  const id = await made('user', { name, email, role, team });
  await saveAccount({ db: door.app.db }, { id, name, email, password: 'un mot de passe solide' });
  return id;
}

async function signIn(name: string): Promise<Call> {
  const body = { email: `${name}@exemple.fr`, password: 'un mot de passe solide' };
  const answer = await door.call('POST', '/api/auth/sign-in/email', body, { cookie: '' });
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return (method, path, body, headers) => door.call(method, path, body, { cookie, ...headers });
}

async function keyed(scopes: readonly string[]): Promise<Call> {
  const { key } = (await door.call('POST', '/api/v1/actions/api_key.create', { name: 'Clé', scopes })).json();
  return (method, path, body, headers) =>
    door.call(method, path, body, { cookie: '', authorization: `Bearer ${key}`, ...headers });
}

const nameOf = async (object: string, id: string) =>
  (await door.call('GET', `/api/v1/records/${object}/${id}`)).json().name;

test('what a hidden field holds finds nothing; what is seen still does', async () => {
  const id = await made('company', { name: 'Canari Ardoise', siren: '732829320' });
  const hits = async (call: Call, q: string) =>
    (await call('GET', `/api/v1/search?q=${encodeURIComponent(q)}`))
      .json()
      .hits.filter((hit: { id: string }) => hit.id === id).length;
  expect(await hits(door.call, '732829320')).toBe(1);
  for (const q of ['732829320', '73282', 'canari 7328']) expect(await hits(rep, q), q).toBe(0);
  for (const q of ['canari', 'ardoi', 'ca ar']) expect(await hits(rep, q), q).toBe(1);
});

test('a write from another site is refused however its address is spelt', async () => {
  for (const path of ['/api/v1/records/company', '/%61pi/v1/records/company', '/api/%761/records/company']) {
    const answer = await door.call(
      'POST',
      path,
      { name: 'Étrangère' },
      { origin: 'https://ailleurs.example' },
    );
    expect(answer.statusCode, path).toBe(403);
  }
  const page = await door.call('POST', '/api/v1/records/company/query', {
    filter: { field: 'name', op: 'is', value: 'Étrangère' },
  });
  expect(page.json().records).toEqual([]);
});

test('an undo goes no further than the rights there are now', async () => {
  const deal = await made('deal', { name: 'Avant', owner: repId });
  const renamed = (await rep('PATCH', `/api/v1/records/deal/${deal}`, { name: 'Après' })).json();
  await door.call('PATCH', `/api/v1/records/deal/${deal}`, { owner: strangerId });
  const undo = (call: Call, operation: string) => call('POST', '/api/v1/actions/record.undo', { operation });
  expect((await undo(rep, renamed._operation)).json()).toMatchObject({ undone: 0, kept: [{ id: deal }] });
  expect(await nameOf('deal', deal)).toBe('Après');
});

test('what was given away by mistake comes back, until somebody has worked on it', async () => {
  for (const [worked, undone] of [
    [false, 1],
    [true, 0],
  ] as const) {
    const deal = await made('deal', { name: 'Donnée', owner: repId });
    const given = (
      await rep('PATCH', '/api/v1/records/deal', { ids: [deal], set: { owner: strangerId } })
    ).json();
    if (worked) await door.call('PATCH', `/api/v1/records/deal/${deal}`, { name: 'Travaillée' });
    const answer = await rep('POST', '/api/v1/actions/record.undo', { operation: given.operation });
    expect(answer.json().undone).toBe(undone);
    expect((await door.call('GET', `/api/v1/records/deal/${deal}`)).json().owner.id).toBe(
      worked ? strangerId : repId,
    );
  }
});

test('a key that may only read undoes nothing, not even what its person did', async () => {
  const reader = await keyed(['read']);
  const { id, _operation } = (
    await door.call('PATCH', `/api/v1/records/company/${await made('company', { name: 'Un' })}`, {
      name: 'Deux',
    })
  ).json();
  const answer = await reader('POST', '/api/v1/actions/record.undo', { operation: _operation });
  expect(answer.json()).toMatchObject({ undone: 0, kept: [{ id }] });
  expect(await nameOf('company', id)).toBe('Deux');
});

test('a key with scopes neither imports in the name of its person nor makes a key beyond itself', async () => {
  const writer = await keyed(['company:write', 'administer']);
  const file = newId();
  expect(await refusal(writer('POST', '/api/v1/imports', { object: 'company', file_id: file }))).toEqual([
    403,
    'key_limited',
  ]);
  for (const scopes of [[], ['write'], ['administer', 'export']]) {
    const input = { name: 'Fille', role: 'administrator', scopes };
    expect(await refusal(writer('POST', '/api/v1/actions/api_key.create', input))).toEqual([
      403,
      'scopes_wider',
    ]);
  }
  const within = { name: 'Fille', role: 'administrator', scopes: ['administer'] };
  expect((await writer('POST', '/api/v1/actions/api_key.create', within)).statusCode).toBe(200);
});

test('somebody else’s file is not had by naming it in a record of one’s own', async () => {
  const sent = await send('secret.txt', 'text/plain');
  const file = sent.json();
  const attempt = () => rep('POST', '/api/v1/records/document', { name: 'Le mien', file, owner: repId });
  expect(await refusal(attempt())).toEqual([400, 'relation_missing']);
  expect((await rep('GET', `/api/v1/files/${file.id}`)).statusCode).toBe(404);
  const held = await made('document', { name: 'À tous', file });
  expect((await rep('GET', `/api/v1/files/${file.id}`)).statusCode).toBe(200);
  expect((await rep('GET', `/api/v1/records/document/${held}`)).statusCode).toBe(200);
  expect((await attempt()).statusCode).toBe(201);
});

test('values and filters that no query can hold are the caller’s fault, and said so', async () => {
  const id = await made('company', { name: 'Saine' });
  const deep = `{"filter":${'{"not":'.repeat(5000)}{"field":"name","op":"is","value":"x"}${'}'.repeat(5000)}}`;
  const leaf = { field: 'name', op: 'is', value: 'x' };
  const wide = { and: Array(100).fill({ or: Array(100).fill(leaf) }) };
  const cursor = Buffer.from(JSON.stringify(['nope', newId()])).toString('base64url');
  const json = { 'content-type': 'application/json' };
  const query = '/api/v1/records/company/query';
  for (const [what, answer] of [
    ['deep', await door.call('POST', query, deep, json)],
    ['wide', await door.call('POST', query, { filter: wide })],
    ['nul', await door.call('POST', query, { filter: { field: 'name', op: 'contains', value: 'a\u0000b' } })],
    ['nul searched', await door.call('GET', '/api/v1/search?q=ab%00c')],
    [
      'version',
      await door.call(
        'PATCH',
        `/api/v1/records/company/${id}`,
        { name: 'Q' },
        { 'if-match': '"99999999999"' },
      ),
    ],
    ['position', await door.call('GET', '/api/v1/changes?after=99999999999999999999.1')],
    ['cursor', await door.call('GET', `/api/v1/records/company?sort=created_at&cursor=${cursor}`)],
  ] as const)
    expect([what, answer.statusCode]).toEqual([what, 400]);
  expect(await nameOf('company', id)).toBe('Saine');
});

test('one record twice in one write is refused, or changed once, never half', async () => {
  const id = await made('company', { name: 'Seule' });
  const updates = [
    { id, name: 'Un' },
    { id: id.toUpperCase(), email: 'a@exemple.fr' },
  ];
  expect(await refusal(door.call('PATCH', '/api/v1/records/company', { updates }))).toEqual([
    400,
    'record_twice',
  ]);
  expect((await door.call('GET', `/api/v1/records/company/${id}`)).json()).toMatchObject({
    name: 'Seule',
    version: 1,
  });
  const same = { updates: [{ id: id.toUpperCase(), name: 'Seule' }] };
  expect((await door.call('PATCH', '/api/v1/records/company', same)).json().records).toMatchObject([{ id }]);
  const ids = [id, id.toUpperCase()];
  expect((await door.call('POST', '/api/v1/records/company/delete', { ids })).json().changed).toBe(1);
  const { entries } = (await door.call('GET', `/api/v1/records/company/${id}/history`)).json();
  expect(entries.map(({ kind }: { kind: string }) => kind)).toEqual(['delete', 'create']);
});

test('a role whose filter leads nowhere, or in a circle, is not kept', async () => {
  const all = defaultRoles[0]!.permissions;
  const nowhere = { deal: { ...all.others, read: { field: 'nope', op: 'is', value: 1 } } };
  const circle = {
    deal: { ...all.others, read: { field: 'company.name', op: 'is', value: 'x' } },
    company: { ...all.others, read: { some: 'deals' } },
  };
  for (const objects of [nowhere, circle]) {
    const role = { name: 'Impossible', permissions: { ...all, objects } };
    expect(await refusal(door.call('POST', '/api/v1/records/role', role))).toEqual([
      400,
      'permissions_invalid',
    ]);
  }
});

test('a file sent as a script is handed out as bytes', async () => {
  for (const [type, given] of [
    ['text/javascript', 'application/octet-stream'],
    ['application/x-javascript', 'application/octet-stream'],
    ['text/css', 'application/octet-stream'],
    ['application/pdf', 'application/pdf'],
  ] as const) {
    const { id } = (await send('x.pdf', type)).json();
    const { headers } = await door.call('GET', `/api/v1/files/${id}`);
    expect([headers['content-type'], headers['x-content-type-options']]).toEqual([given, 'nosniff']);
    expect(headers['content-disposition']).toMatch(/^attachment;/);
  }
});

function send(name: string, type: string): ReturnType<Door['call']> {
  const boundary = 'xxJALONxx';
  return door.call(
    'POST',
    '/api/v1/files',
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\ncanari\r\n--${boundary}--\r\n`,
    { 'content-type': `multipart/form-data; boundary=${boundary}` },
  );
}

async function refusal(answer: ReturnType<Door['call']>): Promise<[number, string]> {
  const said = await answer;
  return [said.statusCode, said.json().errors?.[0]?.code];
}
