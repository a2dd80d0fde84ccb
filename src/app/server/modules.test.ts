// Generated from the lists: a module out of scope refuses on every object, action and address, and nothing of it changes; with
// every module on, none refuses so; and whatever is at the door is in a module or said to be always there.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moduleOfObject, modules, offWithout } from '../../objects/modules.ts';
import { alwaysThere, moduleOfAction, moduleOfAddress, moduleOfScreen, moduleParts } from '../modules.ts';
import { objects } from '../objects.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let actions: string[];
let routes: { method: string; path: string }[];
/** Those that take any object's records. */
let ofRecords: { method: string; path: string }[];
const items = new Map<string, string>();
const someId = '01900000-0000-7000-8000-000000000000';

beforeAll(async () => {
  door = await openDoor();
  const document = (await door.call('GET', '/api/openapi.json')).json<{ paths: Record<string, unknown> }>();
  actions = Object.keys(document.paths).flatMap(
    (path) => /^\/api\/v1\/actions\/([\w.]+)$/.exec(path)?.[1] ?? [],
  );
  routes = routesOf(door.app.http.printRoutes({ commonPrefix: false }));
  ofRecords = routes.filter(({ path }) => path.startsWith('/api/v1/records/:object'));
});
afterAll(() => door.close());

const act = (name: string, input: unknown = {}) => door.call('POST', `/api/v1/actions/${name}`, input);
const codeOf = (answer: { statusCode: number; json(): unknown; body: string }): string | undefined =>
  answer.body.startsWith('{')
    ? (answer.json() as { errors?: { code: string }[] }).errors?.[0]?.code
    : undefined;
const turn = async (key: string, verdict: string): Promise<void> => {
  const answer = await door.call('PATCH', `/api/v1/records/scope_item/${items.get(key)}`, { verdict });
  expect(answer.statusCode, answer.body).toBe(200);
};

/** How many rows each table of the modules has, and how often they were written. */
async function state(): Promise<unknown> {
  const tables = modules.flatMap(({ objects }) => objects);
  const { rows } = await sql`${sql.join(
    tables.map(
      (name) =>
        sql`select ${name}::text as name, count(*) as n, sum(version) as v from ${sql.id('w_1', name)}`,
    ),
    sql` union all `,
  )}`.execute(door.app.db);
  return rows;
}

test('every module names objects that exist, each in one module alone', () => {
  const named = modules.flatMap((module) => module.objects);
  expect(new Set(named).size).toBe(named.length);
  expect(named.filter((name) => !objects.some((object) => object.name === name))).toEqual([]);
  expect(modules.map(({ key }) => key).toSorted()).toEqual(Object.keys(moduleParts).toSorted());
});

test('every object is in a module, or always there, or of the programme', () => {
  const stays: readonly string[] = alwaysThere.objects;
  const rest = objects.filter(({ name, confined }) => !confined && !moduleOfObject(name));
  expect(rest.map(({ name }) => name).toSorted()).toEqual(stays);
});

test('the addresses of records are found at the door, each by its method', () => {
  const found = ofRecords.map(({ method, path }) => `${method} ${path.slice('/api/v1/records/'.length)}`);
  expect(found).toEqual(
    expect.arrayContaining([
      ...['GET', 'POST', 'PATCH'].map((method) => `${method} :object`),
      ...['GET', 'PATCH', 'DELETE'].map((method) => `${method} :object/:id`),
      ...['query', 'aggregate', 'export'].map((way) => `POST :object/${way}`),
    ]),
  );
});

test('every action and address at the door is in a module or always there', () => {
  const stays = (name: string) =>
    alwaysThere.actions.some((one) => (one.endsWith('.') ? name.startsWith(one) : name === one));
  expect(actions.length).toBeGreaterThan(80);
  expect(actions.filter((name) => (moduleOfAction(name) !== undefined) === stays(name))).toEqual([]);
  const addresses = routes.map(({ path }) => path);
  expect(addresses.length).toBeGreaterThan(40);
  const open = (path: string) =>
    alwaysThere.routes.some((one) => path.startsWith(one)) || path.startsWith('/api/v1/records');
  expect(addresses.filter((path) => (moduleOfAddress(path) !== undefined) === open(path))).toEqual([]);
});

test('without a programme everything is on', async () => {
  for (const { objects } of modules)
    for (const object of objects)
      expect(codeOf(await door.call('GET', `/api/v1/records/${object}`)), object).toBeUndefined();
});

test('a programme begins with the modules that were asked for, and those that they need', async () => {
  const { user } = (await door.call('GET', '/api/v1/me')).json<{ user: { id: string } }>();
  const begun = await act('programme.begin', {
    people: 12,
    sponsor: null,
    lead: user.id,
    aims: ['win_more'],
    go_live_on: new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10),
    modules: ['quotes'],
  });
  expect(begun.statusCode, begun.body).toBe(200);
  const scope = (await act('programme.scope')).json<{
    items: { id: string; module: string | null; verdict: string }[];
  }>();
  for (const { id, module } of scope.items) if (module) items.set(module, id);
  const inside = scope.items.filter(({ module, verdict }) => module && verdict === 'in');
  expect(inside.map(({ module }) => module).toSorted()).toEqual(['products', 'quotes', 'sales']);
  const me = (await door.call('GET', '/api/v1/me')).json<{ modules_off: string[] }>();
  expect(me.modules_off).toContain('leads');
  expect(me.modules_off).not.toContain('quotes');
  for (const { key } of modules) await turn(key, 'in');
});

test.each(modules.map(({ key }) => key))(
  '%s out of scope is out of reach and untouched, and comes back',
  async (key) => {
    const off = offWithout([key]);
    const before = await state();
    await turn(key, 'out');
    const me = (await door.call('GET', '/api/v1/me')).json<{ modules_off: string[] }>();
    expect(new Set(me.modules_off)).toEqual(off);

    const gone = modules.filter((module) => off.has(module.key)).flatMap(({ objects }) => objects);
    const schema = (await door.call('GET', '/api/v1/schema')).json<{
      objects: { name: string; fields: { to?: string }[]; reverses: { object: string }[] }[];
    }>();
    expect(schema.objects.filter(({ name }) => gone.includes(name))).toEqual([]);
    expect(
      schema.objects.flatMap(({ fields }) => fields).filter(({ to }) => gone.includes(to ?? '')),
    ).toEqual([]);
    expect(
      schema.objects.flatMap(({ reverses }) => reverses).filter(({ object }) => gone.includes(object)),
    ).toEqual([]);

    const refusals: [string, string, unknown?][] = [
      ...gone.flatMap((object) =>
        ofRecords.map(({ method, path }): [string, string, unknown?] => [
          method,
          path.replace(':object', object).replace(':id', someId).replaceAll(/:\w+/g, 'anything'),
          {},
        ]),
      ),
      ...actions
        .filter((name) => off.has(moduleOfAction(name) ?? ''))
        .map((name): [string, string, unknown?] => ['POST', `/api/v1/actions/${name}`, {}]),
      ...routes
        .filter(({ path }) => off.has(moduleOfAddress(path) ?? ''))
        .map(({ method, path }): [string, string, unknown?] => [
          method,
          path.replaceAll(/:\w+/g, 'anything'),
          {},
        ]),
    ];
    for (const [method, path, body] of refusals) {
      const answer = await door.call(method, path, body);
      expect(answer.statusCode, `${method} ${path} ${answer.body}`).toBe(403);
      if (!path.startsWith('/f/')) expect(codeOf(answer), path).toBe('module_off');
    }
    // Nor by another way in: an import, the search, what is always there.
    for (const name of ['today.list', 'programme.home', 'notification.list'])
      expect((await act(name)).statusCode, name).toBe(200);
    expect(await state()).toEqual(before);

    await turn(key, 'in');
    for (const [method, path, body] of refusals.filter(([method]) => method === 'GET'))
      expect(codeOf(await door.call(method, path, body)), path).not.toBe('module_off');
  },
);

test('with every module on, none refuses so', async () => {
  // A shape that no action takes: it gets as far as the action, and no further.
  for (const name of actions.filter((one) => moduleOfAction(one) !== undefined))
    expect(codeOf(await act(name, { nothing_of_the_sort: true })), name).not.toBe('module_off');
});

test('a module tied to a gate is shut for the people of the team until the gate opens', async () => {
  const team = await door.call('POST', '/api/v1/records/team', { name: 'Sud' });
  const id = team.json<{ id: string }>().id;
  const { user } = (await door.call('GET', '/api/v1/me')).json<{ user: { id: string } }>();
  const gate = await door.call('POST', '/api/v1/records/module_gate', {
    module: 'forecast',
    team: id,
    phase: 'deploy',
  });
  expect(gate.statusCode, gate.body).toBe(201);
  expect((await act('forecast.read')).statusCode).not.toBe(403);
  await door.call('PATCH', `/api/v1/records/user/${user.id}`, { team: id });
  expect(codeOf(await act('forecast.read'))).toBe('module_off');
  const verdict = (values: object) =>
    door.call('POST', '/api/v1/records/gate_verdict', {
      phase: 'deploy',
      team: id,
      reason: 'Essai',
      ...values,
    });
  await verdict({ verdict: 'no_go' });
  expect(codeOf(await act('forecast.read'))).toBe('module_off');
  const go = await verdict({ verdict: 'override' });
  expect(go.statusCode, go.body).toBe(201);
  expect(codeOf(await act('forecast.read'))).not.toBe('module_off');
});

test('the module of a place in the application', () => {
  expect(moduleOfScreen('/o/deal/123')).toBe('sales');
  expect(moduleOfScreen('/settings/forms/1')).toBe('leads');
  expect(moduleOfScreen('/settings/firm')).toBeUndefined();
  expect(moduleOfScreen('/o/company')).toBeUndefined();
});

/** From Fastify's tree, drawn with lines. */
function routesOf(tree: string): { method: string; path: string }[] {
  const path: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^([│ ]*)[├└]── (.+?)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (!found) return [];
    path.splice(found[1]!.length / 4);
    path.push(found[2]!);
    const methods = (found[3]?.split(', ') ?? []).filter((one) => !['HEAD', 'OPTIONS'].includes(one));
    return methods.map((method) => ({ method, path: path.join('') }));
  });
}
