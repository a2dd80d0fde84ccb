// A visit's report through the whole application: where each part of it goes, as one operation, sent twice or without a right.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../platform/lib/ids.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let company: string;
let deal: string;
beforeAll(async () => {
  door = await openDoor();
  company = await made('company', { name: 'SARL Dupont' });
  deal = await made('deal', { name: 'Portes', company });
});
afterAll(() => door.close());

const made = async (object: string, values: object): Promise<string> => {
  const answer = await door.call('POST', `/api/v1/records/${object}`, values);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json().id;
};
const action = async (name: string, body: object, headers?: Record<string, string>) =>
  (await door.call('POST', `/api/v1/actions/${name}`, body, headers)).json();
const read = async (object: string, id: string) =>
  (await door.call('GET', `/api/v1/records/${object}/${id}`)).json();
const about = async (object: string, of: string) =>
  (
    await door.call('POST', `/api/v1/records/${object}/query`, {
      filter: { field: 'deal', op: 'is', value: of },
      sort: 'created_at',
    })
  ).json().records;

test('what was said goes to the visit, the amount and the day to the deal, the rest beside them; undone as one', async () => {
  const template = await made('activity_template', {
    name: 'Découverte',
    kind: 'visit',
    body: '- Besoin\n☐ Budget\n\nDécideur',
  });
  const visit = await made('activity', {
    kind: 'visit',
    subject: 'Visite',
    company,
    template,
    starts_at: '2026-03-11T09:00:00Z',
    ends_at: '2026-03-11T10:00:00Z',
  });
  const prepared = await action('visit.prepare', { id: visit });
  expect(prepared).toMatchObject({
    kind: 'visit',
    about: [{ id: company, object: 'company', title: 'SARL Dupont' }],
    deal: { id: deal, title: 'Portes' },
    templates: [{ id: template, questions: ['Besoin', 'Budget', 'Décideur'] }],
    template,
  });
  const report = {
    id: visit,
    text: 'Bon accueil.',
    outcome: 'Intéressé',
    deal,
    amount: { amount: '12500', currency: 'EUR' },
    decided: '2026-04-15',
    next: { subject: 'Envoyer le devis', due_at: '2026-03-12T08:00:00Z' },
  };
  // Sent twice under one key, as a telephone does that lost its connection while the answer came.
  const key = { 'idempotency-key': newId() };
  const { operation } = await action('visit.report', report, key);
  expect((await action('visit.report', report, key)).operation).toBe(operation);

  expect(await read('activity', visit)).toMatchObject({
    body: 'Bon accueil.',
    outcome: 'Intéressé',
    done_at: '2026-03-11T10:00:00.000Z',
    deal: { id: deal },
  });
  expect(await read('deal', deal)).toMatchObject({
    amount: { amount: '12500.00', currency: 'EUR' },
    close_date: '2026-04-15',
  });
  const activities = await about('activity', deal);
  expect(activities.map(({ subject }: { subject: string }) => subject)).toEqual([
    'Visite',
    'Envoyer le devis',
  ]);
  expect(activities[1]).toMatchObject({ kind: 'task', company: { id: company }, done_at: null });

  await action('record.undo', { operation });
  expect(await read('activity', visit)).toMatchObject({ body: null, done_at: null, deal: null });
  expect(await read('deal', deal)).toMatchObject({ amount: null, close_date: null });
});

test('among several open deals none is guessed', async () => {
  const other = await made('company', { name: 'Deux affaires' });
  for (const name of ['Un', 'Deux']) await made('deal', { name, company: other });
  const visit = await made('activity', { kind: 'visit', subject: 'Visite', company: other });
  expect((await action('visit.prepare', { id: visit })).deal).toBeNull();
});

test('nothing is half-saved: a deal that is not there refuses the whole report', async () => {
  const visit = await made('activity', { kind: 'visit', subject: 'Visite', company });
  const answer = await action('visit.report', {
    id: visit,
    text: 'Perdu.',
    deal: newId(),
    amount: { amount: '1', currency: 'EUR' },
  });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await read('activity', visit)).toMatchObject({ version: 1, done_at: null });
});
