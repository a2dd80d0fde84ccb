import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from '../../../../app/server/test/door.ts';
import { accessOf } from '../../../../model/access.ts';
import { addDays } from '../../../../platform/lib/day.ts';
import { programmeRoles } from '../../rights.ts';
import { freezePlan } from '../../roadmap/server/move.ts';
import type { RaciMatrix } from '../contract.ts';
import { sendDigests } from './digest.ts';
import { answerableFor } from './duties.ts';
import { setLetters } from './set-letters.ts';

let door: Door;
let me: string;
let lea: string;
const today = new Date().toISOString().slice(0, 10);

type Made = { id: string; version: number; [field: string]: unknown };
const api = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
  const answer = await door.call(method, `/api/v1${path}`, body);
  if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.body}`);
  return answer.json() as T;
};
const matrix = () => api<RaciMatrix>('POST', '/actions/raci.read', {});
const put = (task: string, person: string, letters: string[], comment?: string) =>
  door.call('POST', '/api/v1/actions/raci.set', { cells: [{ task, person, letters, comment }] });
const newTask = (name: string, values: object = {}) =>
  api<Made>('POST', '/records/programme_task', {
    name,
    starts_on: addDays(today, 10),
    ends_on: addDays(today, 20),
    ...values,
  });
const activitiesOf = async (task: string) =>
  (
    await api<{ records: Made[] }>('POST', '/records/activity/query', {
      filter: { field: 'programme_task', op: 'is', value: task },
      sort: 'created_at',
    })
  ).records as (Made & { subject: string; owner: { id: string }; due_at: string; done_at: string | null })[];
const one = (object: string, id: string) => api<Made>('GET', `/records/${object}/${id}`);
const finish = (id: string, outcome?: string) => api('POST', '/actions/activity.finish', { id, outcome });

beforeAll(async () => {
  door = await openDoor();
  me = (await api<{ user: { id: string } }>('GET', '/me')).user.id;
  lea = (await api<Made>('POST', '/records/user', { name: 'Léa', email: 'lea@exemple.fr' })).id;
  await api('POST', '/actions/programme.begin', {
    people: 12,
    sponsor: lea,
    lead: me,
    aims: ['win_more'],
    go_live_on: addDays(today, 120),
    modules: [],
  });
});
afterAll(() => door.close());

test('a programme begins with every row in order, and what is to be done in the day of whoever does it', async () => {
  const { tasks, letters, people } = await matrix();
  expect(people.map(({ name }) => name).sort()).toEqual(['Alice', 'Léa']);
  expect(tasks.filter(({ kind }) => kind === 'duty')).toHaveLength(2);
  for (const { id } of tasks) {
    const on = letters.filter(({ task }) => task === id);
    expect(on.filter(({ letter }) => letter === 'A')).toHaveLength(1);
    expect(on.some(({ letter }) => letter === 'R')).toBe(true);
  }
  const pilot = tasks.find(({ name }) => name === 'Mener le pilote')!;
  expect(
    (await activitiesOf(pilot.id)).map(({ subject, owner, due_at }) => [
      subject,
      owner.id,
      due_at.slice(0, 10),
    ]),
  ).toEqual([['Réaliser : Mener le pilote', me, pilot.ends_on]]);
});

test('one person approves a row: a second A is refused in words and changes nothing', async () => {
  const task = await newTask('Un seul A');
  await put(task.id, me, ['R', 'A']);
  const before = (await matrix()).letters.filter((of) => of.task === task.id);
  const refused = await put(task.id, lea, ['A', 'I']);
  expect(refused.statusCode).toBe(400);
  expect(refused.json().errors[0].message).toContain('Alice approuve déjà cette tâche');
  expect((await matrix()).letters.filter((of) => of.task === task.id)).toEqual(before);
  const swapped = await door.call('POST', '/api/v1/actions/raci.set', {
    cells: [
      { task: task.id, person: lea, letters: ['A'] },
      { task: task.id, person: me, letters: ['R'] },
    ],
  });
  expect(swapped.statusCode).toBe(200);
});

test('from the work to its approval: done by all R, approved by A, sent back once', async () => {
  const task = await newTask('Vivante');
  await put(task.id, me, ['R']);
  await put(task.id, lea, ['A']);
  const [work] = await activitiesOf(task.id);
  await finish(work!.id);
  expect((await one('programme_task', task.id)).status).toBe('to_approve');
  const approval = (await activitiesOf(task.id)).find(({ subject }) => subject === 'Approuver : Vivante')!;
  expect(approval.owner.id).toBe(lea);

  await api('PATCH', `/records/programme_task/${task.id}`, { status: 'in_progress' });
  const back = await activitiesOf(task.id);
  expect(back.map(({ subject, done_at }) => [subject, done_at])).toEqual([['Réaliser : Vivante', null]]);

  await finish(work!.id);
  const again = (await activitiesOf(task.id)).find(({ subject }) => subject.startsWith('Approuver'))!;
  await finish(again.id);
  expect(await one('programme_task', task.id)).toMatchObject({
    status: 'done',
    done_on: today,
    progress: 100,
  });
});

test('whoever does it alone and answers for it is asked once', async () => {
  const task = await newTask('Seule');
  await put(task.id, me, ['R', 'A']);
  const [work] = await activitiesOf(task.id);
  await finish(work!.id);
  expect((await one('programme_task', task.id)).status).toBe('done');
  expect(await activitiesOf(task.id)).toHaveLength(1);
});

test('the end moves, the day of the work moves; the letter goes, the work leaves the day; undo brings both back', async () => {
  const task = await newTask('Mobile');
  const set = (await put(task.id, me, ['R', 'C'])).json() as { operation: string };
  await api('PATCH', `/records/programme_task/${task.id}`, { ends_on: addDays(today, 30) });
  expect((await activitiesOf(task.id)).map(({ due_at }) => due_at.slice(0, 10)).sort()).toEqual([
    addDays(today, 20),
    addDays(today, 30),
  ]);
  const off = (await put(task.id, me, [])).json() as { operation: string };
  expect(await activitiesOf(task.id)).toHaveLength(0);
  await api('POST', '/actions/record.undo', { operation: off.operation });
  expect(await activitiesOf(task.id)).toHaveLength(2);
  await api('POST', '/actions/record.undo', { operation: set.operation });
  expect(await activitiesOf(task.id)).toHaveLength(0);
  expect((await matrix()).letters.some((of) => of.task === task.id)).toBe(false);
});

test('whoever is asked answers in their day, and the answer stands in the matrix', async () => {
  const task = await newTask('À avis');
  await put(task.id, me, ['C']);
  const [question] = await activitiesOf(task.id);
  expect(question!.subject).toBe('Donner votre avis : À avis');
  await finish(question!.id, 'Commencer par Lyon');
  expect((await matrix()).letters.find((of) => of.task === task.id)!.comment).toBe('Commencer par Lyon');
});

test('what is open of a duty follows whoever answers for it, and so do alerts', async () => {
  const ctx = door.app.context('test');
  const duty = (await matrix()).tasks.find(({ name }) => name.includes('qualité des données'))!;
  expect(await answerableFor(ctx, 'data_quality')).toBe(me);
  const open = await api<Made>('POST', '/records/activity', {
    kind: 'task',
    subject: 'Doublons à fusionner',
    programme_task: duty.id,
    owner: me,
  });
  const hindrance = await api<Made>('POST', '/records/friction', {
    words: 'Deux champs de trop',
    field: 'siret',
  });
  expect((hindrance.answerable as { id: string }).id).toBe(me);
  await door.call('POST', '/api/v1/actions/raci.set', {
    cells: [
      { task: duty.id, person: me, letters: [] },
      { task: duty.id, person: lea, letters: ['R', 'A'] },
    ],
  });
  expect(await answerableFor(ctx, 'data_quality')).toBe(lea);
  expect(((await one('activity', open.id)).owner as { id: string }).id).toBe(lea);
  expect(((await one('friction', hindrance.id)).answerable as { id: string }).id).toBe(lea);
});

test('who is informed hears once of what others changed on their rows', async () => {
  const task = await newTask('Suivie');
  await put(task.id, lea, ['I']);
  await sendDigests(door.app.context('test')); // what the beginning and the tests above have changed
  const count = async () =>
    (
      await door.app.db
        .selectFrom('w_1.notification' as never)
        .select('id' as never)
        .where('kind' as never, '=', 'raci_digest' as never)
        .execute()
    ).length;
  const before = await count();
  await sendDigests(door.app.context('test'));
  expect(await count()).toBe(before);
});

test.each(['everyone', 'committee'] as const)(
  '%s reads the matrix and changes nothing of it',
  async (place) => {
    const { permissions } = programmeRoles.find(({ granted_to }) => granted_to === place)!;
    const ctx = door.app.context('test');
    const as = { ...ctx, actor: { ...ctx.actor, id: lea, access: accessOf(permissions) } };
    const [task] = (await matrix()).tasks;
    const before = { matrix: await matrix(), task: await one('programme_task', task!.id) };
    await expect(
      setLetters(as, { cells: [{ task: task!.id, person: lea, letters: ['C'] }] }),
    ).rejects.toThrow();
    await expect(freezePlan(as)).rejects.toThrow();
    expect({ matrix: await matrix(), task: await one('programme_task', task!.id) }).toEqual(before);
  },
);

test('tasks that would wait for each other in a circle are refused by name', async () => {
  const [first, second] = [await newTask('Premier'), await newTask('Second')];
  const link = (task: string, after: string) =>
    door.call('POST', '/api/v1/records/task_dependency', { task, after });
  expect((await link(second.id, first.id)).statusCode).toBe(201);
  const refused = await link(first.id, second.id);
  expect(refused.statusCode).toBe(400);
  expect(refused.json().errors[0].message).toContain('Premier → Second → Premier');
});

test('a gap becomes a task in one touch, undone as one, and is closed when the task is done', async () => {
  const { id: process } = (
    await api<{ records: Made[] }>('POST', '/records/process/query', { fields: ['name'], limit: 1 })
  ).records[0]!;
  await api('POST', '/actions/study.take', { process, sources: ['removed:copy'] });
  const { records } = await api<{ records: Made[] }>('POST', '/records/gap/query', { fields: ['verdict'] });
  const [gap] = records;
  const undone = await api<{ task: string; operation: string }>('POST', '/actions/gap.plan', {
    gap: gap!.id,
  });
  await api('POST', '/actions/record.undo', { operation: undone.operation });
  expect((await one('gap', gap!.id)).verdict).toBe('open');
  const { task } = await api<{ task: string }>('POST', '/actions/gap.plan', { gap: gap!.id });
  expect((await one('gap', gap!.id)).verdict).toBe('close');
  await api('PATCH', `/records/programme_task/${task}`, { status: 'done' });
  expect((await one('gap', gap!.id)).verdict).toBe('closed');
});
