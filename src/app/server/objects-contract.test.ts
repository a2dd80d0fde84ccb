// What holds of every object, run over all of them: a new object is tested by being in the list.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Level, levels, type Permissions, permission } from '../../model/access.ts';
import { isSearchable } from '../../model/object.ts';
import { objectOf } from '../../model/schema.ts';
import { newId } from '../../platform/lib/ids.ts';
import { readHistory } from '../../records/server/history.ts';
import { readPage, readRecord } from '../../records/server/read.ts';
import { search } from '../../records/server/search.ts';
import { wireOf } from '../../records/server/select.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { undoOperation } from '../../records/server/undo.ts';
import { write } from '../../records/server/write.ts';
import { objects } from '../objects.ts';
import { serverSchema } from './schema.ts';

let world: TestWorld;
let me: string;
let colleague: string;
let stranger: string;
const known = new Map<string, string>();

beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'));
  const people = await write(
    world.as(),
    'user',
    ['Moi', 'Collègue', 'Autre'].map((name) => ({ kind: 'create', values: { name } })),
  );
  [me, colleague, stranger] = people.written.map((one) => one!.id) as [string, string, string];
  known.set('user', me);
  for (const object of [
    'pipeline',
    'stage',
    'price_list',
    'company',
    'contact',
    'product',
    'lead',
    'deal',
    'quote',
    'role',
    'team',
    'activity',
    'committee',
    'measure',
    'decision',
    'meeting',
    'conflict',
    'interview_campaign',
    'interview_question',
    'interview',
    'process',
    'gap',
    'programme_task',
    'change_request',
    'communication',
    'friction',
  ]) {
    const { written } = await write(world.as(), object, [{ kind: 'create', values: sample(object) }], {
      trusted: true,
    });
    known.set(object, written[0]!.id);
  }
});
afterAll(() => world.close());

/** Values for every field that is somebody's to fill in. */
function sample(object: string): Record<string, unknown> {
  const fields = [...objectOf(world.schema, object).fields.values()].filter(
    // What makes a record its owner’s alone has a test of its own.
    (field) => !field.readOnly && !['owner', 'visibility'].includes(field.name),
  );
  return Object.fromEntries(
    fields.flatMap((field) => {
      if (field.to) return known.has(field.to) ? [[field.name, known.get(field.to)]] : [];
      if (field.type === 'file')
        return [[field.name, { id: newId(), name: 'devis.pdf', size: 10, type: 'application/pdf' }]];
      return [[field.name, wireOf(field, field.kind.fake(Math.random, field))]];
    }),
  );
}

describe.each(objects.map(({ name }) => name))('%s', (object) => {
  test('is created, read back, changed, binned, restored and undone', async () => {
    const values = sample(object);
    const { written } = await write(world.as({ id: me }), object, [{ kind: 'create', values }]);
    const id = written[0]!.id;
    const record = await readRecord(world.as(), object, id);
    for (const [name, value] of Object.entries(values)) {
      const field = objectOf(world.schema, object).fields.get(name)!;
      if (field.to) expect(record[name], name).toMatchObject({ id: value, object: field.to });
      else expect(record[name], name).toEqual(value);
    }
    expect(record).toMatchObject({ version: 1, owner: { id: me, title: 'Moi' }, created_by: { id: me } });

    const change = world.as({ id: me });
    await write(change, object, [{ kind: 'update', id, version: 1, values: { external_id: 'x-1' } }]);
    await write(world.as(), object, [{ kind: 'delete', id }]);
    expect(
      (await readPage(world.as(), object, { filter: { field: 'id', op: 'is', value: id } })).records,
    ).toEqual([]);
    expect(
      (await readPage(world.as(), object, { deleted: true, filter: { field: 'id', op: 'is', value: id } }))
        .records,
    ).toHaveLength(1);
    await write(world.as(), object, [{ kind: 'restore', id }]);
    expect(await undoOperation(world.as({ id: me }), change.operation)).toMatchObject({
      undone: 1,
      kept: [],
    });
    expect(await readRecord(world.as(), object, id)).toMatchObject({
      external_id: values.external_id,
      version: 5,
    });
    const { entries } = await readHistory(world.as(), object, id);
    expect(entries.map(({ kind }) => kind)).toEqual(['update', 'restore', 'delete', 'update', 'create']);
  });

  test('is found by its title, when it can be', async () => {
    const schema = objectOf(world.schema, object);
    const { written } = await write(world.as(), object, [{ kind: 'create', values: sample(object) }]);
    const { record_title: title } = await readRecord(world.as(), object, written[0]!.id);
    expect(title).toBeTruthy();
    const hits = await search(world.as(), String(title), { limit: 50 });
    expect(hits.some(({ id }) => id === written[0]!.id)).toBe(
      isSearchable(schema) && /[\p{L}\p{N}]{2}/u.test(String(title)),
    );
  });

  test('refuses what is wrong, at its path, and writes nothing', async () => {
    const { written } = await write(world.as(), object, [{ kind: 'create', values: sample(object) }]);
    const id = written[0]!.id;
    const required = [...objectOf(world.schema, object).fields.values()].find(
      (field) => field.required && field.default === undefined && !field.readOnly,
    );
    const count = async () =>
      JSON.stringify(
        (
          await sql`select count(*), max(version), (select count(*) from w_1.change) from ${sql.id('w_1', object)}`.execute(
            world.db,
          )
        ).rows,
      );
    const before = await count();
    const refused: [Parameters<typeof write>[2], string, string][] = [
      [
        [{ kind: 'create', values: { ...sample(object), no_such_field: 1 } }],
        'no_such_field',
        'field_unknown',
      ],
      [
        [{ kind: 'update', id, values: { created_at: '2020-01-01T00:00:00Z' } }],
        'created_at',
        'field_read_only',
      ],
      [[{ kind: 'update', id, values: { owner: newId() } }], 'owner', 'relation_missing'],
      [[{ kind: 'update', id, values: { owner: 'pas un identifiant' } }], 'owner', 'id_invalid'],
      [[{ kind: 'update', id, version: 99, values: { external_id: 'y' } }], '', 'version_stale'],
      [[{ kind: 'update', id: newId(), values: { external_id: 'y' } }], '', 'record_missing'],
      [[{ kind: 'create', values: { ...sample(object), id } }], 'id', 'id_taken'],
      [
        [
          { kind: 'create', values: sample(object) },
          { kind: 'create', values: { nope: 1 } },
        ],
        'records[1].nope',
        'field_unknown',
      ],
      ...(required
        ? [
            [
              [{ kind: 'create', values: { ...sample(object), [required.name]: null } }],
              required.name,
              'field_required',
            ] as [Parameters<typeof write>[2], string, string],
          ]
        : []),
    ];
    for (const [writes, path, code] of refused) {
      await expect(write(world.as(), object, writes), `${path} ${code}`).rejects.toMatchObject({
        problems: expect.arrayContaining([expect.objectContaining({ path, code })]),
      });
    }
    expect(await count()).toBe(before);
    await expect(
      readPage(world.as(), object, { filter: { and: [{ field: 'nope', op: 'is', value: 1 }] } }),
    ).rejects.toMatchObject({ problems: [{ path: 'filter.and[0].field', code: 'field_unknown' }] });
  });

  test('is out of reach beyond the level of a role: own, team, all', async () => {
    const owners = { own: me, team: colleague, all: stranger };
    const { written } = await write(
      world.as(),
      object,
      Object.values(owners).map((owner) => ({
        kind: 'create',
        values: { ...sample(object), owner, external_id: `canari ${owner}` },
      })),
    );
    const ids = written.map((one) => one!.id);
    for (const level of levels) {
      const ctx = () => world.as({ id: me, team: [me, colleague], permissions: everything(level, object) });
      // What is private is one's own at any level.
      const reach = Math.min(levels.indexOf(level), objectOf(world.schema, object).private === true ? 1 : 3);
      const seen =
        level === 'none'
          ? []
          : (await readPage(ctx(), object, { filter: { field: 'id', op: 'in', value: ids } })).records.map(
              ({ id }) => id,
            );
      expect(new Set(seen), level).toEqual(new Set(ids.slice(0, reach)));
      for (const [i, id] of ids.entries()) {
        const allowed = i < reach;
        for (const attempt of [
          () => write(ctx(), object, [{ kind: 'update', id, values: { external_id: `pris ${level}` } }]),
          () => write(ctx(), object, [{ kind: 'delete', id }]),
          () => write(ctx(), object, [{ kind: 'restore', id }]),
          () => readRecord(ctx(), object, id),
          () => readHistory(ctx(), object, id),
        ]) {
          const row = () =>
            sql`select * from ${sql.id('w_1', object)} where id = ${id}`
              .execute(world.db)
              .then(({ rows }) => JSON.stringify(rows));
          const untouched = await row();
          if (allowed) await attempt();
          else {
            await expect(attempt(), `${level} ${i}`).rejects.toMatchObject({ code: 'not_found' });
            expect(await row()).toBe(untouched);
          }
        }
      }
      const creating = write(ctx(), object, [
        { kind: 'create', values: { ...sample(object), owner: stranger } },
      ]);
      if (level === 'all' && reach > 1) await creating;
      else await expect(creating).rejects.toMatchObject({ problems: [{ code: 'create_refused' }] });
    }
  });
});

test('a hidden field is neither read, filtered, sorted, grouped nor written; a locked one is read', async () => {
  const { written } = await write(world.as(), 'company', [
    { kind: 'create', values: { name: 'Canari', annual_revenue: '1000' } },
  ]);
  const id = written[0]!.id;
  const permissions: Permissions = {
    ...everything('all', 'contact'),
    objects: {
      company: {
        ...permission('all', 'all', 'all', 'all', 'all'),
        hidden: ['annual_revenue'],
        locked: ['name'],
      },
    },
  };
  const ctx = world.as({ id: me, permissions });
  expect(await readRecord(ctx, 'company', id)).not.toHaveProperty('annual_revenue');
  expect(JSON.stringify(await readHistory(ctx, 'company', id))).not.toContain('annual_revenue');
  for (const refused of [
    () => readPage(ctx, 'company', { filter: { field: 'annual_revenue', op: 'gt', value: 1 } }),
    () => readPage(ctx, 'contact', { filter: { field: 'company.annual_revenue', op: 'gt', value: 1 } }),
    () => readPage(ctx, 'company', { sort: 'annual_revenue' }),
    () => readPage(ctx, 'company', { fields: ['annual_revenue'] }),
    () => write(ctx, 'company', [{ kind: 'update', id, values: { annual_revenue: '2' } }]),
    () => write(ctx, 'company', [{ kind: 'update', id, values: { name: 'Autre' } }]),
  ])
    await expect(refused()).rejects.toMatchObject({ code: 'invalid' });
  expect(await readRecord(world.as(), 'company', id)).toMatchObject({
    name: 'Canari',
    annual_revenue: { amount: '1000.00' },
    version: 1,
  });
});

/** One level for everything done to an object; the others are seen by all, or no relation could be made. */
function everything(level: Level, object: string): Permissions {
  return {
    objects: { [object]: permission(level, level, level, level, level) },
    others: permission('all', 'none', 'none', 'none', 'none'),
    administer: false,
  };
}
