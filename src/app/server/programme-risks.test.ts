// Signals on scripted histories, with counted figures: what is seen, what is not, what is proposed once and what stays quiet.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringRisksBack, proposeRisks } from '../../features/programme/risks/server/look.ts';
import { lookForSignals } from '../../features/programme/risks/server/signals.ts';
import type { Context } from '../../model/server/context.ts';
import { addDays, dayIn } from '../../platform/lib/day.ts';
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
/** By the firm's clock, whatever the hour at which this runs. */
const day = (days: number): string => addDays(dayIn(ctx.now, ctx.settings.timeZone), -days);
const ago = (days: number): string => `${day(days)}T12:00:00.000Z`;
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
    sql`update ${sql.id('w_1', 'risk')} set refused_on = ${day(days)}::date where id = ${risk.id}::uuid`.execute(
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
  const figures = async () =>
    (await lookForSignals(ctx))
      .find(({ key }) => key === 'exports_rise')
      ?.evidence.figures.map(({ value }) => value);
  expect(await figures()).toEqual([5, 3]);
  // Twenty-nine days ago is before the last four weeks: 5 after 4 is less than half as many again, 6 is not.
  await note(29, 1);
  expect(await figures()).toBeUndefined();
  await note(28, 1);
  expect(await figures()).toEqual([6, 4]);
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
  await write(ctx, 'company', [company('EPSILON', 30)], { trusted: true });
  const figures = async () =>
    (await lookForSignals(ctx))
      .find(({ key }) => key === 'duplicates_rise')
      ?.evidence.figures.map(({ value }) => value);
  expect(await figures()).toEqual([5, 0]);
  // Four in the thirty days before: 5 is less than half as many again. The sixth, by its mail address, is a contact.
  await write(
    ctx,
    'company',
    ['alpha', 'bêta', 'gamma', 'delta'].map((name) => company(name, 31)),
    { trusted: true },
  );
  expect(await figures()).toBeUndefined();
  const contact = (last_name: string, days: number) => ({
    kind: 'create' as const,
    values: { last_name, email: 'une@exemple.fr' },
    stamp: at(days),
  });
  await write(ctx, 'contact', [contact('Une', 90)], { trusted: true });
  await write(ctx, 'contact', [contact('Autre', 2)], { trusted: true });
  expect(await figures()).toEqual([6, 4]);
});

test('the sponsor: twenty days without a sign are no signal, twenty-one are; any act that counts ends it', async () => {
  const sponsor = await addColleague(door, 'Solange');
  const member = await make('programme_member', {
    person: sponsor.id,
    level: 'executive',
    function: 'sponsor',
    starts_on: day(60),
  });
  const since = (days: number) =>
    sql`update w_1.programme_member set starts_on = ${day(days)}::date where id = ${member}::uuid`.execute(
      door.app.db,
    );
  await since(20);
  expect(await keys()).not.toContain('sponsor_silent');
  await since(21);
  const signal = (await lookForSignals(ctx)).find(({ key }) => key === 'sponsor_silent');
  expect(signal!.evidence.figures.map(({ value }) => value)).toEqual([21]);
  const decision = await make('decision', { name: 'Ouvrir ?' });
  const taken = (days: number) =>
    sql`update w_1.decision set status = 'taken', decided_by_id = ${sponsor.id}::uuid, decided_on = ${day(days)}::date
      where id = ${decision}::uuid`.execute(door.app.db);
  await taken(20);
  expect(await keys()).not.toContain('sponsor_silent');
  await taken(21);
  expect(await keys()).toContain('sponsor_silent');
  await door.call('DELETE', `/api/v1/records/programme_member/${member}`);
  expect(await keys()).not.toContain('sponsor_silent');
});

test('the scope: three additions without a decision in four weeks; two, or three of which one is decided, are none', async () => {
  await sql`update w_1.programme set starts_on = ${day(90)}::date`.execute(door.app.db);
  await sql`update w_1.scope_item set added_on = ${day(90)}::date`.execute(door.app.db);
  const before = (await lookForSignals(ctx)).some(({ key }) => key === 'scope_grows');
  expect(before).toBe(false);
  const added = async (name: string, days: number) => {
    const id = await make('scope_item', { name, verdict: 'in' });
    await sql`update w_1.scope_item set added_on = ${day(days)}::date where id = ${id}::uuid`.execute(
      door.app.db,
    );
    return id;
  };
  await added('Un', 27);
  await added('Deux', 1);
  // What was in four weeks ago is no addition since.
  await added('Trois, avant', 28);
  expect(await keys()).not.toContain('scope_grows');
  const third = await added('Trois', 1);
  const signal = (await lookForSignals(ctx)).find(({ key }) => key === 'scope_grows');
  const [now, then] = signal!.evidence.figures.map(({ value }) => value);
  expect(now! - then!).toBe(3);
  const decision = await make('decision', { name: 'Trois ?' });
  await door.call('PATCH', `/api/v1/records/scope_item/${third}`, { decision });
  expect(await keys()).not.toContain('scope_grows');
});

test('a rehearsal: six days may pass, a week is a signal, until it is carried out', async () => {
  const run = (number: number, kind: string, days: number, id: string) =>
    sql`insert into w_1.import_run (import_id, number, kind, state, phase, cursor, counts, reasons, parents, started_at, beat_at, ended_at, worked)
      values (${id}::uuid, ${number}, ${kind}, 'done', 'rows', 0, '{}', '[]', '{}', ${ago(days)}::timestamptz, now(), ${ago(days)}::timestamptz, 0)`.execute(
      door.app.db,
    );
  const [first, second] = [newId(), newId()];
  await run(1, 'rehearsal', 6, first);
  expect(await keys()).not.toContain('rehearsal_waits');
  await run(1, 'rehearsal', 7, second);
  const figures = async () =>
    (await lookForSignals(ctx))
      .find(({ key }) => key === 'rehearsal_waits')
      ?.evidence.figures.map(({ value }) => value);
  expect(await figures()).toEqual([1]);
  await run(2, 'rehearsal', 1, second);
  expect(await figures()).toBeUndefined();
  await sql`delete from w_1.import_run where import_id = ${second}::uuid`.execute(door.app.db);
  await run(1, 'rehearsal', 8, second);
  expect(await figures()).toEqual([1]);
  await run(2, 'run', 0, second);
  expect(await figures()).toBeUndefined();
});

test('training that is not done is signalled from a week before the pilot, by what it is said to be, in any language', async () => {
  const { records } = (await door.call('POST', '/api/v1/records/programme/query', {})).json();
  const pilot = (days: number) =>
    sql`update w_1.programme set pilot_on = ${day(-days)}::date where id = ${records[0].id}::uuid`.execute(
      door.app.db,
    );
  const words = async () =>
    (await lookForSignals(ctx)).find(({ key }) => key === 'training_missing')?.evidence.words.fr;
  await pilot(7);
  // A word is no training: what it is about is said.
  await make('gate_criterion', { name: 'La formation a un budget', phase: 'pilot', kind: 'signed' });
  expect(await words()).toBeUndefined();
  const criterion = await make('gate_criterion', {
    name: 'Everybody knows how',
    phase: 'pilot',
    kind: 'signed',
    is_training: true,
  });
  expect(await words()).toContain('Everybody knows how');
  await pilot(8);
  expect(await words()).toBeUndefined();
  await pilot(0);
  expect(await words()).toContain('Everybody knows how');
  await pilot(-1);
  expect(await words()).toBeUndefined();
  await pilot(7);
  await door.call('DELETE', `/api/v1/records/gate_criterion/${criterion}`);
  expect(await words()).toBeUndefined();
  const task = (ends: number) =>
    make('programme_task', {
      name: `Ateliers ${ends}`,
      phase: 'prepare',
      is_training: true,
      starts_on: day(0),
      ends_on: day(-ends),
    });
  await task(8);
  expect(await words()).toBeUndefined();
  const workshops = await task(7);
  expect(await words()).toContain('Ateliers 7');
  await door.call('PATCH', `/api/v1/records/programme_task/${workshops}`, { status: 'done' });
  expect(await words()).toBeUndefined();
});

test('two who look at the same moment propose each signal once', async () => {
  await sql`delete from w_1.risk where signal is not null`.execute(door.app.db);
  const seen = new Set(await keys());
  expect(seen.size).toBeGreaterThan(1);
  const answers = await Promise.all([act('risk.look'), act('risk.look')]);
  const proposed = answers.map((answer) => answer.json().proposed as number).sort((a, b) => a - b);
  expect(proposed).toEqual([0, seen.size]);
  expect(await risks('proposed')).toHaveLength(seen.size);
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
