// The SQL of representative work, kept as text: a change of it is seen in review, and looked at again for its plans.
import { Kysely, PostgresDialect } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessOf, permission } from '../../model/access.ts';
import type { Context } from '../../model/server/context.ts';
import { type Database, openPool } from '../../platform/server/db.ts';
import { aggregate } from '../../records/server/aggregate.ts';
import { encodeCursor } from '../../records/server/keyset.ts';
import { readPage, readRecord } from '../../records/server/read.ts';
import { search } from '../../records/server/search.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { write } from '../../records/server/write.ts';
import { serverSchema } from './schema.ts';

let world: TestWorld;
let db: Database;
let id: string;
const said: string[] = [];
const me = '019a0000-0000-7000-8000-000000000001';

beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'));
  db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: openPool(world.url, 2) }),
    log: ({ query }) => {
      said.push(query.sql);
    },
  });
  const values = { first_name: 'Zoé', last_name: 'Martin' };
  id = (await write(world.as(), 'contact', [{ kind: 'create', values }])).written[0]!.id;
});
afterAll(async () => {
  await db.destroy();
  await world.close();
});

const everyone = (): Context => ({ ...world.as(), db });
const team = (): Context => {
  const others = permission('team', 'team', 'team', 'own', 'none');
  return {
    ...world.as({ id: me, team: [me] }),
    actor: {
      ...world.as({ id: me, team: [me] }).actor,
      access: accessOf({ objects: {}, others, administer: false }),
    },
    db,
  };
};
const fields = ['last_name', 'company', 'phone'];
const cursor = encodeCursor({ _k0: 'martin', _id: me }, 1);

test.each<[string, () => Promise<unknown>]>([
  ['list', () => readPage(everyone(), 'contact', { fields })],
  ['list-after-cursor', () => readPage(everyone(), 'contact', { fields, cursor })],
  [
    'list-filtered',
    () =>
      readPage(everyone(), 'contact', { fields, filter: { field: 'address.city', op: 'is', value: 'Lyon' } }),
  ],
  [
    'list-containing',
    () =>
      readPage(everyone(), 'contact', {
        fields,
        filter: {
          and: [
            { or: ['first_name', 'last_name'].map((field) => ({ field, op: 'contains', value: "d'Art" })) },
            { field: 'company.name', op: 'contains', value: 'Menuiserie' },
          ],
        },
      }),
  ],
  [
    'list-of-team-with-count',
    () =>
      readPage(team(), 'deal', {
        fields: ['name'],
        filter: { field: 'company.industry', op: 'contains', value: 'bâti' },
        count: 'estimate',
      }),
  ],
  ['bin', () => readPage(everyone(), 'contact', { fields, deleted: true })],
  ['record', () => readRecord(team(), 'deal', me, ['name']).catch(() => {})],
  ['search', () => search(everyone(), 'mart é', { objects: ['contact', 'deal'] })],
  ['search-of-team', () => search(team(), 'mar', { objects: ['deal'] })],
  ['search-with-typo', () => search(everyone(), 'matrin', { objects: ['contact'] })],
  [
    'aggregate',
    () =>
      aggregate(everyone(), 'deal', {
        filter: { field: 'status', op: 'is', value: 'open' },
        group_by: [{ field: 'stage' }],
        measures: [{ op: 'count' }, { op: 'sum', field: 'amount' }],
      }),
  ],
  ['create', () => write(everyone(), 'company', [{ kind: 'create', values: { name: 'Ateliers Côté' } }])],
  ['update', () => write(everyone(), 'contact', [{ kind: 'update', id, values: { job_title: 'Gérante' } }])],
])('%s', async (name, work) => {
  said.length = 0;
  await work();
  expect(said.length).toBeGreaterThan(0);
  await expect(said.map(readable).join('\n;\n')).toMatchFileSnapshot(`./sql/${name}.sql`);
});

/** One clause a line. */
const readable = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(
      / (from|where|order by|group by|limit|union all|on conflict|select|set|join) (?=\S)/g,
      '\n  $1 ',
    );
