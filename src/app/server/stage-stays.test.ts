import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { salesRules } from '../../features/sales/server/rules.ts';
import { bulkUpdate } from '../../records/server/bulk.ts';
import { readHistory } from '../../records/server/history.ts';
import { readRecord } from '../../records/server/read.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { undoOperation } from '../../records/server/undo.ts';
import { write } from '../../records/server/write.ts';
import { serverSchema } from './schema.ts';

let world: TestWorld;
const stage: Record<string, string> = {};
const names = new Map<string, string>();

beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'), salesRules);
  const [pipeline] = await create('pipeline', [{ name: 'Ventes' }]);
  const kinds = [
    { key: 'fresh', outcome: 'open' },
    { key: 'quote', outcome: 'open' },
    { key: 'won', outcome: 'won' },
    { key: 'lost', outcome: 'lost' },
  ];
  const ids = await create(
    'stage',
    kinds.map(({ key, outcome }, position) => ({ name: key, outcome, position, pipeline })),
  );
  for (const [i, { key }] of kinds.entries()) {
    stage[key] = ids[i]!;
    names.set(ids[i]!, key);
  }
});
afterAll(() => world.close());

const at = (day: string) => world.as({ now: new Date(`${day}T10:00:00Z`) });

async function create(
  object: string,
  values: Record<string, unknown>[],
  ctx = world.as(),
): Promise<string[]> {
  const { written } = await write(
    ctx,
    object,
    values.map((one) => ({ kind: 'create', values: one })),
  );
  return written.map((one) => one!.id);
}
const move = (id: string, to: string, day: string) => {
  const ctx = at(day);
  return write(ctx, 'deal', [{ kind: 'update', id, values: { stage: stage[to] } }]).then(() => ctx.operation);
};

/** Each stay as `stage entered–left`, days only; `?` where the entrance was not seen. */
async function staysOf(deal: string): Promise<string[]> {
  const { rows } = await sql<{ stage_id: string; entered_at: string; left_at: string | null; seen: boolean }>`
    select stage_id, entered_at, left_at, seen from w_1.stage_stay where deal_id = ${deal} order by id`.execute(
    world.db,
  );
  const day = (moment: string) => new Date(Date.parse(moment) + 7_200_000).toISOString().slice(5, 10);
  return rows.map(
    ({ stage_id, entered_at, left_at, seen }) =>
      `${names.get(stage_id)}${seen ? '' : '?'} ${day(entered_at)}–${left_at ? day(left_at) : ''}`,
  );
}
const since = async (deal: string) => (await readRecord(world.as(), 'deal', deal)).stage_entered_at;

let deal = '';
beforeEach(async () => {
  [deal = ''] = await create('deal', [{ name: 'Piscine', stage: stage.fresh }], at('2026-03-02'));
});

test('each stay has its beginning and its end, and the deal says since when', async () => {
  await move(deal, 'quote', '2026-03-10');
  await move(deal, 'won', '2026-04-01');
  expect(await staysOf(deal)).toEqual(['fresh 03-02–03-10', 'quote 03-10–04-01', 'won 04-01–']);
  expect(await since(deal)).toBe('2026-04-01T10:00:00.000Z');
  // It follows from the stage: nobody changed it.
  const history = await readHistory(world.as(), 'deal', deal, {});
  expect(JSON.stringify(history)).not.toContain('stage_entered_at');
});

test('what changes elsewhere in a deal ends no stay', async () => {
  await write(at('2026-03-05'), 'deal', [{ kind: 'update', id: deal, values: { name: 'Spa' } }]);
  expect(await staysOf(deal)).toEqual(['fresh 03-02–']);
});

test('a move that is undone has not been', async () => {
  const operation = await move(deal, 'quote', '2026-03-10');
  await undoOperation(at('2026-03-11'), operation);
  expect(await staysOf(deal)).toEqual(['fresh 03-02–']);
  expect(await since(deal)).toBe('2026-03-02T10:00:00.000Z');
});

test('many moved at once are undone at once', async () => {
  const others = await create(
    'deal',
    [
      { name: 'A', stage: stage.fresh },
      { name: 'B', stage: stage.quote },
    ],
    at('2026-03-03'),
  );
  const ctx = at('2026-03-12');
  await bulkUpdate(ctx, 'deal', { ids: others, set: { stage: stage.lost } });
  expect(await staysOf(others[1]!)).toEqual(['quote 03-03–03-12', 'lost 03-12–']);
  await undoOperation(at('2026-03-13'), ctx.operation);
  expect(await Promise.all(others.map(staysOf))).toEqual([['fresh 03-03–'], ['quote 03-03–']]);
});

test('in the bin it stands nowhere, and back from it where it stood', async () => {
  await write(at('2026-03-20'), 'deal', [{ kind: 'delete', id: deal }]);
  expect(await staysOf(deal)).toEqual(['fresh 03-02–03-20']);
  await write(at('2026-03-25'), 'deal', [{ kind: 'restore', id: deal }]);
  expect(await staysOf(deal)).toEqual(['fresh 03-02–']);
});

test.each([
  [
    'that opened earlier, in the first stage, since then',
    { stage: 'fresh', opened_on: '2026-01-15' },
    'fresh 01-15–',
  ],
  [
    'that comes in half-way, since nobody knows when',
    { stage: 'quote', opened_on: '2026-01-15' },
    'quote? 03-02–',
  ],
  ['that opens today half-way, since today', { stage: 'quote', opened_on: '2026-03-02' }, 'quote 03-02–'],
  ['that was won, since it closed', { stage: 'won', close_date: '2026-02-10' }, 'won 02-10–'],
  ['that will have been lost, since now', { stage: 'lost', close_date: '2026-12-31' }, 'lost 03-02–'],
])('a new deal %s', async (_, values, expected) => {
  const made = { name: 'Reprise', ...values, stage: stage[values.stage] };
  const [id] = await create('deal', [made], at('2026-03-02'));
  expect(await staysOf(id!)).toEqual([expected]);
});

test('two who move one deal: the later one, who has not seen it, is refused, and one stay is begun', async () => {
  const version = Number((await readRecord(world.as(), 'deal', deal)).version);
  const attempts = await Promise.allSettled(
    ['quote', 'won'].map((to) =>
      write(at('2026-03-10'), 'deal', [{ kind: 'update', id: deal, values: { stage: stage[to] }, version }]),
    ),
  );
  const refused = attempts.filter((one) => one.status === 'rejected');
  expect(refused).toMatchObject([{ reason: { code: 'conflict' } }]);
  expect(await staysOf(deal)).toHaveLength(2);
  const { stage: now } = (await readRecord(world.as(), 'deal', deal)) as unknown as { stage: { id: string } };
  expect((await staysOf(deal)).at(-1)).toBe(`${names.get(now.id)} 03-10–`);
});

test('the change log tells the stays of the deals there were before they were written down', async () => {
  await move(deal, 'quote', '2026-03-10');
  await move(deal, 'won', '2026-04-01');
  const [late] = await create(
    'deal',
    [{ name: 'Reprise', stage: stage.quote, opened_on: '2026-01-15' }],
    at('2026-03-02'),
  );
  const written = [await staysOf(deal), await staysOf(late!)];
  await sql`drop table w_1.stage_stay; alter table w_1.deal drop column stage_entered_at`.execute(world.db);
  const migration = readFileSync('migrations/workspace/0018-stage-stays.sql', 'utf8');
  await sql.raw(migration.replaceAll('{w}', 'w_1')).execute(world.db);
  expect([await staysOf(deal), await staysOf(late!)]).toEqual(written);
  expect(await since(deal)).toBe('2026-04-01T10:00:00.000Z');
});
