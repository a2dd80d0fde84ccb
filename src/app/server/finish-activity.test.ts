// Finishing an activity with what comes next: one stroke, one operation; what its template proposes, and when it does not.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkdays } from '../../features/activities/server/finish.ts';
import { type Door, openDoor } from './test/door.ts';

test.each([
  // A Thursday; the clocks of Paris go back on Sunday 25 October 2026.
  ['2026-10-22T15:00:00Z', 1, '2026-10-23T07:00:00.000Z'],
  ['2026-10-22T15:00:00Z', 2, '2026-10-26T08:00:00.000Z'],
  ['2026-10-22T15:00:00Z', 3, '2026-10-26T08:00:00.000Z'],
  ['2026-10-22T23:30:00Z', 3, '2026-10-26T08:00:00.000Z'],
])('%s, %i days on, is %s: a morning of a working day', (now, days, expected) => {
  expect(inWorkdays(new Date(now), days, 'Europe/Paris').toISOString()).toBe(expected);
});

let door: Door;
let company: string;
beforeAll(async () => {
  door = await openDoor();
  company = await made('company', { name: 'SARL Dupont' });
});
afterAll(() => door.close());

const made = async (object: string, values: object): Promise<string> =>
  (await door.call('POST', `/api/v1/records/${object}`, values)).json().id;
const action = async (name: string, body: object) =>
  (await door.call('POST', `/api/v1/actions/${name}`, body)).json();
const open = async () =>
  (
    await door.call('POST', '/api/v1/records/activity/query', {
      filter: {
        and: [
          { field: 'company', op: 'is', value: company },
          { field: 'done_at', op: 'empty' },
        ],
      },
      fields: ['subject', 'kind', 'owner', 'company'],
    })
  ).json().records as { subject: string; kind: string }[];

test('done and what follows are one operation, undone as one', async () => {
  const id = await made('activity', { kind: 'call', subject: 'Appeler', body: 'Tarif.', company });
  const { operation } = await action('activity.finish', {
    id,
    outcome: 'Joint',
    note: 'Il rappelle.',
    next: { subject: 'Relancer', due_at: '2026-12-01T08:00:00Z' },
  });
  const read = async () => (await door.call('GET', `/api/v1/records/activity/${id}`)).json();
  expect(await read()).toMatchObject({ outcome: 'Joint', body: 'Tarif.\n\nIl rappelle.' });
  expect((await read()).done_at).toBeTruthy();
  expect(await open()).toMatchObject([{ subject: 'Relancer', kind: 'task' }]);
  await action('record.undo', { operation });
  expect(await read()).toMatchObject({ outcome: null, body: 'Tarif.', done_at: null });
  expect((await open()).map(({ subject }) => subject)).toEqual(['Appeler']);
});

test('a template proposes what follows, once', async () => {
  const next = await made('activity_template', {
    name: 'Relance',
    kind: 'call',
    subject: 'Relancer le devis',
  });
  const template = await made('activity_template', { name: 'Envoi', kind: 'task', next, next_days: 5 });
  const id = await made('activity', { subject: 'Envoyer le devis', company, template });
  const { proposal } = await action('activity.proposal', { id });
  expect(proposal).toMatchObject({ template: next, kind: 'call', subject: 'Relancer le devis' });
  await action('activity.finish', { id, next: proposal });
  expect(await action('activity.proposal', { id })).toEqual({ proposal: null });
  const without = await made('activity', { subject: 'Sans modèle', company });
  expect(await action('activity.proposal', { id: without })).toEqual({ proposal: null });
});

test('one finishes what one may change, and nothing else', async () => {
  const { code } = await action('activity.finish', { id: company });
  expect(code).toBe('not_found');
});

test('what a template says is to be ticked comes with it, once, and never over a list of one’s own', async () => {
  const template = await made('activity_template', {
    name: 'Pose',
    checklist: 'Mesurer\n[x] Poser\n\nNettoyer',
  });
  const read = async (id: string) => (await door.call('GET', `/api/v1/records/activity/${id}`)).json();
  const id = await made('activity', { subject: 'Pose', template });
  expect((await read(id)).checklist).toBe('[ ] Mesurer\n[ ] Poser\n[ ] Nettoyer');
  await door.call('PATCH', `/api/v1/records/activity/${id}`, { checklist: '[x] Mesurer' });
  await door.call('PATCH', `/api/v1/records/activity/${id}`, { subject: 'Pose chez Dupont' });
  expect((await read(id)).checklist).toBe('[x] Mesurer');
  // Taken away, it stays away.
  await door.call('PATCH', `/api/v1/records/activity/${id}`, { checklist: null });
  expect((await read(id)).checklist).toBeNull();
  const own = await made('activity', { subject: 'Autre', template, checklist: 'Appeler' });
  expect((await read(own)).checklist).toBe('Appeler');
});
