// Two people press the same button of the programme at the same moment: it is done once, and whoever came second is told or finds it done.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';
import { beginProgramme } from './test/programme.ts';

let door: Door;
let one: Colleague;
let other: Colleague;

const act = (name: string, input: object = {}) => door.call('POST', `/api/v1/actions/${name}`, input);
const twice = async (name: string, first: object, second = first): Promise<number[]> => {
  const answers = await Promise.all([act(name, first), act(name, second)]);
  return answers.map(({ statusCode }) => statusCode).sort();
};
const create = async (object: string, values: object): Promise<string> => {
  const answer = await door.call('POST', `/api/v1/records/${object}`, values);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json().id;
};
const read = async (object: string, id: string) =>
  (await door.call('GET', `/api/v1/records/${object}/${id}`)).json();
const count = async (object: string, where: ReturnType<typeof sql>): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.id('w_1', object)} where deleted_at is null and ${where}`.execute(
    door.app.db,
  );
  return rows[0]!.n;
};

beforeAll(async () => {
  door = await openDoor();
  await beginProgramme(door, { people: 120 });
  one = await addColleague(door, 'Odile');
  other = await addColleague(door, 'Olivier');
});
afterAll(() => door.close());

test('a decision is taken by one of two, and stays as that one took it', async () => {
  const id = await create('decision', { name: 'Qui saisit ?' });
  const [a, b] = await Promise.all(
    ['Odile', 'Olivier'].map((outcome) => act('decision.take', { id, outcome })),
  );
  expect([a!.statusCode, b!.statusCode].sort()).toEqual([200, 409]);
  const { outcome, number } = await read('decision', id);
  expect(outcome).toBe(a!.statusCode === 200 ? 'Odile' : 'Olivier');
  // And is replaced by one of two.
  expect(
    await twice('decision.take', { replaces: id, outcome: 'a' }, { replaces: id, outcome: 'b' }),
  ).toEqual([200, 409]);
  expect(await count('decision', sql`number > ${number}`)).toBe(1);
});

test('a change request is decided once, and brings in once', async () => {
  const id = await create('change_request', { name: 'Un portail' });
  expect(await twice('programme.decide_request', { id, verdict: 'accepted', reason: 'Utile' })).toEqual([
    200, 409,
  ]);
  expect(await count('scope_item', sql`request_id = ${id}::uuid`)).toBe(1);
});

test('there is one sponsor, whoever names one', async () => {
  const answers = await Promise.all(
    [one, other].map(({ id }) => act('programme.appoint', { place: 'sponsor', person: id })),
  );
  expect(answers.map(({ statusCode }) => statusCode)).toContain(200);
  expect(await count('programme_member', sql`function = 'sponsor' and ends_on is null`)).toBe(1);
});

test('a gate is passed once', async () => {
  const input = { phase: 'prepare', verdict: 'override', reason: 'On avance' };
  expect(await twice('programme.pass_gate', input)).toEqual([200, 400]);
  expect(await count('gate_verdict', sql`phase = 'prepare'`)).toBe(1);
});

test('a gap has one task, and a difference becomes one gap', async () => {
  const gap = await create('gap', { name: 'Relances' });
  expect(await twice('gap.plan', { gap })).toEqual([200, 200]);
  expect(await count('programme_task', sql`gap_id = ${gap}::uuid`)).toBe(1);
  const step = (id: string) => ({
    id,
    name: id,
    who: '',
    tool: '',
    minutes: 5,
    pain: 0,
    coverage: 'no',
    next: [],
    x: 0,
    y: 0,
  });
  const process = await create('process', {
    name: 'Relancer',
    current_steps: [step('b')],
    wanted_steps: [step('a')],
  });
  expect(await twice('study.take', { process, sources: ['added:a'] })).toEqual([200, 200]);
  expect(await count('gap', sql`process_id = ${process}::uuid`)).toBe(1);
});

test('what there is one of is made once: a draft of the vision, a level, a ready measure', async () => {
  expect(await twice('vision.draft', {})).toEqual([200, 200]);
  expect(await count('vision', sql`published_at is null`)).toBe(1);
  const { records } = (await door.call('GET', '/api/v1/records/committee?limit=10')).json();
  const { id, level } = records[0];
  await door.call('DELETE', `/api/v1/records/committee/${id}`);
  expect(await twice('programme.grow', { level })).toEqual([200, 200]);
  expect(await count('committee', sql`level = ${level}`)).toBe(1);
  expect(await twice('programme.add_goal', { key: 'renewal_rate' })).toEqual([200, 200]);
  expect(await count('measure', sql`key = 'renewal_rate'`)).toBe(1);
});
