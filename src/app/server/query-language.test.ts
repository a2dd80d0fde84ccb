// The two back ends of the query language say the same: random records, random filters and sorts, SQL against memory.
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aggregateRecords } from '../../model/aggregate.ts';
import type { Field } from '../../model/field.ts';
import { compareRecords, matches, type Surroundings, type Values } from '../../model/match.ts';
import { operandShapes, operatorFamilies } from '../../model/operators.ts';
import { namedPeriods } from '../../model/period.ts';
import { type Aggregate, buckets, type Filter, measureOperations } from '../../model/query.ts';
import { accessCondition, resolveFilter, resolveSort } from '../../model/resolve.ts';
import { type Group, resolveAggregate } from '../../model/resolve-aggregate.ts';
import { objectOf } from '../../model/schema.ts';
import { table } from '../../model/server/compile.ts';
import { askerOf, type Context } from '../../model/server/context.ts';
import { JalonError } from '../../platform/lib/errors.ts';
import { aggregate } from '../../records/server/aggregate.ts';
import { readPage } from '../../records/server/read.ts';
import { type Row, selectColumns, valuesOf, wireOf } from '../../records/server/select.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { write } from '../../records/server/write.ts';
import { serverSchema } from './schema.ts';

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

/** What the reader may read of them: even with every right, not what others keep to themselves. */
const readable = (object: string): Values[] => {
  const condition = accessCondition(world.schema, object, 'read', askerOf(ctx));
  return memory.get(object)!.filter((record) => matches(world.schema, record, condition, around));
};

test('a filter finds in SQL what it finds in memory', async () => {
  let meaningful = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...objects).chain((object) => fc.tuple(fc.constant(object), filterOf(object, 3))),
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
  const aggregateOf = new Map(objects.map((object) => [object, aggregatesOf(object)]));
  let meaningful = 0;
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...objects)
        .chain((object) =>
          fc.tuple(
            fc.constant(object),
            fc.option(filterOf(object, 1), { nil: undefined }),
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

/** Own fields, parts, and fields of what the relations lead to: whatever the resolver takes. */
function aggregatesOf(object: string): fc.Arbitrary<Aggregate> {
  const fields = [...objectOf(world.schema, object).fields.values()];
  const paths = (of: readonly Field[]): { path: string; field: Field; part?: string }[] =>
    of.flatMap((field) => [
      { path: field.name, field },
      ...Object.keys(field.kind.parts ?? {}).map((part) => ({ path: `${field.name}.${part}`, field, part })),
    ]);
  const through = fields.flatMap((relation) =>
    relation.to && memory.has(relation.to)
      ? paths([...objectOf(world.schema, relation.to).fields.values()]).map((one) => ({
          ...one,
          path: `${relation.name}.${one.path}`,
        }))
      : [],
  );
  const takes = (query: Aggregate): boolean => {
    try {
      resolveAggregate(world.schema, object, query, askerOf(ctx));
      return true;
    } catch (error) {
      if (error instanceof JalonError) return false;
      throw error;
    }
  };
  const groups = (of: ReturnType<typeof paths>) =>
    of.flatMap(({ path: field }) =>
      [undefined, ...buckets].flatMap((bucket) => {
        const group_by = [{ field, ...(bucket ? { bucket } : {}) }];
        return takes({ group_by }) ? group_by : [];
      }),
    );
  const measures = (of: ReturnType<typeof paths>) =>
    of.flatMap(({ path: field }) =>
      measureOperations.flatMap((op) => (takes({ measures: [{ op, field }] }) ? [{ op, field }] : [])),
    );
  const own = paths(fields);
  const beyond = measures(own).filter(({ op }) => op !== 'count');
  return fc.record({
    group_by: fc.array(fc.oneof(fc.constantFrom(...groups(own)), fc.constantFrom(...groups(through))), {
      maxLength: 2,
    }),
    measures: fc.array(
      fc.oneof(
        fc.constant({ op: 'count' as const }),
        fc.constantFrom(...measures(own)),
        fc.constantFrom(...beyond),
        fc.constantFrom(...measures(through)),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    limit: fc.constantFrom(3, 2000),
  });
}

function filterOf(object: string, depth: number): fc.Arbitrary<Filter> {
  const leaf = conditionOf(object, '');
  if (depth === 0) return leaf;
  const { reverses, fields } = objectOf(world.schema, object);
  const inner = filterOf(object, depth - 1);
  const relations = [...fields.values()].filter((field) => field.to && memory.has(field.to));
  const kinds: fc.WeightedArbitrary<Filter>[] = [
    { weight: 5, arbitrary: leaf },
    { weight: 1, arbitrary: fc.array(inner, { maxLength: 3 }).map((and) => ({ and })) },
    { weight: 2, arbitrary: fc.array(inner, { minLength: 1, maxLength: 3 }).map((or) => ({ or })) },
    { weight: 1, arbitrary: inner.map((not) => ({ not })) },
    { weight: 1, arbitrary: fc.constantFrom(...touched.keys()).map((operation) => ({ operation })) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...relations)
        .chain((relation) => conditionOf(relation.to!, `${relation.name}.`)),
    },
  ];
  if (reverses.size) {
    kinds.push({
      weight: 2,
      arbitrary: fc
        .constantFrom(...reverses.values())
        .chain((reverse) =>
          fc
            .tuple(
              fc.constantFrom('some', 'none', 'count'),
              fc.option(conditionOf(reverse.object, ''), { nil: undefined }),
              fc.constantFrom('is', 'lt', 'lte', 'gt', 'gte'),
              fc.nat(2),
            )
            .map(
              ([kind, where, op, value]) =>
                (kind === 'count'
                  ? { count: reverse.name, where, op, value }
                  : kind === 'some'
                    ? { some: reverse.name, where }
                    : { none: reverse.name, where }) as Filter,
            ),
        ),
    });
  }
  return fc.oneof(...kinds);
}

function conditionOf(object: string, prefix: string): fc.Arbitrary<Filter> {
  const fields = [...objectOf(world.schema, object).fields.values()];
  return fc.constantFrom(...fields).chain((field) => {
    const parts = Object.keys(field.kind.parts ?? {});
    return fc
      .option(fc.constantFrom(...(parts.length ? parts : [''])), { nil: '', freq: 2 })
      .chain((part) => {
        const type = part ? world.schema.types[field.kind.parts![part]!.type]! : field.kind;
        return fc.constantFrom(...operatorFamilies[type.family].operators).chain((op) =>
          operandOf(object, field, part, operandShapes[op], op === 'contains' || op === 'starts_with').map(
            (value): Filter => ({
              field: `${prefix}${field.name}${part ? `.${part}` : ''}`,
              op,
              ...(value === undefined ? {} : { value }),
            }),
          ),
        );
      });
  });
}

function operandOf(
  object: string,
  field: Field,
  part: string,
  shape: string,
  fragment: boolean,
): fc.Arbitrary<unknown> {
  const values = (memory.get(object) ?? [])
    .map((record) => record[field.name])
    .filter((value) => value !== null && value !== undefined);
  const known = values
    .map((value) =>
      part
        ? field.kind.parts![part]!.of(value)
        : Array.isArray(value)
          ? value[0]
          : field.to
            ? (value as { id: string }).id
            : wireOf(field, value),
    )
    .filter((v) => v !== null && v !== undefined);
  const fresh = field.kind.fake(seeded(values.length + 1), field);
  const other = part
    ? field.kind.parts![part]!.of(fresh)
    : Array.isArray(fresh)
      ? fresh[0]
      : field.to
        ? (fresh as { id: string }).id
        : wireOf(field, fresh);
  // A tag is asked for as somebody else would write it.
  const spelt = field.type === 'tags' ? known.map((tag) => String(tag).normalize('NFD').toUpperCase()) : [];
  // An amount is asked for in its currency, and without.
  const bare =
    field.type === 'money' && shape !== 'pair'
      ? known.map((value) => (value as { amount?: string }).amount)
      : [];
  const one: fc.Arbitrary<unknown> = fc.constantFrom(
    ...known,
    ...spelt,
    ...bare.filter((amount) => amount !== undefined),
    ...(other === null || other === undefined ? [] : [other]),
    ...(known.length === 0 && (other === null || other === undefined) ? ['x'] : []),
  );
  if (shape === 'none') return fc.constant(undefined);
  if (shape === 'period') return fc.constantFrom(...namedPeriods, 'last_30_days', 'next_7_days');
  if (shape === 'many')
    return field.to === 'user'
      ? fc.oneof(fc.constant('my_team'), fc.array(one, { minLength: 1, maxLength: 4 }))
      : fc.array(one, { minLength: 1, maxLength: 4 });
  // Two amounts in different currencies have nothing between them, and are refused.
  if (shape === 'pair' && field.type === 'money')
    return fc.tuple(one, one).map(([a, b]) => [a, (b as { amount?: string }).amount ?? b]);
  if (shape === 'pair') return fc.tuple(one, one);
  if (fragment && field.kind.family === 'text')
    return fc
      .tuple(one, fc.nat(5), fc.integer({ min: 1, max: 6 }))
      .map(([text, from, length]) => String(text).slice(from, from + length) || '%');
  return field.to === 'user' ? fc.oneof(fc.constant('me'), one) : one;
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
