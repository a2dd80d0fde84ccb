// What came of suggestions, counted by hand; and what of it a leader of people sees.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serverSchema } from '../../../app/server/schema.ts';
import { type Permissions, permission } from '../../../model/access.ts';
import { newId } from '../../../platform/lib/ids.ts';
import { type TestWorld, testWorld } from '../../../records/server/test/context.ts';
import { write } from '../../../records/server/write.ts';
import { salesRules } from '../../sales/server/rules.ts';
import { readResults } from './results.ts';

const now = new Date('2026-06-12T08:00:00Z');
const at = (days: number) => new Date(now.getTime() + days * 86_400_000);

let world: TestWorld;
const people: string[] = [];
let boss: string;
let stages: string[];

const nothing: Permissions = {
  objects: {},
  others: permission('none', 'none', 'none', 'none', 'none'),
  administer: false,
};
const seesDeals: Permissions = {
  ...nothing,
  objects: { deal: permission('all', 'none', 'none', 'none', 'none') },
};
const results = (id: string, scope: 'me' | 'led', administer = false, permissions = seesDeals) =>
  readResults(world.as({ id, now, permissions: { ...permissions, administer } }), { scope, months: 3 });

async function create(object: string, values: object, when = now): Promise<string> {
  const { written } = await write(
    world.as({ now: when }),
    object,
    [{ kind: 'create', values: { ...values } }],
    { trusted: true },
  );
  return written[0]!.id;
}

const put = (
  person: string,
  kind: string,
  object: string,
  record: string,
  shown: number,
  answer: string | null,
  answered = shown,
) =>
  sql`
  insert into w_1.suggestion (id, person_id, kind, key, object, record_id, shown_on, last_shown_on, answer, answered_at, reason)
  values (${newId()}::uuid, ${person}::uuid, ${kind}, ${newId()}, ${object}, ${record}::uuid, ${at(shown).toISOString()}::date,
    ${at(shown).toISOString()}::date, ${answer}, ${answer && at(answered).toISOString()}::timestamptz,
    ${answer === 'refused' ? 'not_now' : null})`.execute(world.db);

async function dealThatMoves(created: number, moved: number | null, company?: string): Promise<string> {
  const id = await create('deal', { name: `Affaire ${created}`, stage: stages[0], company }, at(created));
  if (moved !== null)
    await write(
      world.as({ now: at(moved) }),
      'deal',
      [{ kind: 'update', id, values: { stage: stages[1] } }],
      { trusted: true },
    );
  return id;
}

beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'), salesRules);
  boss = await create('user', { name: 'Karim' });
  for (const name of ['Julie', 'Thomas', 'Nadia', 'Seule'])
    people.push(await create('user', { name, manager: name === 'Seule' ? null : boss }));
  const pipeline = await create('pipeline', { name: 'Ventes' });
  stages = [
    await create('stage', { name: 'Un', pipeline }),
    await create('stage', { name: 'Deux', pipeline, position: 1 }),
  ];
  const [julie, thomas] = people as [string, string];
  await put(julie, 'idle_deal', 'deal', await dealThatMoves(-80, -50), -60, 'done');
  await put(julie, 'idle_deal', 'deal', await dealThatMoves(-80, -20), -60, 'planned');
  await put(julie, 'idle_deal', 'deal', await dealThatMoves(-80, -50), -60, 'refused');
  await put(julie, 'idle_deal', 'deal', await dealThatMoves(-80, null), -60, null);
  // Too young to be judged, and too old to be counted.
  await put(julie, 'idle_deal', 'deal', await dealThatMoves(-80, -5), -10, 'done');
  await put(julie, 'idle_deal', 'deal', await dealThatMoves(-300, -190), -200, 'done');
  // A customer with whom a deal was opened three weeks later.
  const company = await create('company', { name: 'Lefort' });
  await dealThatMoves(-29, null, company);
  await put(thomas, 'renewal', 'company', company, -50, 'done');
});
afterAll(() => world.close());

test('put, followed, refused, and what came within thirty days', async () => {
  const { kinds } = await results(people[0]!, 'me');
  expect(kinds).toEqual([
    {
      kind: 'idle_deal',
      shown: 5,
      followed: 3,
      refused: 1,
      reasons: [{ reason: 'not_now', count: 1 }],
      when_followed: { of: 2, moved: 1 },
      otherwise: { of: 2, moved: 1 },
    },
  ]);
});

test('what is about a customer came to something when a deal of theirs was opened', async () => {
  const { kinds } = await results(people[1]!, 'me');
  expect(kinds).toMatchObject([{ kind: 'renewal', when_followed: { of: 1, moved: 1 } }]);
});

test('a sale that one may not see moves nothing in what one is told', async () => {
  const { kinds } = await results(people[1]!, 'me', false, nothing);
  expect(kinds).toMatchObject([{ kind: 'renewal', when_followed: { of: 1, moved: 0 } }]);
});

test('a leader sees the sum of at least three, nobody else sees anything of others', async () => {
  expect(await results(boss, 'led')).toEqual({ leads: 3, people: 2, too_few: true, kinds: [] });
  await put(people[2]!, 'birthday', 'contact', newId(), -3, 'refused');
  const team = await results(boss, 'led');
  expect(team).toMatchObject({ leads: 3, people: 3, too_few: false });
  expect(team.kinds.map(({ kind, shown }) => [kind, shown])).toEqual([
    ['renewal', 1],
    ['birthday', 1],
    ['idle_deal', 5],
  ]);
  expect(JSON.stringify(team)).not.toContain(people[0]);
  await expect(results(people[0]!, 'led')).rejects.toMatchObject({ code: 'forbidden' });
  expect((await results(people[3]!, 'led', true)).leads).toBe(4);
});
