import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { actions } from '../../../model/access.ts';
import { newId } from '../../../platform/lib/ids.ts';
import { write } from '../../../records/server/write.ts';
import { defaultRoles } from '../default-roles.ts';
import { saveAccount } from './accounts.ts';
import { authWorld, type Browser, type World } from './test/world.ts';

// One person of each role, a colleague of the same team and a stranger. Each object has a canary of each owner; what is
// refused must leave them as they were.
const owners = ['mine', 'colleague', 'stranger'] as const;
type Owner = (typeof owners)[number];
type Right = (typeof actions)[number];

let world: World;
let admin: Browser;
const people: Record<string, { id: string; browser: Browser; colleague: string }> = {};
let stranger: string;

const titles: Readonly<Record<string, string>> = {
  lead: 'title',
  company: 'name',
  contact: 'last_name',
  deal: 'name',
  activity: 'subject',
  product: 'name',
  document: 'name',
};
const objects = Object.keys(titles);
const roles = defaultRoles.map(({ key }) => key);

beforeAll(async () => {
  world = await authWorld();
  admin = await world.setUp();
  stranger = await person('stranger', 'sales_rep', await team('Autre'));
  for (const role of roles) {
    const mine = await team(role);
    const id = await person(role, role, mine);
    const colleague = await person(`${role}-bis`, 'sales_rep', mine);
    const browser = world.browser();
    await browser.signIn(`${role}@exemple.fr`, 'un mot de passe solide');
    people[role] = { id, browser, colleague };
  }
});
afterAll(() => world.close());

async function team(name: string): Promise<string> {
  return (await admin.post('/api/v1/records/team', { name })).body.id;
}

async function person(name: string, role: string, team: string): Promise<string> {
  const roleId = (
    await admin.get(
      `/api/v1/records/role?filter=${encodeURIComponent(JSON.stringify({ field: 'key', op: 'is', value: role }))}`,
    )
  ).body.records[0].id;
  const email = `${name}@exemple.fr`;
  const { id } = (await admin.post('/api/v1/records/user', { name, email, role: roleId, team })).body;
  await saveAccount(world, { id, name, email, password: 'un mot de passe solide' });
  return id;
}

/** What the default roles promise, said again independently of how they are written. */
const promises: Record<string, Record<Right, (object: string) => readonly Owner[]>> = {
  administrator: {
    read: () => owners,
    create: () => owners,
    edit: () => owners,
    delete: () => owners,
    export: () => owners,
  },
  manager: {
    read: () => owners,
    create: () => owners,
    edit: () => owners,
    delete: () => ['mine', 'colleague'],
    export: () => owners,
  },
  sales_rep: {
    read: (object) =>
      ['company', 'contact', 'product', 'document'].includes(object) ? owners : ['mine', 'colleague'],
    create: (object) => (object === 'product' ? [] : ['mine', 'colleague']),
    edit: (object) => (object === 'product' ? [] : object === 'activity' ? ['mine'] : ['mine', 'colleague']),
    delete: (object) => (object === 'product' ? [] : ['mine']),
    export: () => [],
  },
  read_only: { read: () => owners, create: () => [], edit: () => [], delete: () => [], export: () => [] },
};

describe.each(roles)('%s', (role) => {
  test.each(objects)('%s', async (object) => {
    const { id, browser, colleague } = people[role]!;
    const field = titles[object]!;
    const ownerIds: Record<Owner, string> = { mine: id, colleague, stranger };
    for (const owner of owners) {
      const may = (right: Right) => promises[role]![right](object).includes(owner);
      const where = `${role} ${object} of ${owner}`;
      const values = { ...(await extras(object)), [field]: 'canari', owner: ownerIds[owner] };
      const canary = (await write(world.context(), object, [{ kind: 'create', values }])).written[0]!.id;
      const url = `/api/v1/records/${object}/${canary}`;
      const state = () => row(object, canary);
      const before = await state();

      expect((await browser.get(url)).status === 200, `${where}: read`).toBe(may('read'));
      const listed = (await browser.get(`/api/v1/records/${object}?limit=1000`)).body.records ?? [];
      expect(
        listed.some((one: { id: string }) => one.id === canary),
        `${where}: list`,
      ).toBe(may('read'));

      await browser.patch(url, { [field]: 'changé' });
      expect((await state())[field] === 'changé', `${where}: edit`).toBe(may('edit'));
      if (!may('edit')) expect(await state()).toEqual(before);

      const edited = await state();
      await browser.delete(url);
      expect((await state()).deleted_at !== null, `${where}: delete`).toBe(may('delete'));
      if (!may('delete')) expect(await state()).toEqual(edited);

      const count = await howMany(object);
      const created = await browser.post(`/api/v1/records/${object}`, values);
      expect(created.status === 201, `${where}: create ${JSON.stringify(created.body)}`).toBe(may('create'));
      expect((await howMany(object)) - count, `${where}: created`).toBe(may('create') ? 1 : 0);
    }
  });

  test('settings are administrators’ alone', async () => {
    const { browser } = people[role]!;
    const mine = role === 'administrator';
    for (const [object, values] of [
      ['user', { name: 'Intrus', email: `intrus-${role}@exemple.fr` }],
      ['team', { name: 'Intruse' }],
      ['role', { name: `Intrus ${role}`, permissions: defaultRoles[0]!.permissions }],
      ['pipeline', { name: 'Intrus' }],
    ] as const) {
      const count = await howMany(object);
      const { status } = await browser.post(`/api/v1/records/${object}`, values);
      expect([status === 201, (await howMany(object)) - count], object).toEqual([mine, mine ? 1 : 0]);
      expect((await browser.get(`/api/v1/records/${object}`)).body.records.length, object).toBeGreaterThan(0);
    }
    const me = await row('user', people[role]!.id);
    const administrator = await sql<{
      id: string;
    }>`select id from w_1.role where key = 'administrator'`.execute(world.db);
    if (!mine) {
      await browser.patch(`/api/v1/records/user/${people[role]!.id}`, { role: administrator.rows[0]!.id });
      await browser.patch('/api/v1/records/user', {
        ids: [people[role]!.id],
        set: { role: administrator.rows[0]!.id },
      });
      expect(await row('user', people[role]!.id)).toEqual(me);
    }
    for (const action of [
      'user.invite',
      'user.accounts',
      'firm.update',
      'mail.list',
      'user.sign_out',
      'user.deactivate',
    ]) {
      const input = {
        'user.invite': { name: 'X', email: `x-${role}@exemple.fr`, role: 'administrator' },
        'user.accounts': { ids: [] },
        'user.sign_out': { id: stranger },
        'user.deactivate': { id: stranger },
      }[action];
      if (!mine)
        expect(await browser.action(action, input), action).toMatchObject({
          status: 403,
          body: { errors: [{ code: 'administer_needed' }] },
        });
    }
    expect(
      (
        await sql`select 1 from w_1."user" where email = ${`x-${role}@exemple.fr`} or (id = ${stranger} and not active)`.execute(
          world.db,
        )
      ).rows,
    ).toEqual([]);
  });
});

test('a view is its owner’s until it is shared', async () => {
  const rep = people.sales_rep!;
  const other = people.read_only!;
  const view = { name: 'La mienne', object: 'deal', kind: 'table', settings: {} };
  const { id } = (await rep.browser.post('/api/v1/records/view', view)).body;
  expect((await other.browser.get(`/api/v1/records/view/${id}`)).status).toBe(404);
  await rep.browser.patch(`/api/v1/records/view/${id}`, { shared: true });
  expect((await other.browser.get(`/api/v1/records/view/${id}`)).status).toBe(200);
  expect((await people.manager!.browser.patch(`/api/v1/records/view/${id}`, { name: 'À tous' })).status).toBe(
    200,
  );
  await other.browser.patch(`/api/v1/records/view/${id}`, { name: 'Volée' });
  expect((await row('view', id)).name).toBe('À tous');
});

test('a role says what it gives, and cannot give settings away without the right to administer', async () => {
  const rights = { read: 'all', create: 'all', edit: 'all', delete: 'all', export: 'all' };
  for (const [permissions, code] of [
    [{ objects: {}, others: { read: 'all' }, administer: false }, 'permissions_invalid'],
    [{ objects: { user: rights }, others: rights, administer: false }, 'permissions_of_settings'],
  ] as const) {
    expect(await admin.post('/api/v1/records/role', { name: 'Essai', permissions })).toMatchObject({
      status: 400,
      body: { errors: [{ code }] },
    });
  }
});

test('somebody who administers and can sign in always remains', async () => {
  const { rows } = await sql<{
    id: string;
    role: string;
  }>`select u.id, u.role_id as role from w_1."user" as u where email = 'Ada@exemple.fr'`.execute(world.db);
  const { id, role } = rows[0]!;
  const rep = (await sql<{ id: string }>`select id from w_1.role where key = 'sales_rep'`.execute(world.db))
    .rows[0]!.id;
  await admin.action('user.deactivate', { id: people.administrator!.id });
  const before = await row('user', id);
  const roleBefore = await row('role', role);
  const refused = { status: 409, body: { code: 'conflict', errors: [{ code: 'last_administrator' }] } };
  expect(await admin.action('user.deactivate', { id })).toMatchObject(refused);
  expect(await admin.patch(`/api/v1/records/user/${id}`, { role: rep })).toMatchObject(refused);
  expect(await admin.delete(`/api/v1/records/user/${id}`)).toMatchObject(refused);
  expect(
    await admin.patch(`/api/v1/records/role/${role}`, { permissions: { ...defaultRoles[1]!.permissions } }),
  ).toMatchObject(refused);
  expect(await admin.delete(`/api/v1/records/role/${role}`)).toMatchObject({
    status: 409,
    body: { errors: [{ code: 'role_in_use' }] },
  });
  expect([await row('user', id), await row('role', role)]).toEqual([before, roleBefore]);
  expect((await admin.get('/api/v1/me')).status).toBe(200);
});

test('of two administrators who remove each other at the same moment, one stays', async () => {
  await admin.action('user.reactivate', { id: people.administrator!.id });
  const other = world.browser();
  await other.signIn('administrator@exemple.fr', 'un mot de passe solide');
  const me = (await admin.get('/api/v1/me')).body.user.id;
  await Promise.all([
    admin.action('user.deactivate', { id: people.administrator!.id }),
    other.action('user.deactivate', { id: me }),
  ]);
  const { rows } =
    await sql`select 1 from w_1."user" as u join w_1.role as r on r.id = u.role_id where u.active and r.key = 'administrator' and u.email is not null`.execute(
      world.db,
    );
  expect(rows.length).toBeGreaterThanOrEqual(1);
});

async function extras(object: string): Promise<object> {
  if (object === 'activity') return { kind: 'note' };
  if (object === 'document')
    return { file: { id: newId(), name: 'contrat.pdf', size: 3, type: 'application/pdf' } };
  if (object !== 'deal') return {};
  const { rows } = await sql<{
    stage: string;
    pipeline: string;
  }>`select id as stage, pipeline_id as pipeline from w_1.stage where deleted_at is null order by position limit 1`.execute(
    world.db,
  );
  return rows[0]!;
}

async function row(object: string, id: string): Promise<Record<string, unknown>> {
  const { rows } = await sql<
    Record<string, unknown>
  >`select * from ${sql.id('w_1', object)} where id = ${id}`.execute(world.db);
  return rows[0]!;
}

async function howMany(object: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.id('w_1', object)}`.execute(
    world.db,
  );
  return rows[0]!.n;
}
