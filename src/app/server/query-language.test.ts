// The two back ends of the query language say the same: random records, random filters and sorts, SQL against memory.
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aggregateRecords } from '../../model/aggregate.ts';
import { compareRecords, matches, type Surroundings, type Values } from '../../model/match.ts';
import { buckets, measureOperations } from '../../model/query.ts';
import { accessCondition, resolveFilter, resolveSort } from '../../model/resolve.ts';
import { type Group, resolveAggregate } from '../../model/resolve-aggregate.ts';
import { objectOf } from '../../model/schema.ts';
import { table } from '../../model/server/compile.ts';
import { askerOf, type Context } from '../../model/server/context.ts';
import { aggregate } from '../../records/server/aggregate.ts';
import { readPage } from '../../records/server/read.ts';
import { type Row, selectColumns, valuesOf, wireOf } from '../../records/server/select.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { write } from '../../records/server/write.ts';
import { serverSchema } from './schema.ts';
import { aggregatesOf, filterOf, type Known, seeded } from './test/any-query.ts';

const objects = ['company', 'contact', 'deal', 'activity', 'product', 'lead'] as const;
const perObject = 40;
const filters = 600;
const aggregates = 500;

let world: TestWorld;
let ctx: Context;
const memory = new Map<string, Values[]>();
let around: Surroundings;
const touched = new Map<string, Set<string>>();

beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'));
  const [ann, bob] = await people(world.as());
  ctx = world.as({ id: ann, team: [ann!, bob!], now: new Date('2026-03-31T22:30:00Z') });
  await fill([ann!, bob!]);
  await touch();
  for (const name of [...world.schema.objects.keys()]) memory.set(name, await readAll(name));
  const byId = new Map(
    [...memory].map(([name, records]) => [
      name,
      new Map(records.map((record) => [String(record.id), record])),
    ]),
  );
  around = {
    related: (object, id) => byId.get(object)?.get(id),
    stayed: () => false,
    touched: (operation, id) => touched.get(operation)?.has(id) ?? false,
    leadingTo: (object, field, id) =>
      (memory.get(object) ?? []).filter((record) => (record[field] as { id: string } | null)?.id === id),
  };
});
afterAll(() => world.close());

const known = (): Known => ({ schema: world.schema, memory, touched, asker: askerOf(ctx) });

/** What the reader may read of them: even with every right, not what others keep to themselves. */
const readable = (object: string): Values[] => {
  const condition = accessCondition(world.schema, object, 'read', askerOf(ctx));
  return memory.get(object)!.filter((record) => matches(world.schema, record, condition, around));
};

test('a filter finds in SQL what it finds in memory', async () => {
  let meaningful = 0;
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...objects)
        .chain((object) => fc.tuple(fc.constant(object), filterOf(known(), object, 3))),
      async ([object, filter]) => {
        const condition = resolveFilter(world.schema, object, filter, askerOf(ctx));
        const expected = readable(object)
          .filter((record) => matches(world.schema, record, condition, around))
          .map(({ id }) => id)
          .sort();
        const found = (await readPage(ctx, object, { filter, limit: 1000, fields: ['id'] })).records
          .map(({ id }) => id)
          .sort();
        expect(found).toEqual(expected);
        if (expected.length > 0 && expected.length < perObject) meaningful += 1;
      },
    ),
    { numRuns: filters, seed: 20_261_122 },
  );
  expect(meaningful).toBeGreaterThan(filters / 5);
}, 120_000);

test('a sort orders in SQL as in memory', async () => {
  let ran = 0;
  for (const object of objects) {
    const fields = [...objectOf(world.schema, object).fields.values()].filter(
      ({ kind }) => kind.sortable !== false,
    );
    for (const field of fields) {
      for (const sort of [field.name, `-${field.name}`, `${field.name},-created_at`]) {
        const keys = resolveSort(world.schema, object, sort, askerOf(ctx));
        const expected = readable(object)
          .sort((a, b) => compareRecords(world.schema, a, b, keys))
          .map(({ id }) => id);
        const found = (await readPage(ctx, object, { sort, limit: 1000, fields: ['id'] })).records.map(
          ({ id }) => id,
        );
        expect(found, `${object} by ${sort}`).toEqual(expected);
        ran += 1;
      }
    }
  }
  expect(ran).toBeGreaterThan(250);
}, 120_000);

test('groups and measures in SQL are those in memory', async () => {
  const aggregateOf = new Map(objects.map((object) => [object, aggregatesOf(known(), object)]));
  let meaningful = 0;
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...objects)
        .chain((object) =>
          fc.tuple(
            fc.constant(object),
            fc.option(filterOf(known(), object, 1), { nil: undefined }),
            aggregateOf.get(object)!,
          ),
        ),
      fc.constantFrom('Europe/Paris', 'America/St_Johns', 'Pacific/Kiritimati'),
      async ([object, filter, query], timeZone) => {
        const reader: Context = { ...ctx, actor: { ...ctx.actor, timeZone } };
        const resolved = resolveAggregate(world.schema, object, query, askerOf(reader));
        const condition = filter && resolveFilter(world.schema, object, filter, askerOf(reader));
        const records = readable(object).filter(
          (record) => !condition || matches(world.schema, record, condition, around),
        );
        const expected = aggregateRecords({ schema: world.schema, around, timeZone }, records, resolved);
        expect((await aggregate(reader, object, { ...query, filter })).groups).toEqual(expected);
        if (expected.length > 1 && expected.some(({ measures }) => measures.some(Boolean))) meaningful += 1;
        for (const { bucket } of query.group_by ?? []) if (bucket) seen.add(bucket);
        for (const { op } of query.measures ?? []) seen.add(op);
        if (currenciesIn(expected).size > 1) seen.add('currencies');
      },
    ),
    { numRuns: aggregates, seed: 20_261_122 },
  );
  expect(meaningful).toBeGreaterThan(aggregates / 5);
  expect([...seen].sort()).toEqual([...buckets, ...measureOperations, 'currencies'].sort());
}, 120_000);

test('what one may not read is in no group either', async () => {
  const all = { read: 'all', create: 'all', edit: 'all', delete: 'all', export: 'all' } as const;
  const blind = world.as({
    permissions: { objects: { company: { ...all, read: 'none' } }, others: all, administer: false },
  });
  const query = { group_by: [{ field: 'company.name' }], measures: [{ op: 'count' as const }] };
  const { groups } = await aggregate(blind, 'deal', query);
  expect(groups).toEqual([{ keys: [null], measures: [readable('deal').length] }]);
  expect((await aggregate(ctx, 'deal', query)).groups.length).toBeGreaterThan(1);
});

async function people(ctx: Context): Promise<string[]> {
  const { written } = await write(ctx, 'user', [
    { kind: 'create', values: { name: 'Ann' } },
    { kind: 'create', values: { name: 'Bob' } },
  ]);
  return written.map((one) => one!.id);
}

async function fill(owners: readonly string[]): Promise<void> {
  const random = seeded(7);
  const [line] = (await write(ctx, 'pipeline', [{ kind: 'create', values: { name: 'Ventes' } }])).written;
  const stages = (
    await write(
      ctx,
      'stage',
      ['Devis', 'Gagnée'].map((name) => ({ kind: 'create' as const, values: { name, pipeline: line!.id } })),
    )
  ).written.map((one) => one!.id);
  const made = new Map<string, string[]>([
    ['user', [...owners]],
    ['pipeline', [line!.id]],
    ['stage', stages],
  ]);
  for (const object of ['company', 'product', 'contact', 'lead', 'deal', 'activity']) {
    const fields = [...objectOf(world.schema, object).fields.values()].filter(
      (field) => !field.readOnly && field.type !== 'file',
    );
    const records = Array.from({ length: perObject }, () =>
      Object.fromEntries(
        fields.flatMap((field) => {
          if (!field.required && random() < 0.3) return [];
          const fresh = field.kind.fake(random, field);
          if (field.type === 'money' && random() < 0.4)
            return [[field.name, { ...(fresh as object), currency: 'USD' }]];
          if (!field.to) return [[field.name, wireOf(field, fresh)]];
          const ids = made.get(field.to) ?? [];
          return ids.length ? [[field.name, ids[Math.floor(random() * ids.length)]]] : [];
        }),
      ),
    );
    const { written } = await write(
      ctx,
      object,
      records.map((values) => ({ kind: 'create', values })),
    );
    made.set(
      object,
      written.map((one) => one!.id),
    );
  }
  // Some are in the bin: nothing may find them, nor find anything through them.
  await write(
    ctx,
    'company',
    made
      .get('company')!
      .slice(0, 4)
      .map((id) => ({ kind: 'delete', id })),
  );
}

/** Two operations that changed some records of each object, besides the one that made them all. */
async function touch(): Promise<void> {
  for (const part of [3, 5]) {
    const own = world.as();
    for (const object of objects) {
      const { records } = await readPage(own, object, { limit: 1000, fields: ['id'], sort: 'id' });
      const some = records.filter((_, i) => i % part === 0);
      await write(
        own,
        object,
        some.map(({ id }) => ({ kind: 'update', id, values: { external_id: `${part} ${id}` } })),
      );
    }
  }
  const { rows } = await sql<{ operation: string; ids: string[] }>`
    select operation, array_agg(distinct record_id) as ids from w_1.change group by operation`.execute(
    world.db,
  );
  for (const { operation, ids } of rows) touched.set(operation, new Set(ids));
}

async function readAll(object: string): Promise<Values[]> {
  const fields = [...objectOf(world.schema, object).fields.values()];
  const { rows } =
    await sql<Row>`select ${selectColumns(ctx, fields)} from ${table(world.schema, object)} as t0 where t0.deleted_at is null`.execute(
      ctx.db,
    );
  return rows.map((row) => valuesOf(ctx, fields, row));
}

const currenciesIn = (groups: readonly Group[]): Set<unknown> =>
  new Set(
    groups.flatMap(({ measures }) =>
      measures.flatMap((one) => (one as { currency?: string })?.currency ?? []),
    ),
  );
