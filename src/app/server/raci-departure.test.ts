// Somebody leaves: their letters of the RACI, what these ask of them and the alerts of the data go to the heir, and come back.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lettersThatHold, type RaciMatrix, rowState } from '../../features/programme/raci/contract.ts';
import { answerableFor } from '../../features/programme/raci/server/duties.ts';
import { addDays } from '../../platform/lib/day.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let leaver: Colleague;
let heir: Colleague;
const today = new Date().toISOString().slice(0, 10);

const api = async (method: string, path: string, body?: unknown) => {
  const answer = await door.call(method, `/api/v1${path}`, body);
  if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.body}`);
  return answer.json();
};
const matrix = (): Promise<RaciMatrix> => api('POST', '/actions/raci.read', {});
const lettersOf = async (task: string) =>
  (await matrix()).letters
    .filter((one) => one.task === task)
    .map(
      ({ person, letter }) =>
        `${person === leaver.id ? 'leaver' : person === heir.id ? 'heir' : '?'} ${letter}`,
    )
    .sort();
const put = (task: string, person: string, letters: string[]) =>
  api('POST', '/actions/raci.set', { cells: [{ task, person, letters }] });
const newTask = async (name: string, values: object = {}): Promise<string> =>
  (
    await api('POST', '/records/programme_task', {
      name,
      starts_on: addDays(today, 1),
      ends_on: addDays(today, 20),
      ...values,
    })
  ).id;

beforeAll(async () => {
  door = await openDoor();
  const me = (await api('GET', '/me')).user.id;
  leaver = await addColleague(door, 'Denis');
  heir = await addColleague(door, 'Emma');
  await api('POST', '/actions/programme.begin', {
    people: 12,
    sponsor: null,
    lead: me,
    aims: ['win_more'],
    go_live_on: addDays(today, 120),
    modules: ['handover'],
  });
});
afterAll(() => door.close());

test('letters, what they ask, and the queue of the data go to the heir, A first; undone, all is as it was', async () => {
  const answers = await newTask('Reprendre les données');
  await put(answers, leaver.id, ['A', 'R']);
  const shared = await newTask('Former les équipes');
  await put(shared, leaver.id, ['A']);
  await put(shared, heir.id, ['R', 'C']);
  const twice = await newTask('Relire les modèles');
  await put(twice, leaver.id, ['C']);
  await put(twice, heir.id, ['C', 'A', 'R']);
  const done = await newTask('Nommer les pilotes');
  await put(done, leaver.id, ['A', 'R']);
  await api('PATCH', `/records/programme_task/${done}`, { status: 'done' });
  const duty = (await matrix()).tasks.find(
    ({ name }) => /données/i.test(name) && name !== 'Reprendre les données',
  )!;
  expect(duty.kind).toBe('duty');
  for (const { person, task } of (await matrix()).letters)
    if (task === duty.id) await put(duty.id, person, []);
  await put(duty.id, leaver.id, ['A', 'R']);
  const ctx = door.app.context('test');
  expect(await answerableFor(ctx, 'data_quality')).toBe(leaver.id);
  const friction = (
    await api('POST', '/records/friction', {
      words: 'Deux fiches pour le même client',
      field: 'company.name',
      answerable: leaver.id,
    })
  ).id;
  const work = async () =>
    (
      await api('POST', '/records/activity/query', {
        filter: { field: 'programme_task', op: 'is', value: answers },
        limit: 10,
      })
    ).records.map(({ owner }: { owner: { id: string } }) => owner.id);
  expect(await work()).toEqual([leaver.id]);
  const before = await Promise.all([answers, shared, twice, done, duty.id].map(lettersOf));

  const input = { person: leaver.id, heir: heir.id, rules: [] };
  const { shares } = await api('POST', '/actions/departure.preview', input);
  expect(shares.slice(0, 3)).toEqual([
    { object: 'raci_A', heir: heir.id, count: 3 },
    { object: 'raci_R', heir: heir.id, count: 2 },
    { object: 'raci_C', heir: heir.id, count: 1 },
  ]);
  expect(shares.some(({ object }: { object: string }) => object === 'activity')).toBe(false);
  // Shown, nothing has moved.
  expect(await Promise.all([answers, shared, twice, done, duty.id].map(lettersOf))).toEqual(before);

  const { id } = await api('POST', '/actions/departure.run', input);
  expect(await lettersOf(answers)).toEqual(['heir A', 'heir R']);
  expect(await lettersOf(shared)).toEqual(['heir A', 'heir C', 'heir R']);
  expect(await lettersOf(twice)).toEqual(['heir A', 'heir C', 'heir R']);
  // What is done stays in the name of whoever did it.
  expect(await lettersOf(done)).toEqual(['leaver A', 'leaver R']);
  expect(await work()).toEqual([heir.id]);
  expect(await answerableFor(ctx, 'data_quality')).toBe(heir.id);
  const answerable = async () => (await api('GET', `/records/friction/${friction}`)).answerable?.id;
  expect(await answerable()).toBe(heir.id);

  await api('POST', '/actions/departure.undo', { id });
  expect(await Promise.all([answers, shared, twice, done, duty.id].map(lettersOf))).toEqual(before);
  expect(await work()).toEqual([leaver.id]);
  expect(await answerableFor(ctx, 'data_quality')).toBe(leaver.id);
  expect(await answerable()).toBe(leaver.id);
});

test('of somebody whose account is closed without a departure the rows are orphans at once', async () => {
  const task = await newTask('Choisir le serveur');
  await put(task, leaver.id, ['A', 'R']);
  const state = async () => {
    const found = await matrix();
    return rowState(lettersThatHold(found).filter((one) => one.task === task));
  };
  expect(await state()).toBe('right');
  await api('PATCH', `/records/user/${leaver.id}`, { active: false });
  expect(await state()).toBe('orphan');
  expect((await matrix()).people.find(({ id }) => id === leaver.id)?.gone).toBe(true);
  expect(await answerableFor(door.app.context('test'), 'data_quality')).not.toBe(leaver.id);
});
