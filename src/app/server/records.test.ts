import { afterAll, beforeAll, expect, test } from 'vitest';
import { diff, readTables } from '../../model/server/diff.ts';
import { wantedTables } from '../../model/server/tables.ts';
import { openPool } from '../../platform/server/db.ts';
import { aggregate } from '../../records/server/aggregate.ts';
import { readHistory } from '../../records/server/history.ts';
import { readPage, readRecord } from '../../records/server/read.ts';
import { search } from '../../records/server/search.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { undoOperation } from '../../records/server/undo.ts';
import { write } from '../../records/server/write.ts';
import { serverSchema } from './schema.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'));
});
afterAll(() => world.close());

test('the migrations make exactly the tables that the objects want', async () => {
  const pool = openPool(world.url, 1);
  const actual = await readTables(pool as never, 'w_1');
  await pool.end();
  expect(diff(wantedTables(world.schema), actual)).toEqual([]);
});

test('a record is created, read, changed, found, binned, restored, and its history tells', async () => {
  const ctx = world.as();
  const { written } = await write(ctx, 'company', [
    {
      kind: 'create',
      values: {
        name: 'Crème & Cie',
        phone: '01 42 68 53 00',
        address: { city: 'Lyon', postal_code: '69002' },
      },
    },
  ]);
  const id = written[0]!.id;
  const record = await readRecord(ctx, 'company', id);
  expect(record).toMatchObject({
    name: 'Crème & Cie',
    phone: '+33142685300',
    version: 1,
    status: 'prospect',
    _can: { edit: true, delete: true },
  });
  await write(world.as(), 'company', [{ kind: 'update', id, version: 1, values: { name: 'Crème fraîche' } }]);
  await expect(
    write(ctx, 'company', [{ kind: 'update', id, version: 1, values: { name: 'Autre' } }]),
  ).rejects.toMatchObject({
    code: 'conflict',
    extra: {
      conflict: {
        current_version: 2,
        fields: [{ field: 'name', original: 'Crème & Cie', theirs: 'Crème fraîche', yours: 'Autre' }],
      },
    },
  });
  expect(await search(ctx, 'creme frai')).toEqual([{ object: 'company', id, title: 'Crème fraîche' }]);
  expect(await search(ctx, 'fraicge')).toEqual([{ object: 'company', id, title: 'Crème fraîche' }]);
  const binning = world.as();
  await write(binning, 'company', [{ kind: 'delete', id }]);
  expect((await readPage(ctx, 'company', {})).records).toEqual([]);
  expect(await search(ctx, 'creme')).toEqual([]);
  expect(await undoOperation(world.as(), binning.operation)).toMatchObject({ undone: 1, kept: [] });
  expect(
    await readPage(ctx, 'company', {
      filter: { field: 'address.city', op: 'is', value: 'lyon' },
      count: 'exact',
    }),
  ).toMatchObject({ records: [{ id }], count: { value: 1, exact: true } });
  const { entries } = await readHistory(ctx, 'company', id);
  expect(entries.map(({ kind }) => kind)).toEqual(['restore', 'delete', 'update', 'create']);
});

test('pages follow each other without gap or double, in both directions, the empty last', async () => {
  const ctx = world.as();
  const names = ['Éric', 'eric', 'Zoé', null, 'Anaïs', null, 'œuvre', 'Paul'];
  await write(
    ctx,
    'contact',
    names.map((last_name, i) => ({ kind: 'create', values: { last_name, first_name: `n${i}` } })),
  );
  for (const sort of ['last_name', '-last_name', 'last_name,-first_name']) {
    for (const filter of [undefined, { field: 'first_name', op: 'contains', value: 'n' } as const]) {
      const whole = await readPage(ctx, 'contact', { sort, filter, limit: 100 });
      const paged: unknown[] = [];
      let cursor: string | undefined;
      do {
        const page = await readPage(ctx, 'contact', { sort, filter, limit: 3, cursor });
        paged.push(...page.records.map(({ id }) => id));
        cursor = page.next_cursor ?? undefined;
      } while (cursor);
      expect(paged).toEqual(whole.records.map(({ id }) => id));
      expect(whole.records.slice(-2).map(({ last_name }) => last_name)).toEqual([null, null]);
    }
  }
});

test('sums are exact and by currency', async () => {
  const ctx = world.as();
  const [line] = (await write(ctx, 'pipeline', [{ kind: 'create', values: { name: 'Ventes' } }])).written;
  const [stage] = (
    await write(ctx, 'stage', [{ kind: 'create', values: { name: 'Devis', pipeline: line!.id } }])
  ).written;
  const amounts = ['0.10', '0.20', { amount: '5.00', currency: 'USD' }];
  await write(
    ctx,
    'deal',
    amounts.map((amount, i) => ({
      kind: 'create',
      values: { name: `A${i}`, pipeline: line!.id, stage: stage!.id, amount },
    })),
  );
  const { groups } = await aggregate(ctx, 'deal', {
    group_by: [{ field: 'stage' }],
    measures: [{ op: 'count' }, { op: 'sum', field: 'amount' }],
  });
  expect(groups.map(({ keys, measures }) => [(keys[0] as { title: string }).title, ...measures])).toEqual([
    ['Devis', 2, { amount: '0.30', currency: 'EUR' }],
    ['Devis', 1, { amount: '5.00', currency: 'USD' }],
  ]);
});
