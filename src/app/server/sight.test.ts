import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ObjectPermission, permission, type Reach } from '../../model/access.ts';
import type { Context } from '../../model/server/context.ts';
import { newId } from '../../platform/lib/ids.ts';
import { readPage } from '../../records/server/read.ts';
import { sightOf } from '../../records/server/sight.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { write } from '../../records/server/write.ts';
import { serverSchema } from './schema.ts';

let world: TestWorld;
let changes: { object: string; record_id: string }[];
const [me, colleague, stranger] = [newId(), newId(), newId()];

beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'));
  const people = [me, colleague, stranger].map((id) => ({
    kind: 'create' as const,
    values: { id, name: `Personne ${id}` },
  }));
  await write(world.as(), 'user', people, { trusted: true });
  const made = async (object: string, all: object[]) => {
    const creations = all.map((values) => ({ kind: 'create' as const, values: { ...values } }));
    const { written } = await write(world.as(), object, creations);
    return written.map((one) => ({ object, record_id: one!.id }));
  };
  const companies = await made(
    'company',
    [me, colleague, stranger, null].map((owner, i) => ({
      name: `Société ${i}`,
      owner,
      status: i % 2 ? 'loyal' : 'prospect',
    })),
  );
  const contacts = await made(
    'contact',
    companies.map(({ record_id }, i) => ({ last_name: `Nom ${i}`, company: record_id, owner: stranger })),
  );
  changes = [...companies, ...contacts, ...companies];
});
afterAll(() => world.close());

const reading = (company: Reach, contact: Reach): Context => {
  const of = (read: Reach): ObjectPermission => permission(read, 'none', 'none', 'none', 'none');
  return world.as({
    id: me,
    team: [me, colleague],
    permissions: {
      objects: { company: of(company), contact: of(contact) },
      others: of('none'),
      administer: false,
    },
  });
};

test.each<[string, Reach, Reach, number]>([
  ['everything', 'all', 'all', 8],
  ['nothing', 'none', 'none', 0],
  ['one’s own', 'own', 'own', 1],
  ['one’s team’s', 'team', 'none', 2],
  ['by a value', { field: 'status', op: 'is', value: 'loyal' }, 'none', 2],
  ['by the absence of one', { not: { field: 'owner', op: 'is', value: 'me' } }, 'none', 3],
  ['through a relation', 'own', { field: 'company.owner', op: 'is', value: 'me' }, 2],
  [
    'by what leads there',
    { some: 'contacts', where: { field: 'last_name', op: 'is', value: 'Nom 2' } },
    'all',
    5,
  ],
])('of a batch one sees what lists show: %s', async (_, company, contact, count) => {
  const ctx = reading(company, contact);
  const listed = async (object: string) =>
    ctx.actor.access.filter(object, 'read') === false
      ? []
      : (await readPage(ctx, object, { limit: 100 })).records.map(({ id }) => id);
  const expected = [...(await listed('company')), ...(await listed('contact'))].sort();
  expect([...(await sightOf(changes)(ctx))].sort()).toEqual(expected);
  expect(expected).toHaveLength(count);
});

test('many who ask are told apart', async () => {
  const sight = sightOf(changes);
  const [all, own, none] = await Promise.all([
    sight(reading('all', 'all')),
    sight(reading('own', 'none')),
    sight(reading('none', 'none')),
  ]);
  expect([all.size, own.size, none.size]).toEqual([8, 1, 0]);
});
