// The register of decisions, through the door: numbers without gaps, one replaced by another, who may take one.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringDecisionsBack } from '../../features/programme/decisions/server/review.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';
import { beginProgramme } from './test/programme.ts';

let door: Door;
let rep: Colleague;

const act = (name: string, body: object) => door.call('POST', `/api/v1/actions/${name}`, body);
const read = async (object: string, id: string) =>
  (await door.call('GET', `/api/v1/records/${object}/${id}`)).json();
const make = async (values: object): Promise<string> =>
  (await door.call('POST', '/api/v1/records/decision', values)).json().id;

beforeAll(async () => {
  door = await openDoor();
  await beginProgramme(door);
  rep = await addColleague(door, 'Rita');
});
afterAll(() => door.close());

test('a decision that was wanted is taken once, with its number, its day and who took it', async () => {
  const wanted = await make({ name: 'Qui saisit les visites ?' });
  expect(await read('decision', wanted)).toMatchObject({ status: 'wanted', number: null, decided_on: null });
  const subject = { kind: 'field', key: 'activity.outcome', label: 'Activité · Résultat' };
  const taken = await act('decision.take', {
    id: wanted,
    outcome: 'Le vendeur, le jour même',
    reason: 'Le souvenir est frais',
    review_on: '2031-01-15',
    subjects: [subject, subject].slice(0, 1),
  });
  expect(taken.json()).toEqual({ id: wanted, number: expect.any(Number), operation: expect.any(String) });
  const after = await read('decision', wanted);
  expect(after).toMatchObject({ status: 'taken', number: taken.json().number, review_on: '2031-01-15' });
  expect(after.decided_by.title).toBe('Alice');
  expect(after.decided_on).toMatch(/^\d{4}-/);
  const again = await act('decision.take', { id: wanted, outcome: 'Autrement' });
  expect([again.statusCode, again.json().errors[0].code]).toEqual([409, 'decision_taken']);
  expect((await read('decision', wanted)).outcome).toBe('Le vendeur, le jour même');
});

test('many at once get numbers that follow each other', async () => {
  const before = await act('decision.take', { name: 'Avant' });
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const all = await Promise.all(names.map((name) => act('decision.take', { name })));
  const numbers = all.map((one) => one.json().number).sort((a, b) => a - b);
  expect(numbers).toEqual(names.map((_, i) => before.json().number + 1 + i));
});

test('what is refused takes no number, and what has one is kept', async () => {
  const first = (await act('decision.take', { name: 'Première' })).json();
  const refused = await act('decision.take', { name: 'x', review_on: '2031-01-15', decided_by: first.id });
  expect(refused.statusCode).toBe(400);
  const second = (await act('decision.take', { name: 'Seconde' })).json();
  expect(second.number).toBe(first.number + 1);
  const binned = await door.call('DELETE', `/api/v1/records/decision/${second.id}`);
  expect([binned.statusCode, binned.json().errors[0].code]).toEqual([409, 'decision_kept']);
  expect((await read('decision', second.id)).deleted_at).toBeNull();
});

test('one replaces another and takes its subjects over', async () => {
  const subjects = [{ kind: 'module', key: 'quotes', label: 'Devis' }];
  const old = (
    await act('decision.take', { name: 'Des devis dans Jalon ?', outcome: 'Oui', subjects })
  ).json();
  const next = (await act('decision.take', { replaces: old.id, outcome: 'Plus tard' })).json();
  expect(await read('decision', old.id)).toMatchObject({ status: 'replaced', replaced_by: { id: next.id } });
  expect(await read('decision', next.id)).toMatchObject({
    name: 'Des devis dans Jalon ?',
    outcome: 'Plus tard',
  });
  const list = await door.call('POST', '/api/v1/records/decision_subject/query', {
    filter: { field: 'decision', op: 'is', value: next.id },
  });
  expect(list.json().records.map(({ kind, key }: { kind: string; key: string }) => [kind, key])).toEqual([
    ['module', 'quotes'],
  ]);
  const again = await act('decision.take', { replaces: old.id, outcome: 'Jamais' });
  expect(again.json().errors[0].code).toBe('decision_not_taken');
});

test('who has no place in the programme reads what was decided and decides nothing', async () => {
  const wanted = await make({ name: 'Le budget de la formation ?' });
  const taken = (await act('decision.take', { name: 'Un vendeur par client' })).json();
  const refused = await rep.act('decision.take', { id: wanted, outcome: 'Zéro' });
  expect(refused.statusCode).toBe(404);
  const made = await rep.act('decision.take', { name: 'À moi' });
  expect(made.statusCode).toBe(403);
  expect((await read('decision', wanted)).status).toBe('wanted');
  expect((await rep.call('GET', `/api/v1/records/decision/${taken.id}`)).statusCode).toBe(200);
  expect((await rep.call('GET', `/api/v1/records/decision/${wanted}`)).statusCode).toBe(404);
});

test('what a decision may concern is found by its name, and the decision is told of there', async () => {
  const found = (await act('decision.targets', { words: 'secteur' })).json().targets;
  expect(found).toContainEqual({ kind: 'field', key: 'company.industry', label: 'Société · Secteur' });
  const modules = (await act('decision.targets', { words: 'devis' })).json().targets;
  expect(modules).toContainEqual({ kind: 'module', key: 'quotes', label: 'Devis' });
  const subjects = [{ kind: 'field', key: 'company.industry' }];
  const input = { name: 'Le secteur est-il demandé ?', outcome: 'Oui, dès la création', subjects };
  const { id } = (await act('decision.take', input)).json();
  const shown = (await rep.act('decision.about')).json().subjects;
  expect(shown).toContainEqual({
    kind: 'field',
    key: 'company.industry',
    decision: expect.objectContaining({ id, outcome: 'Oui, dès la création' }),
  });
  await act('decision.take', { replaces: id, outcome: 'Non' });
  const after = (await rep.act('decision.about')).json().subjects as { decision: { id: string } }[];
  expect(after.map(({ decision }) => decision.id)).not.toContain(id);
});

test('on the day of its review a decision gives a task to whoever took it, once; kept, the task is done', async () => {
  const ctx = door.app.context('test');
  const { id } = (await act('decision.take', { name: 'Remise de 5 %', review_on: '2026-01-10' })).json();
  const later = (await act('decision.take', { name: 'Plus tard', review_on: '2999-01-10' })).json();
  const tasks = async () =>
    (
      await door.call('POST', '/api/v1/records/activity/query', {
        filter: { field: 'subject', op: 'contains', value: 'Remise de 5' },
      })
    ).json().records;
  expect(await bringDecisionsBack(ctx)).toBe(1);
  expect(await bringDecisionsBack(ctx)).toBe(0);
  const [task, ...others] = await tasks();
  expect(others).toEqual([]);
  expect(task).toMatchObject({ kind: 'task', done_at: null, due_at: '2026-01-10T17:00:00.000Z' });
  expect(task.owner.title).toBe('Alice');
  expect((await read('decision', later.id)).review_on).toBe('2999-01-10');
  expect((await act('decision.review', { id, next: '2027-01-10' })).statusCode).toBe(200);
  expect((await read('decision', id)).review_on).toBe('2027-01-10');
  expect((await tasks())[0].done_at).not.toBeNull();
  expect((await rep.act('decision.review', { id, next: null })).statusCode).toBe(403);
  expect((await read('decision', id)).review_on).toBe('2027-01-10');
});
