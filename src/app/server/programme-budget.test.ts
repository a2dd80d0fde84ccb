// The budget through the door: who sees it, the reserve, hours that become a cost, its approval, and the return.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let me: string;
beforeAll(async () => {
  door = await openDoor();
  [{ id: me }] = (await door.call('GET', '/api/v1/records/user?limit=1')).json().records;
  await action('programme.begin', {
    people: 12,
    sponsor: null,
    lead: me,
    aims: ['win_more'],
    go_live_on: new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10),
    modules: ['leads', 'sales'],
  });
});
afterAll(() => door.close());

const action = async (name: string, input: object = {}) => {
  const answer = await door.call('POST', `/api/v1/actions/${name}`, input);
  if (answer.statusCode >= 300) throw new Error(answer.body);
  return answer.json();
};
const create = async (object: string, values: object): Promise<string> => {
  const answer = await door.call('POST', `/api/v1/records/${object}`, values);
  if (answer.statusCode >= 300) throw new Error(answer.body);
  return answer.json().id;
};
const line = (name: string, kind: string, unit_cost: string, more: object = {}) =>
  create('budget_line', { name, kind, unit_cost: { amount: unit_cost, currency: 'EUR' }, ...more });

test('a small firm begins with three lines without amounts; a plan typed gives its reserve and its check', async () => {
  const begun = await action('programme.budget');
  expect(begun.lines.map(({ kind }: { kind: string }) => kind)).toEqual(['hosting', 'training', 'overtime']);
  expect(begun.sums.planned).toBe('0.00');
  expect(begun.check.state).toBe('empty');
  await line('Serveur', 'hosting', '1000');
  await line('Intégrateur', 'consulting', '1500', { could_reach: { amount: '2400', currency: 'EUR' } });
  await line('Consultant suisse', 'consulting', '1', { unit_cost: { amount: '1', currency: 'CHF' } });
  const budget = await action('programme.budget');
  expect(budget.sums.planned).toBe('2500.00');
  expect(budget.reserve).toMatchObject({ share: '250.00', total: '2650.00' });
  expect(budget.check).toMatchObject({ state: 'forgotten', times: 1.5 });
  expect(budget.check.missing).toContain('training');
  expect(budget.left_out).toBe(1);
  // Whoever has just begun uses their account in each of its weeks.
  expect(budget.accounts).toEqual({ real: 1, occasional: 0, unused: 0 });
});

test('hours noted become a cost once an hour has a price', async () => {
  await create('time_spent', { day: '2026-05-04', hours: 7.5, note: 'Atelier' });
  expect((await action('programme.budget')).hours).toEqual({ hours: 7.5, cost: null });
  const { programme } = await action('programme.budget');
  await door.call('PATCH', `/api/v1/records/programme/${programme.id}`, {
    hourly_rate: { amount: '42.50', currency: 'EUR' },
  });
  const { hours, sums } = await action('programme.budget');
  expect(hours).toEqual({ hours: 7.5, cost: '318.75' });
  expect(sums).toMatchObject({ spent: '318.75', forecast: '2818.75' });
});

test('approved by a decision; a change of the plan afterwards shows, what is paid does not', async () => {
  const { number } = await action('programme.approve_budget');
  const approved = (await action('programme.budget')).approval;
  expect(approved).toMatchObject({ number, changed: false });
  const { sums: plan, reserve, currency } = await action('programme.budget');
  const kept = { planned: { amount: plan.planned, currency }, reserve: { amount: reserve.total, currency } };
  expect(approved).toMatchObject(kept);
  expect((await door.call('GET', `/api/v1/records/decision/${approved.decision}`)).json()).toMatchObject({
    status: 'taken',
    decided_by: { id: me },
  });
  const [first] = (await action('programme.budget')).lines;
  const put = (values: object) => door.call('PATCH', `/api/v1/records/budget_line/${first.id}`, values);
  expect((await put({ spent: { amount: '10', currency: 'EUR' } })).statusCode).toBe(200);
  expect((await action('programme.budget')).approval.changed).toBe(false);
  await put({ unit_cost: { amount: '20', currency: 'EUR' } });
  const after = await action('programme.budget');
  expect(after.approval).toMatchObject({ changed: true, ...kept });
  expect(after.sums.planned).not.toBe(plan.planned);
});

test('the return: costs in their months, no value before go-live, and what is not valued is named', async () => {
  const result = await action('programme.return');
  expect(result.unvalued).toHaveLength(1);
  expect(result.value).toBe('0.00');
  expect(result.outcomes.as_is.even).toBeNull();
  expect(Number(result.outcomes.cost_more.balance)).toBeLessThan(Number(result.outcomes.as_is.balance));
});

test('sponsor, CRM lead and committees see the budget; the project team and everybody else do not', async () => {
  const places = await sql<{ granted_to: string; budget: string | null; hidden: string | null }>`
    select granted_to, permissions->'objects'->'budget_line'->>'read' as budget,
      permissions->'objects'->'goal'->>'hidden' as hidden
    from w_1.role where granted_to is not null order by granted_to`.execute(door.app.db);
  const table = Object.fromEntries(places.rows.map(({ granted_to, budget }) => [granted_to, budget]));
  expect(table).toEqual({
    committee: 'all',
    crm_lead: 'all',
    everyone: null,
    project_team: null,
    sponsor: 'all',
  });
  // The lead steps down to be one of the team: refused from then on, and nothing is told.
  const [member] = (await door.call('GET', '/api/v1/records/programme_member?limit=1')).json().records;
  await sql`update w_1.programme_member set function = 'user' where id = ${member.id}`.execute(door.app.db);
  for (const name of ['programme.budget', 'programme.return', 'programme.approve_budget'])
    expect((await door.call('POST', `/api/v1/actions/${name}`, {})).statusCode).toBe(403);
  const listed = await door.call('GET', '/api/v1/records/budget_line');
  expect(listed.json().records ?? []).toEqual([]);
  const { goals } = await action('programme.goals');
  const shown = await action('programme.goal', { id: goals[0].id });
  expect(shown.value).toBeNull();
  const { rows } = await sql`select count(*)::int as n from w_1.decision`.execute(door.app.db);
  expect(rows).toEqual([{ n: 1 }]);
});
