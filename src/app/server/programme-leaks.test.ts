// What the programme writes down by itself, read by somebody who may not know it: sums of the budget, names of risks, figures of others.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillPoints } from '../../features/programme/goals/server/points.ts';
import { bringRisksBack } from '../../features/programme/risks/server/look.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';
import { beginProgramme } from './test/programme.ts';

let door: Door;
let member: Colleague;
let manager: Colleague;
let rep: Colleague;

const act = (name: string, input: object = {}) => door.call('POST', `/api/v1/actions/${name}`, input);
const create = async (object: string, values: object): Promise<string> => {
  const answer = await door.call('POST', `/api/v1/records/${object}`, values);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json().id;
};

beforeAll(async () => {
  door = await openDoor();
  await beginProgramme(door, { people: 120 });
  member = await addColleague(door, 'Martin');
  rep = await addColleague(door, 'Rita');
  manager = await addColleague(door, 'Marie', { role: 'manager' });
  await create('programme_member', { person: member.id, level: 'project_team', function: 'user' });
});
afterAll(() => door.close());

test('the decision that approves the budget says no amount to whoever does not see the budget', async () => {
  await create('budget_line', {
    name: 'Intégrateur',
    kind: 'consulting',
    unit_cost: { amount: '41237', currency: 'EUR' },
  });
  expect((await act('programme.approve_budget')).statusCode).toBe(200);
  const [{ id }] = (
    await sql<{ id: string }>`select id from w_1.decision where status = 'taken'`.execute(door.app.db)
  ).rows as [{ id: string }];
  for (const reader of [rep, member]) {
    const seen = await reader.call('GET', `/api/v1/records/decision/${id}`);
    expect(seen.statusCode).toBe(200);
    expect(seen.body).not.toMatch(/41.?237/);
    expect((await reader.act('decision.about')).body).not.toMatch(/41.?237/);
    expect((await reader.call('GET', '/api/v1/records/programme')).body).not.toMatch(/41.?237|_approved"/);
  }
});

test('the task to look at a risk again does not name it to whoever may not see risks', async () => {
  const ctx = door.app.context('test');
  await create('risk', { name: 'canari', review_on: '2026-01-01', owner: ctx.actor.id });
  expect(await bringRisksBack(ctx)).toBeGreaterThan(0);
  const { body } = await manager.call('POST', '/api/v1/records/activity/query', { limit: 500 });
  expect(JSON.parse(body).records.length).toBeGreaterThan(0);
  expect(body.includes('canari')).toBe(false);
  const [task] = (await sql`select 1 from w_1.activity where subject like '%canari%'`.execute(door.app.db))
    .rows;
  expect(task).toBeDefined();
});

test('a measure tells nobody the figures of others', async () => {
  const { records: stages } = (await door.call('GET', '/api/v1/records/stage?limit=50')).json();
  await create('deal', {
    name: 'canari',
    stage: stages[0].id,
    owner: rep.id,
    amount: { amount: '98765', currency: 'EUR' },
  });
  const definition = {
    kind: 'value',
    of: {
      object: 'deal',
      op: 'sum',
      field: 'amount',
      filter: { field: 'owner', op: 'is', value: rep.id },
    },
  };
  const tried = await member.act('programme.try_measure', { definition, period: 'month' });
  expect(tried.body).not.toContain('98765');
  const made = await member.call('POST', '/api/v1/records/measure', {
    name: 'Rita',
    unit: 'money',
    better: 'up',
    period: 'month',
    definition,
  });
  expect(made.statusCode).toBe(400);
  const { rows } = await sql`select 1 from w_1.measure where name = 'Rita'`.execute(door.app.db);
  expect(rows).toEqual([]);
  // Ready ones are sums of the firm: they are anybody's to choose who may set goals.
  expect((await member.act('programme.add_goal', { key: 'win_rate' })).statusCode).toBe(200);
});

test('an action of the minutes is in the day of its person and told to nobody else', async () => {
  const item = await create('meeting_item', {
    name: 'canari des minutes',
    kind: 'action',
    person: member.id,
  });
  const { task } = (await door.call('GET', `/api/v1/records/meeting_item/${item}`)).json();
  expect((await member.call('GET', `/api/v1/records/activity/${task.id}`)).json().subject).toContain(
    'canari',
  );
  expect((await manager.call('GET', `/api/v1/records/activity/${task.id}`)).statusCode).toBe(404);
});

test('what is somebody’s alone is in no measure, whoever defines it', async () => {
  for (const [subject, visibility] of [
    ['canari commun', null],
    ['canari privé', 'hidden'],
  ])
    await rep.call('POST', '/api/v1/records/activity', { kind: 'task', subject, visibility });
  const filter = { field: 'subject', op: 'starts_with', value: 'canari ' };
  const id = await create('measure', {
    name: 'Canaris',
    unit: 'number',
    better: 'up',
    period: 'month',
    definition: { kind: 'value', of: { object: 'activity', op: 'count', filter } },
  });
  await fillPoints(door.app.context('test'), id);
  const { rows } = await sql`select value::int from w_1.measure_point where measure_id = ${id}::uuid`.execute(
    door.app.db,
  );
  expect(rows).toEqual([{ value: 1 }]);
});

test('whoever may not change goals has no baseline computed, and nothing is reckoned for them', async () => {
  const [goal] = (await door.call('GET', '/api/v1/records/goal?limit=1')).json().records;
  const points = async () =>
    (
      await sql`select measure_id, period_start, computed_at from w_1.measure_point order by 1, 2`.execute(
        door.app.db,
      )
    ).rows;
  const before = await points();
  const refused = await rep.act('programme.compute_baseline', { goal: goal.id });
  expect(refused.statusCode).toBe(403);
  expect(await points()).toEqual(before);
});
