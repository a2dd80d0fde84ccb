// Who sees what of the programme: planted canaries, read and written by somebody of each place through the door.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { write } from '../../records/server/write.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
type Place = 'sponsor' | 'crm_lead' | 'committee' | 'project_team' | 'everyone';
const people = {} as Record<Place, Colleague>;
const planted = new Map<string, string>();

const begin = (as: Pick<Colleague, 'act'>, some: object = {}) =>
  as.act('programme.begin', {
    people: 120,
    sponsor: people.sponsor.id,
    lead: people.crm_lead.id,
    aims: ['win_more'],
    go_live_on: '2100-01-01',
    modules: ['sales', 'leads'],
    ...some,
  });
const admin: Pick<Colleague, 'act'> = {
  act: (name, input = {}) => door.call('POST', `/api/v1/actions/${name}`, input),
};

beforeAll(async () => {
  door = await openDoor();
  for (const place of ['sponsor', 'crm_lead', 'committee', 'project_team', 'everyone'] as const)
    people[place] = await addColleague(door, place.replace('_', ''));
});
afterAll(() => door.close());

test('before it has begun there is nothing to be seen, for the administrator neither', async () => {
  const home = (await admin.act('programme.home')).json();
  expect(home).toMatchObject({ programme: null, may_begin: true });
  expect((await people.everyone.act('programme.home')).json()).toMatchObject({ may_begin: false });
  const { objects } = (await door.call('GET', '/api/v1/schema')).json();
  expect(objects.map(({ name }: { name: string }) => name)).not.toContain('programme');
});

test('what is in the settings and in the modules is not told to whoever has nothing to do with it', async () => {
  expect((await people.everyone.act('programme.offer')).statusCode).toBe(403);
  expect((await people.everyone.act('programme.scope')).statusCode).toBe(403);
});

test('modules that the firm works with already are proposed to stay', async () => {
  expect((await admin.act('programme.offer')).json().in_use).toEqual([]);
  await door.call('POST', '/api/v1/records/product', { name: 'Conseil' });
  const { in_use } = (await admin.act('programme.offer')).json();
  expect(in_use).toEqual(expect.arrayContaining(['products', 'analysis', 'rhythm']));
  expect(in_use).not.toContain('quotes');
});

test('whoever may not administer does not begin it, nor with a day that is past', async () => {
  expect((await begin(people.everyone)).statusCode).toBe(403);
  const past = await begin(admin, { go_live_on: '2020-01-01' });
  expect(past.statusCode).toBe(400);
  expect(past.json().errors).toMatchObject([{ path: 'go_live_on', code: 'go_live_past' }]);
  const { rows } =
    await sql`select 1 from w_1.programme union all select 1 from w_1.role where granted_to is not null`.execute(
      door.app.db,
    );
  expect(rows).toEqual([]);
});

test('of two who begin at once one does, and each place has its roles', async () => {
  const answers = await Promise.all([begin(admin), begin(admin)]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  const { rows } = await sql<{ place: string; times: number }>`
    select granted_to as place, count(*)::int as times from w_1.role where granted_to is not null group by 1 order by 1`.execute(
    door.app.db,
  );
  expect(rows).toEqual(
    ['committee', 'crm_lead', 'everyone', 'project_team', 'sponsor'].map((place) => ({ place, times: 1 })),
  );
  const ctx = door.app.context('test');
  await write(
    ctx,
    'programme_member',
    [
      { person: people.committee.id, level: 'steering', function: 'representative' },
      { person: people.project_team.id, level: 'project_team', function: 'user' },
    ].map((values) => ({ kind: 'create', values })),
    { trusted: true },
  );
  expect((await people.everyone.act('programme.home')).json()).toMatchObject({
    programme: { shape: 'committees', phase: 'frame' },
    sponsor: { id: people.sponsor.id, name: 'sponsor' },
    lead: { id: people.crm_lead.id },
  });
});

const rowOf = async (object: string, id: string): Promise<unknown> =>
  (await sql`select * from ${sql.id('w_1', object)} where id = ${id}::uuid`.execute(door.app.db)).rows[0];

const canaries: Record<string, object> = {
  stakeholder: { name: 'canari', attitude: 'reluctant', fears: 'canari' },
  budget_line: { name: 'canari', kind: 'consulting' },
  interview: { name: 'canari' },
  meeting: { name: 'canari', starts_at: '2026-01-05T09:00:00Z', summary: 'canari' },
  conflict: { name: 'canari' },
  risk: { name: 'canari' },
  decision: { name: 'canari', status: 'wanted' },
  process: { name: 'canari' },
  communication: { subject: 'canari' },
  goal: { name: 'canari', value_per_unit: { amount: '12.00', currency: 'EUR' } },
};
const all: readonly Place[] = ['sponsor', 'crm_lead', 'committee', 'project_team'];
/** Who reads it; who changes it. */
const expected: Record<string, [readonly Place[], readonly Place[]]> = {
  stakeholder: [
    ['crm_lead', 'project_team'],
    ['crm_lead', 'project_team'],
  ],
  budget_line: [
    ['sponsor', 'crm_lead', 'committee'],
    ['sponsor', 'crm_lead'],
  ],
  interview: [
    ['crm_lead', 'project_team'],
    ['crm_lead', 'project_team'],
  ],
  meeting: [all, all],
  conflict: [all, all],
  risk: [all, all],
  decision: [all, all],
  process: [all, ['crm_lead', 'project_team']],
  communication: [all, ['crm_lead', 'project_team']],
  goal: [[...all, 'everyone'], all],
};

test.each(Object.keys(canaries))('%s is read and changed by those places alone', async (object) => {
  const { written } = await write(
    door.app.context('test'),
    object,
    [{ kind: 'create', values: { ...canaries[object], owner: people.crm_lead.id } }],
    { trusted: true },
  );
  const { id } = written[0]!;
  planted.set(object, id);
  const [readers, writers] = expected[object]!;
  for (const place of Object.keys(people) as Place[]) {
    const { call } = people[place];
    const path = `/api/v1/records/${object}/${id}`;
    const read = await call('GET', path);
    expect(read.statusCode, `${place} reads`).toBe(readers.includes(place) ? 200 : 404);
    const before = await rowOf(object, id);
    const changed = await call('PATCH', path, { external_id: place });
    expect(changed.statusCode === 200, `${place} changes`).toBe(writers.includes(place));
    if (!writers.includes(place)) expect(await rowOf(object, id), `${place} leaves it`).toEqual(before);
  }
  // Who administers the firm has no place in the programme by that.
  expect((await door.call('GET', `/api/v1/records/${object}/${id}`)).statusCode).toBe(
    readers.includes('everyone') ? 200 : 404,
  );
});

test('what a goal is worth is kept from whoever does not see money', async () => {
  const id = planted.get('goal');
  for (const [place, sees] of [
    ['everyone', false],
    ['project_team', false],
    ['committee', true],
    ['sponsor', true],
  ] as const) {
    const goal = (await people[place].call('GET', `/api/v1/records/goal/${id}`)).json();
    expect('value_per_unit' in goal, place).toBe(sees);
  }
});

test('a place that has ended grants nothing any more, at once', async () => {
  const { committee } = people;
  const path = `/api/v1/records/budget_line/${planted.get('budget_line')}`;
  expect((await committee.call('GET', path)).statusCode).toBe(200);
  await sql`update w_1.programme_member set starts_on = '2020-01-01', ends_on = '2020-12-31' where person_id = ${committee.id}::uuid`.execute(
    door.app.db,
  );
  expect((await committee.call('GET', path)).statusCode).toBe(404);
});

test('a second sponsor is refused, and one whose time is over makes room', async () => {
  const add = (values: object) => people.crm_lead.call('POST', '/api/v1/records/programme_member', values);
  const second = { person: people.everyone.id, level: 'executive', function: 'sponsor' };
  const refused = await add(second);
  expect(refused.statusCode).toBe(400);
  expect(refused.json().errors).toMatchObject([{ path: 'function', code: 'member_alone' }]);
  expect((await add({ ...second, starts_on: '2020-01-01', ends_on: '2020-12-31' })).statusCode).toBe(201);
  expect((await add({ level: 'steering', function: 'adviser' })).json().errors).toMatchObject([
    { path: 'person', code: 'member_unnamed' },
  ]);
});

test('put aside whole, and taken up again as it was', async () => {
  const live = async () =>
    (
      await sql<{ all: string }>`select (select count(*) from w_1.programme_member where deleted_at is null)
        || ' ' || (select count(*) from w_1.stakeholder where deleted_at is null)
        || ' ' || (select count(*) from w_1.programme where deleted_at is null) as all`.execute(door.app.db)
    ).rows[0]!.all;
  const before = await live();
  expect((await people.crm_lead.act('programme.restart')).statusCode).toBe(403);
  expect(await live()).toBe(before);
  const { operation } = (await admin.act('programme.restart')).json();
  expect(await live()).toBe('0 0 0');
  expect(
    (await people.crm_lead.call('GET', `/api/v1/records/budget_line/${planted.get('budget_line')}`))
      .statusCode,
  ).toBe(404);
  expect((await begin(admin)).statusCode).toBe(200);
  expect((await admin.act('programme.restore', { operation })).json().errors).toMatchObject([
    { code: 'another_begun' },
  ]);
  await admin.act('programme.restart');
  expect((await admin.act('programme.restore', { operation })).statusCode).toBe(200);
  expect(await live()).toBe(before);
});
