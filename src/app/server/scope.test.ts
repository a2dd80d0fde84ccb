// Through the door: creep counted on a scripted history, change requests decided, and what hinders answered in the open.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FrictionGroup } from '../../features/programme/frictions/contract.ts';
import type { Scope } from '../../features/programme/scope/contract.ts';
import { hoursAYear } from '../../features/programme/scope/contract.ts';
import { creep } from '../../features/programme/scope/server/creep.ts';
import { modules } from '../../objects/modules.ts';
import { addDays, dayIn } from '../../platform/lib/day.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let alice: string;
const today = dayIn(new Date(), 'Europe/Paris');
const start = addDays(today, -60);
const day = (n: number) => addDays(start, n);

beforeAll(async () => {
  door = await openDoor();
  alice = (await door.call('GET', '/api/v1/me')).json<{ user: { id: string } }>().user.id;
  const begun = await act('programme.begin', {
    people: 12,
    sponsor: null,
    lead: alice,
    aims: ['win_more'],
    go_live_on: addDays(today, 90),
    modules: modules.map(({ key }) => key).filter((key) => key !== 'rhythm'),
  });
  expect(begun.statusCode, begun.body).toBe(200);
  await sql`update w_1.programme set starts_on = ${start}::date`.execute(door.app.db);
  await sql`update w_1.scope_item set decided_on = ${start}::date, added_on = case when verdict = 'in' then ${start}::date end`.execute(
    door.app.db,
  );
});
afterAll(() => door.close());

const act = (name: string, input: unknown = {}) => door.call('POST', `/api/v1/actions/${name}`, input);
const scope = async (): Promise<Scope> => (await act('programme.scope')).json<Scope>();
const create = async (object: string, values: object): Promise<string> => {
  const answer = await door.call('POST', `/api/v1/records/${object}`, values);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<{ id: string }>().id;
};
const madeOn = (object: string, id: string, on: string) =>
  sql`update ${sql.id('w_1', object)} set created_at = ${`${on}T12:00:00Z`}::timestamptz where id = ${id}`.execute(
    door.app.db,
  );
const at = async (on: string): Promise<[number, number]> => {
  const found = (await creep(door.app.context('test'), on))!;
  return [found.decided, found.undecided];
};

test('scope creep counted on a scripted history', async () => {
  expect(await at(today)).toEqual([0, 0]);
  const decision = (await act('decision.take', { name: 'Ajouter les photos de chantier ?' })).json<{
    id: string;
  }>().id;
  await create('scope_item', {
    name: 'Photos de chantier',
    kind: 'other',
    verdict: 'in',
    added_on: day(10),
    decision,
  });
  await create('scope_item', { name: 'Cartes de vœux', kind: 'other', verdict: 'in', added_on: day(20) });
  await create('scope_item', { name: 'Paie', kind: 'other', verdict: 'out', added_on: day(20) });
  const form = await create('activity_template', { name: 'Visite de chantier' });
  await madeOn('activity_template', form, day(30));
  const other = await create('activity_template', { name: 'Relance' });
  await madeOn('activity_template', other, day(40));
  // By hand: day 9 nothing; 10 one decided; 20 one without; 30 and 40 one setting each, without.
  const counted = await Promise.all([9, 10, 19, 20, 29, 30, 40].map((n) => at(day(n))));
  expect(counted).toEqual([
    [0, 0],
    [1, 0],
    [1, 0],
    [1, 1],
    [1, 1],
    [1, 2],
    [1, 3],
  ]);
  expect((await scope()).creep!.appeared.map(({ title }) => title)).toEqual([
    'Relance',
    'Visite de chantier',
  ]);

  // Tied to a decision it counts as decided; accepted as it is, it leaves the list and stays undecided.
  await act('programme.settle_appeared', {
    object: 'activity_template',
    id: form,
    why: 'Suit la décision',
    decision,
  });
  await act('programme.settle_appeared', { object: 'activity_template', id: other, why: 'Utile' });
  expect(await at(today)).toEqual([2, 2]);
  expect(await at(day(29))).toEqual([1, 1]);
  expect((await scope()).creep!.appeared).toEqual([]);
});

test('what was put off at the start and comes in later is an addition, with its decision or without; what comes back is none', async () => {
  const before = await at(today);
  const { items } = await scope();
  expect(items.filter(({ verdict, added_on }) => (verdict === 'in') !== (added_on !== null))).toEqual([]);
  const module = items.find(({ verdict }) => verdict === 'later');
  const put = async (id: string, verdict: string) => {
    const answer = await door.call('PATCH', `/api/v1/records/scope_item/${id}`, { verdict });
    expect(answer.statusCode, answer.body).toBe(200);
  };
  const one = async (id: string) => (await scope()).items.find((item) => item.id === id)!;

  // By a decision of the register, put off again and brought in by hand: the day stays, the decision does not.
  await act('programme.move_scope', { id: module!.id, verdict: 'in', why: 'On est prêt' });
  expect(await one(module!.id)).toMatchObject({ added_on: today, decided_on: today, why: 'On est prêt' });
  expect(await at(today)).toEqual([before[0] + 1, before[1]]);
  // Moved and moved back, each move replaces the one before: one decision of the register holds.
  await act('programme.move_scope', { id: module!.id, verdict: 'out', why: 'Pas encore' });
  await act('programme.move_scope', { id: module!.id, verdict: 'in', why: 'Maintenant' });
  const { subjects } = (await act('decision.about')).json<{
    subjects: { key: string; decision: { reason: string } }[];
  }>();
  expect(subjects.filter(({ key }) => key === module!.id).map(({ decision }) => decision.reason)).toEqual([
    'Maintenant',
  ]);
  await sql`update w_1.scope_item set added_on = ${day(45)}::date where id = ${module!.id}`.execute(
    door.app.db,
  );
  await put(module!.id, 'later');
  expect(await at(today)).toEqual(before);
  await put(module!.id, 'in');
  expect(await one(module!.id)).toMatchObject({ added_on: day(45), decision: null });
  expect(await Promise.all([44, 45, 60].map((n) => at(day(n))))).toEqual([
    before,
    [before[0], before[1] + 1],
    [before[0], before[1] + 1],
  ]);

  // Noted as put off after the start, and brought in straight away, without anybody deciding.
  const noted = await create('scope_item', { name: 'Signature des devis', kind: 'other', verdict: 'later' });
  expect(await one(noted)).toMatchObject({ added_on: null });
  await put(noted, 'in');
  expect(await at(today)).toEqual([before[0], before[1] + 2]);

  // What was in at the start may go and come back: nothing was added.
  const first = items.find(({ verdict, added_on }) => verdict === 'in' && added_on === start)!;
  await put(first.id, 'out');
  await put(first.id, 'in');
  expect(await at(today)).toEqual([before[0], before[1] + 2]);

  await put(module!.id, 'later');
  await put(noted, 'out');
  expect(await at(today)).toEqual(before);
});

test('a change request accepted brings its module in, with its decision; one decided is not decided again', async () => {
  const request = await create('change_request', {
    name: 'Rythme de contact',
    module: 'rhythm',
    minutes_a_week: 5,
    people_affected: 12,
  });
  // 5 × 12 × 46 ÷ 60 = 46 hours a year.
  expect(hoursAYear(5, 12)).toBe(46);
  expect((await act('rhythm.read')).statusCode).toBe(403);
  const accepted = await act('programme.decide_request', {
    id: request,
    verdict: 'accepted',
    reason: 'Demandé par tous',
  });
  expect(accepted.statusCode, accepted.body).toBe(200);
  const { items, requests } = await scope();
  expect(items.find(({ module }) => module === 'rhythm')).toMatchObject({
    verdict: 'in',
    why: 'Demandé par tous',
    request: { id: request },
  });
  expect(requests[0]).toMatchObject({ status: 'accepted', reason: 'Demandé par tous' });
  expect((await act('rhythm.read')).statusCode).not.toBe(403);
  const again = await act('programme.decide_request', { id: request, verdict: 'refused', reason: 'Non' });
  expect(again.statusCode).toBe(409);
});

test('what hinders goes to whoever answers, is grouped, and who said it hears of the answer', async () => {
  const first = await create('friction', {
    words: 'Le champ budget est obligatoire trop tôt',
    often: 'daily',
    minutes: 2,
    object: 'deal',
  });
  await create('friction', {
    words: 'Champ budget obligatoire trop tôt',
    often: 'weekly',
    minutes: 10,
    object: 'deal',
  });
  const groups = async () => (await act('programme.frictions')).json<{ groups: FrictionGroup[] }>().groups;
  const [group, ...others] = await groups();
  expect(others).toEqual([]);
  // 2 × 21 + 10 × 4.3.
  expect(group).toMatchObject({ minutesAMonth: 85, people: 1, may_answer: true });
  expect(group!.first.answerable).toMatchObject({ id: alice });
  // As though Bruno had said the first.
  const bruno = await create('user', { name: 'Bruno', email: 'bruno@exemple.fr', role: await roleOf(alice) });
  await sql`update w_1.friction set created_by = ${bruno} where id = ${first}`.execute(door.app.db);
  const answer = await act('programme.answer_friction', {
    ids: group!.all.map(({ id }) => id),
    status: 'done',
    answer: 'Le champ n’est plus demandé avant le devis.',
  });
  expect(answer.statusCode, answer.body).toBe(200);
  const [answered] = await groups();
  expect(answered!.first).toMatchObject({
    status: 'done',
    answer: 'Le champ n’est plus demandé avant le devis.',
  });
  expect(answered!.first.answered_at).not.toBeNull();
  const { rows } = await sql<{ owner_id: string; kind: string }>`
    select owner_id, kind from w_1.notification where kind = 'friction'`.execute(door.app.db);
  expect(rows).toEqual([{ owner_id: bruno, kind: 'friction' }]);
});

test('frictions are joined and taken apart by who may, undone, and answered to all who said them', async () => {
  const groups = async () =>
    (await act('programme.frictions'))
      .json<{ groups: FrictionGroup[] }>()
      .groups.filter(({ first }) => first.status === 'open');
  const told = async () =>
    (
      await sql<{ owner_id: string }>`select owner_id from w_1.notification where kind = 'friction'`.execute(
        door.app.db,
      )
    ).rows.map(({ owner_id }) => owner_id);
  const shape = async () =>
    (await groups()).map(({ all }) => all.map(({ words }) => words).join(' | ')).toSorted();
  const carla = await addColleague(door, 'Carla');
  const denis = await addColleague(door, 'Denis');
  const said = async (who: Colleague, words: string): Promise<string> => {
    const answer = await who.call('POST', '/api/v1/records/friction', { words, often: 'daily', minutes: 1 });
    expect(answer.statusCode, answer.body).toBe(201);
    return answer.json<{ id: string }>().id;
  };
  const slow = await said(carla, 'La liste des affaires rame');
  const wait = await said(denis, 'On attend sans arrêt');
  const again = await said(denis, 'On attend sans arrêt !');
  const apart = ['La liste des affaires rame', 'On attend sans arrêt | On attend sans arrêt !'];
  expect(await shape()).toEqual(apart);

  // Nobody answers what hinders them themselves.
  for (const answered of [
    { status: 'done' },
    { answer: 'Réglé' },
    { answered_at: new Date().toISOString() },
  ]) {
    const words = 'Tout va déjà bien';
    const own = await carla.call('POST', '/api/v1/records/friction', { words, often: 'daily', ...answered });
    expect(own.statusCode, own.body).toBe(400);
  }
  expect(await shape()).toEqual(apart);

  for (const who of [carla, denis]) {
    expect((await who.act('programme.join_frictions', { ids: [slow, wait] })).statusCode).toBe(403);
    expect((await who.act('programme.split_friction', { id: again })).statusCode).toBe(403);
  }
  expect(await shape()).toEqual(apart);

  const joined = await act('programme.join_frictions', { ids: [wait, slow] });
  expect(joined.statusCode, joined.body).toBe(200);
  const one = ['La liste des affaires rame | On attend sans arrêt | On attend sans arrêt !'];
  expect(await shape()).toEqual(one);
  const { operation } = joined.json<{ operation: string }>();
  expect((await act('record.undo', { operation })).statusCode).toBe(200);
  expect(await shape()).toEqual(apart);

  await act('programme.split_friction', { id: again });
  expect(await shape()).toEqual([apart[0], 'On attend sans arrêt', 'On attend sans arrêt !']);
  await act('programme.join_frictions', { ids: [slow, wait, again] });
  expect(await shape()).toEqual(one);

  const before = await told();
  const [group] = await groups();
  await act('programme.answer_friction', {
    ids: group!.all.map(({ id }) => id),
    status: 'done',
    answer: 'La liste a son index.',
  });
  expect((await told()).slice(before.length).toSorted()).toEqual([carla.id, denis.id].toSorted());
});

async function roleOf(id: string): Promise<string> {
  const { rows } = await sql<{ role_id: string }>`select role_id from w_1."user" where id = ${id}`.execute(
    door.app.db,
  );
  return rows[0]!.role_id;
}
