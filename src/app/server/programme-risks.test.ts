// Signals on scripted histories, with counted figures: what is seen, what is not, what is proposed once and what stays quiet.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringRisksBack, proposeRisks } from '../../features/programme/risks/server/look.ts';
import { lookForSignals } from '../../features/programme/risks/server/signals.ts';
import type { Context } from '../../model/server/context.ts';
import { newId } from '../../platform/lib/ids.ts';
import { write } from '../../records/server/write.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';
import { beginProgramme } from './test/programme.ts';

let door: Door;
let rep: Colleague;
let ctx: Context;
let crew: string[];

const act = (name: string, body: object = {}) => door.call('POST', `/api/v1/actions/${name}`, body);
const make = async (object: string, values: object): Promise<string> =>
  (await door.call('POST', `/api/v1/records/${object}`, values)).json().id;
const ago = (days: number): string => new Date(ctx.now.getTime() - days * 86_400_000).toISOString();
const keys = async (): Promise<string[]> => (await lookForSignals(ctx)).map(({ key }) => key);
const risks = async (status: string) =>
  (
    await door.call('POST', '/api/v1/records/risk/query', {
      filter: {
        and: [
          { field: 'status', op: 'is', value: status },
          { field: 'signal', op: 'not_empty' },
        ],
      },
    })
  ).json().records;

beforeAll(async () => {
  door = await openDoor();
  await beginProgramme(door, { people: 5 });
  rep = await addColleague(door, 'Rita');
  ctx = door.app.context('test');
  crew = [rep.id];
  for (const name of ['Bob', 'Chloé', 'David', 'Eva'])
    crew.push(await make('user', { name, team: rep.team, email: `${newId()}@exemple.fr` }));
});
afterAll(() => door.close());

test('a programme of five begins with the causes that a firm of five has to look at', async () => {
  const { records } = (
    await door.call('POST', '/api/v1/records/risk/query', { filter: { field: 'key', op: 'not_empty' } })
  ).json();
  expect(records.map(({ key }: { key: string }) => key).sort()).toEqual([
    'bad_data',
    'no_sponsor',
    'old_ways',
    'users_stay_away',
  ]);
  expect(new Set(records.map(({ cause }: { cause: string }) => cause)).size).toBe(4);
  expect(await keys()).toEqual([]);
});

test('acts of a team down by a third: 30, then 20; 21 would not be a third', async () => {
  const done = (count: number, days: number) =>
    Array.from({ length: count }, (_, i) => ({
      kind: 'create' as const,
      values: { kind: 'call', subject: `${i}`, done_at: ago(days), owner: crew[i % crew.length] },
    }));
  await write(ctx, 'activity', [...done(30, 40), ...done(21, 10)], { trusted: true });
  expect(await keys()).toEqual([]);
  const { records } = (
    await door.call('POST', '/api/v1/records/activity/query', { sort: '-done_at', limit: 1 })
  ).json();
  await door.call('DELETE', `/api/v1/records/activity/${records[0].id}`);
  const [signal, ...others] = await lookForSignals(ctx);
  expect(others).toEqual([]);
  expect(signal).toMatchObject({ key: 'team_slows', of: null });
  expect(signal!.evidence.figures.map(({ value }) => value)).toEqual([20, 30]);
});

test('a signal proposes a risk once, until it is answered; set aside, it is quiet for sixty days', async () => {
  expect((await act('risk.look')).json()).toEqual({ seen: 1, proposed: 1 });
  expect((await act('risk.look')).json()).toEqual({ seen: 1, proposed: 0 });
  const [risk] = await risks('proposed');
  expect(risk).toMatchObject({ signal: 'team_slows', cause: 'people', name: 'On se sert moins de Jalon' });
  expect(risk.evidence.words.fr).toBe(
    '20 activités faites en quatre semaines, contre 30 les quatre d’avant.',
  );
  await door.call('PATCH', `/api/v1/records/risk/${risk.id}`, { status: 'refused' });
  expect((await act('risk.look')).json().proposed).toBe(0);
  const [refused] = await risks('refused');
  expect(refused.refused_on).not.toBeNull();
  const set = (days: number) =>
    sql`update ${sql.id('w_1', 'risk')} set refused_on = ${ago(days).slice(0, 10)}::date where id = ${risk.id}::uuid`.execute(
      door.app.db,
    );
  await set(59);
  expect((await proposeRisks(ctx)).proposed).toBe(0);
  await set(61);
  expect((await proposeRisks(ctx)).proposed).toBe(1);
});

test('exports are noted, and counted when they rise: 5 after 3 is more than half as many again', async () => {
  await make('company', { name: 'Ardoise' });
  for (let i = 0; i < 2; i++)
    expect((await door.call('POST', '/api/v1/records/company/export', { format: 'csv' })).statusCode).toBe(
      200,
    );
  const { rows } = await sql<{ object: string }>`
    select object from ${sql.id('w_1', 'export_taken')}`.execute(door.app.db);
  expect(rows.map(({ object }) => object)).toEqual(['company', 'company']);
  expect(await keys()).not.toContain('exports_rise');
  const note = (days: number, count: number) =>
    sql`insert into ${sql.id('w_1', 'export_taken')} (id, object, format, taken_at)
      select gen_random_uuid(), 'company', 'csv', ${ago(days)}::timestamptz from generate_series(1, ${count})`.execute(
      door.app.db,
    );
  await note(35, 3);
  await note(5, 4);
  expect(await keys()).not.toContain('exports_rise');
  await note(5, 1);
  const signal = (await lookForSignals(ctx)).find(({ key }) => key === 'exports_rise');
  expect(signal!.evidence.figures.map(({ value }) => value)).toEqual([5, 3]);
});

test('duplicates: five made in thirty days of what was there already', async () => {
  const names = ['Alpha', 'Bêta', 'Gamma', 'Delta', 'Epsilon'];
  const at = (days: number) => ({ at: ago(days), by: null });
  const company = (name: string, days: number) => ({
    kind: 'create' as const,
    values: { name },
    stamp: at(days),
  });
  await write(
    ctx,
    'company',
    names.map((name) => company(name, 100)),
    { trusted: true },
  );
  await write(
    ctx,
    'company',
    names.slice(0, 4).map((name) => company(name.toUpperCase(), 5)),
    { trusted: true },
  );
  expect(await keys()).not.toContain('duplicates_rise');
  await write(ctx, 'company', [company('EPSILON', 5)], { trusted: true });
  const signal = (await lookForSignals(ctx)).find(({ key }) => key === 'duplicates_rise');
  expect(signal!.evidence.figures.map(({ value }) => value)).toEqual([5, 0]);
});

test('a training that nobody signed is signalled in the week before the pilot, not earlier', async () => {
  await make('gate_criterion', { name: 'Formation faite', phase: 'pilot', kind: 'signed' });
  const { records } = (await door.call('POST', '/api/v1/records/programme/query', {})).json();
  const pilot = (days: number) =>
    door.call('PATCH', `/api/v1/records/programme/${records[0].id}`, {
      pilot_on: new Date(ctx.now.getTime() + days * 86_400_000).toISOString().slice(0, 10),
    });
  await pilot(9);
  expect(await keys()).not.toContain('training_missing');
  await pilot(6);
  expect(await keys()).toContain('training_missing');
});

test('a risk comes back to its owner on its day, once', async () => {
  const id = await make('risk', { name: 'La fusion', review_on: '2026-02-01' });
  expect(await bringRisksBack(ctx)).toBe(1);
  expect(await bringRisksBack(ctx)).toBe(0);
  await door.call('PATCH', `/api/v1/records/risk/${id}`, { review_on: '2999-02-01' });
  const { records } = (
    await door.call('POST', '/api/v1/records/activity/query', {
      filter: { field: 'subject', op: 'contains', value: 'La fusion' },
    })
  ).json();
  expect(records).toHaveLength(1);
  expect(records[0].done_at).not.toBeNull();
});

test('whoever has no place in the programme sees no risk and looks for none', async () => {
  const before = await risks('proposed');
  expect((await rep.act('risk.look')).statusCode).toBe(403);
  expect((await rep.call('POST', '/api/v1/records/risk/query', {})).json().records).toEqual([]);
  expect((await risks('proposed')).length).toBe(before.length);
});
