import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Permissions, permission } from '../../model/access.ts';
import { newId } from '../../platform/lib/ids.ts';
import { findDuplicates } from '../../records/server/duplicates.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { write } from '../../records/server/write.ts';
import { serverSchema } from './schema.ts';

let world: TestWorld;
let ids: Record<string, string>;

beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'));
  const make = async (object: string, records: Record<string, unknown>[]) => {
    const { written } = await write(
      world.as(),
      object,
      records.map((values) => ({ kind: 'create', values })),
    );
    return written.map((one) => one!.id);
  };
  const [dupont, fils, boulangerie, binned] = await make('company', [
    { name: 'SARL Dupont', siret: '73282932000074', phone: '01 42 68 53 00', email: 'contact@dupont.fr' },
    { name: 'Dupont & Fils' },
    { name: 'Boulangerie de la République' },
    { name: 'Corbeille', email: 'contact@corbeille.fr' },
  ]);
  await write(world.as(), 'company', [{ kind: 'delete', id: binned! }]);
  const [roux, moreau] = await make('contact', [
    { first_name: 'Élodie', last_name: 'Roux', email: 'elodie@example.fr', mobile: '06 12 34 56 78' },
    { first_name: 'Jean', last_name: 'Moreau' },
  ]);
  ids = { dupont: dupont!, fils: fils!, boulangerie: boulangerie!, roux: roux!, moreau: moreau! };
});
afterAll(() => world.close());

const cases: [object: string, values: Record<string, unknown>, found: [string, string, string][]][] = [
  ['company', { name: 'Dupont SAS' }, [['dupont', 'name', 'same']]],
  ['company', { name: 'dupomt' }, [['dupont', 'name', 'similar']]],
  ['company', { name: 'Boulangerie de la republique' }, [['boulangerie', 'name', 'same']]],
  ['company', { name: 'Boulangerie de la Répubilque' }, [['boulangerie', 'name', 'similar']]],
  ['company', { name: 'Autre', siret: '732 829 320 00074' }, [['dupont', 'siret', 'same']]],
  ['company', { email: 'CONTACT@dupont.fr' }, [['dupont', 'email', 'same']]],
  ['company', { phone: '+33 1 42 68 53 00' }, [['dupont', 'phone', 'same']]],
  ['company', { email: 'contact@corbeille.fr', name: 'Corbeille' }, []],
  ['company', { name: 'Du' }, []],
  ['company', { name: '%' }, []],
  ['company', { phone: 'pas un numéro', name: '' }, []],
  ['contact', { first_name: 'Elodie', last_name: 'ROUX' }, [['roux', 'first_name last_name', 'same']]],
  ['contact', { first_name: 'Roux', last_name: 'Elodie' }, [['roux', 'first_name last_name', 'same']]],
  ['contact', { first_name: 'Jean', last_name: 'Morreau' }, [['moreau', 'first_name last_name', 'similar']]],
  ['contact', { last_name: 'Roux' }, []],
  ['contact', { phone: '0612345678' }, [['roux', 'mobile', 'same']]],
];

test.each(cases)('%s %o', async (object, values, found) => {
  const candidates = await findDuplicates(world.as(), object, values);
  expect(candidates.map(({ record, why }) => [record.id, why[0]!.fields.join(' '), why[0]!.match])).toEqual(
    found.map(([name, fields, match]) => [ids[name], fields, match]),
  );
});

test('the likeliest comes first, five at most, and the record itself is left out', async () => {
  const found = await findDuplicates(world.as(), 'company', { name: 'Dupont Fils', phone: '0142685300' });
  expect(found.map(({ record }) => record.id)).toEqual([ids.dupont, ids.fils]);
  expect(await findDuplicates(world.as(), 'company', { name: 'Dupont' }, ids.dupont)).toEqual([]);
  await write(
    world.as(),
    'company',
    Array.from({ length: 8 }, () => ({ kind: 'create' as const, values: { name: 'Homonyme' } })),
  );
  expect(await findDuplicates(world.as(), 'company', { name: 'Homonyme' })).toHaveLength(5);
});

test('records and fields that the asker may not see give nothing away', async () => {
  const of = (company: Permissions['others']): Permissions => ({
    objects: { company },
    others: permission('all', 'all', 'all', 'all', 'all'),
    administer: false,
  });
  const own = permission('own', 'all', 'own', 'own', 'none');
  const blind = { ...permission('all', 'all', 'all', 'all', 'all'), hidden: ['email'] };
  expect(
    await findDuplicates(world.as({ id: newId(), permissions: of(own) }), 'company', {
      name: 'Dupont',
      email: 'contact@dupont.fr',
    }),
  ).toEqual([]);
  expect(
    await findDuplicates(world.as({ id: newId(), permissions: of(blind) }), 'company', {
      email: 'contact@dupont.fr',
    }),
  ).toEqual([]);
});
