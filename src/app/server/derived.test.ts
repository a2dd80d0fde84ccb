import { afterAll, beforeAll, expect, test } from 'vitest';
import { fieldTypes } from '../../fields/types.ts';
import { buildSchema } from '../../model/schema.ts';
import { writeDerived } from '../../records/server/derive.ts';
import { readHistory } from '../../records/server/history.ts';
import { readRecord } from '../../records/server/read.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { write } from '../../records/server/write.ts';
import { objects } from '../objects.ts';
import { serverSchema } from './schema.ts';

/** The standard objects, but for two fields of a company, which are taken for derived ones. */
const followed = objects.map((object) =>
  object.name === 'company'
    ? {
        ...object,
        fields: {
          ...object.fields,
          employees: { ...object.fields.employees!, derived: true },
          annual_revenue: { ...object.fields.annual_revenue!, derived: true },
        },
      }
    : object,
);

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld({ ...serverSchema('w_1'), ...buildSchema(followed, fieldTypes) });
});
afterAll(() => world.close());

const revenue = { amount: '1200.5', currency: 'EUR' };

async function companies(...names: string[]): Promise<string[]> {
  const creations = names.map((name) => ({ kind: 'create' as const, values: { name } }));
  const { written } = await write(world.as(), 'company', creations);
  return written.map((one) => one!.id);
}

test('what follows from other records is kept without a version or a line of history', async () => {
  const [one, two] = (await companies('Une', 'Deux')) as [string, string];
  const values = { employees: 3, annual_revenue: revenue };
  const given = [
    { id: one, values },
    { id: two, values: { employees: null, annual_revenue: null } },
  ];
  expect(await writeDerived(world.as(), 'company', given)).toEqual([one]);
  expect(await writeDerived(world.as(), 'company', given)).toEqual([]);
  expect(await readRecord(world.as(), 'company', one)).toMatchObject({
    employees: 3,
    annual_revenue: { amount: '1200.50', currency: 'EUR' },
    version: 1,
  });
  const { entries } = await readHistory(world.as(), 'company', one, {});
  expect(entries).toHaveLength(1);
  // Who has the record open meets no conflict.
  await write(world.as(), 'company', [{ kind: 'update', id: one, version: 1, values: { name: 'Un' } }]);
  expect(await readRecord(world.as(), 'company', one)).toMatchObject({ name: 'Un', employees: 3 });
});

test('nobody types what follows, and what is typed is not derived', async () => {
  const [id] = (await companies('Trois')) as [string];
  await expect(
    write(world.as(), 'company', [{ kind: 'update', id, values: { employees: 9 } }]),
  ).rejects.toMatchObject({ code: 'invalid', problems: [{ path: 'employees', code: 'field_read_only' }] });
  await expect(writeDerived(world.as(), 'company', [{ id, values: { name: 'Quatre' } }])).rejects.toThrow(
    'not derived',
  );
  expect(await readRecord(world.as(), 'company', id)).toMatchObject({ name: 'Trois', employees: null });
});
