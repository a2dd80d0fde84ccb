// Series through the whole application: made ahead, made once, changed from one on, ended, undone; across a change of clocks and
// for a person of another time zone.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goOnWithSeries } from '../../features/activities/server/series.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const day = 86_400_000;
const made = async (values: object): Promise<string> => {
  const answer = await door.call('POST', '/api/v1/records/activity', values);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json().id;
};
const action = async (name: string, body: object) =>
  (await door.call('POST', `/api/v1/actions/${name}`, body)).json();
/** Those that are there, in order: their place in the series, moment, title. */
const occurrencesOf = async (series: string) =>
  (
    await sql<{ id: string; occurrence: string; due_at: string; subject: string; done: boolean }>`
      select id, occurrence, coalesce(starts_at, due_at) as due_at, subject, done_at is not null as done from w_1.activity
      where series_id = ${series} and deleted_at is null order by occurrence`.execute(door.app.db)
  ).rows;
const seriesOf = async (id: string): Promise<string> =>
  (await door.call('GET', `/api/v1/records/activity/${id}`)).json().series?.id;
const later = (days: number) => ({ ...door.app.context('test'), now: new Date(Date.now() + days * day) });
/** Next Monday at nine in Paris, whatever the season. */
const monday = (() => {
  const at = new Date(Date.now() + day);
  while (at.getUTCDay() !== 1) at.setTime(at.getTime() + day);
  return `${at.toISOString().slice(0, 10)}T09:00:00+01:00`;
})();

test('a weekly call is made half a year ahead, at the same hour of the clock, and goes on each night', async () => {
  const id = await made({ kind: 'call', subject: 'Point hebdomadaire', due_at: monday });
  const { series, operation } = await action('series.start', { id, repeat: { rule: 'FREQ=WEEKLY' } });
  const first = await occurrencesOf(series);
  expect(first.length).toBeGreaterThanOrEqual(25);
  expect(first.length).toBeLessThanOrEqual(27);
  expect(first[0]).toMatchObject({ id, subject: 'Point hebdomadaire' });
  const hours = first.map(({ due_at }) =>
    new Date(due_at).toLocaleTimeString('fr-FR', { timeZone: 'Europe/Paris' }),
  );
  expect(new Set(hours).size).toBe(1);
  // Half a year holds a change of clocks: in UTC there are two hours.
  expect(new Set(first.map(({ due_at }) => new Date(due_at).getUTCHours())).size).toBe(2);

  const made1 = await Promise.all([goOnWithSeries(later(30)), goOnWithSeries(later(30))]);
  const second = await occurrencesOf(series);
  expect(second.length - first.length).toBe(made1[0] + made1[1]);
  expect(second.length - first.length).toBeGreaterThanOrEqual(3);
  expect(new Set(second.map(({ occurrence }) => occurrence)).size).toBe(second.length);
  expect(await goOnWithSeries(later(30))).toBe(0);
  expect(operation).toBeTruthy();
});

test('one that was moved, changed or binned is that one alone, and is not made again', async () => {
  const id = await made({ subject: 'Relevé', due_at: monday });
  const { series } = await action('series.start', { id, repeat: { rule: 'FREQ=WEEKLY;COUNT=5' } });
  const [, second, third, fourth] = await occurrencesOf(series);
  await door.call('PATCH', `/api/v1/records/activity/${second!.id}`, { subject: 'Relevé spécial' });
  await door.call('PATCH', `/api/v1/records/activity/${third!.id}`, {
    due_at: new Date(Date.now() + 400 * day).toISOString(),
  });
  await door.call('POST', '/api/v1/records/activity/delete', { ids: [fourth!.id] });
  await goOnWithSeries(later(1));
  const after = await occurrencesOf(series);
  expect(after).toHaveLength(4);
  expect(after.map(({ subject }) => subject)).toEqual(['Relevé', 'Relevé spécial', 'Relevé', 'Relevé']);
});

test('all that are open are made like one, each on its date, and so are those to come; undone as one', async () => {
  const id = await made({ kind: 'call', subject: 'Avant', body: 'Un mot', due_at: monday });
  const { series } = await action('series.start', { id, repeat: { rule: 'FREQ=WEEKLY;COUNT=40' } });
  const before = await occurrencesOf(series);
  await action('activity.finish', { id });
  const third = before[2]!;
  await door.call('PATCH', `/api/v1/records/activity/${third.id}`, {
    subject: 'Après',
    body: null,
    checklist: '[x] Tarif',
  });
  const { operation } = await action('series.change', { id: third.id, which: 'all' });
  const after = await occurrencesOf(series);
  expect(after.map(({ subject }) => subject)).toEqual(['Avant', ...after.slice(1).map(() => 'Après')]);
  expect(after.map(({ due_at }) => due_at)).toEqual(before.map(({ due_at }) => due_at));
  const read = async (one: string) => (await door.call('GET', `/api/v1/records/activity/${one}`)).json();
  // Ticked here is not ticked there.
  expect(await read(after[1]!.id)).toMatchObject({ body: null, checklist: '[ ] Tarif' });
  await goOnWithSeries(later(30));
  const more = await occurrencesOf(series);
  expect(more.length).toBeGreaterThan(after.length);
  expect(more.at(-1)!.subject).toBe('Après');
  await action('record.undo', { operation });
  expect((await occurrencesOf(series))[1]!.subject).toBe('Avant');
  expect(await seriesOf(third.id)).toBe(series);
});

test('changed from one on: those before stay, those after are like it; undone as one', async () => {
  const id = await made({ kind: 'call', subject: 'Avant', due_at: monday });
  const { series } = await action('series.start', { id, repeat: { rule: 'FREQ=WEEKLY;COUNT=6' } });
  const third = (await occurrencesOf(series))[2]!;
  await door.call('PATCH', `/api/v1/records/activity/${third.id}`, { subject: 'Après' });
  const changed = await action('series.change', { id: third.id });
  expect((await occurrencesOf(series)).map(({ subject }) => subject)).toEqual(['Avant', 'Avant']);
  expect((await occurrencesOf(changed.series)).map(({ subject }) => subject)).toEqual(Array(4).fill('Après'));
  expect(await seriesOf(third.id)).toBe(changed.series);
  await goOnWithSeries(later(200));
  expect(await occurrencesOf(series)).toHaveLength(2);

  await action('record.undo', { operation: changed.operation });
  expect((await occurrencesOf(series)).map(({ subject }) => subject)).toEqual([
    'Avant',
    'Avant',
    'Après',
    'Avant',
    'Avant',
    'Avant',
  ]);
});

test('ended from one on, or altogether; what is done stays', async () => {
  const id = await made({ subject: 'Fin', due_at: monday });
  const { series } = await action('series.start', { id, repeat: { rule: 'FREQ=DAILY;COUNT=6' } });
  const all = await occurrencesOf(series);
  await door.call('PATCH', `/api/v1/records/activity/${all[0]!.id}`, { done_at: new Date().toISOString() });
  await action('series.end', { id: all[4]!.id, which: 'following' });
  expect((await occurrencesOf(series)).map(({ occurrence }) => occurrence)).toEqual(
    all.slice(0, 4).map(({ occurrence }) => occurrence),
  );
  await action('series.end', { id: all[2]!.id, which: 'all' });
  expect(await occurrencesOf(series)).toMatchObject([{ id: all[0]!.id, done: true }]);
  await goOnWithSeries(later(100));
  expect(await occurrencesOf(series)).toHaveLength(1);
});

test('so many days after it was done: the next one comes when this one is done, and only one', async () => {
  const id = await made({ subject: 'Changer le filtre', due_at: monday });
  const { series } = await action('series.start', { id, repeat: { after_days: 14 } });
  expect(await occurrencesOf(series)).toHaveLength(1);
  await door.call('PATCH', `/api/v1/records/activity/${id}`, { done_at: new Date().toISOString() });
  const [, next, ...others] = (await occurrencesOf(series)).toSorted(
    (a, b) => Number(b.done) - Number(a.done),
  );
  expect(others).toEqual([]);
  expect(Math.round((Date.parse(next!.due_at) - Date.now()) / day)).toBeGreaterThanOrEqual(13);
  await door.call('PATCH', `/api/v1/records/activity/${id}`, { done_at: null });
  await door.call('PATCH', `/api/v1/records/activity/${id}`, { done_at: new Date().toISOString() });
  expect(await occurrencesOf(series)).toHaveLength(2);
});

test('a rep in Montréal has nine o’clock of Montréal, on both sides of their own change of clocks', async () => {
  const owner = (
    await door.call('POST', '/api/v1/records/user', { name: 'Rep', time_zone: 'America/Montreal' })
  ).json().id;
  const id = await made({ subject: 'Appel', owner, due_at: `${monday.slice(0, 10)}T14:00:00Z` });
  const { series } = await action('series.start', { id, repeat: { rule: 'FREQ=WEEKLY' } });
  const hours = (await occurrencesOf(series)).map(({ due_at }) =>
    new Date(due_at).toLocaleTimeString('fr-FR', { timeZone: 'America/Montreal' }),
  );
  expect(hours.length).toBeGreaterThan(20);
  expect(new Set(hours).size).toBe(1);
});

test('a rule that is none, an activity without a date or done is refused in words', async () => {
  const id = await made({ subject: 'Refus', due_at: monday });
  expect((await action('series.start', { id, repeat: { rule: 'FREQ=SECONDLY' } })).code).toBe('invalid');
  const undated = await made({ subject: 'Sans date' });
  expect((await action('series.start', { id: undated, repeat: { after_days: 3 } })).errors[0].code).toBe(
    'series_undated',
  );
  const done = await made({ subject: 'Fait', due_at: monday, done_at: new Date().toISOString() });
  expect((await action('series.start', { id: done, repeat: { after_days: 3 } })).errors[0].code).toBe(
    'series_done',
  );
  expect(await seriesOf(id)).toBeUndefined();
});
