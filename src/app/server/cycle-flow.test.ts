import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCycle, readCycleDeals } from '../../features/sales/server/cycle/flow.ts';
import { salesRules } from '../../features/sales/server/rules.ts';
import { permission } from '../../model/access.ts';
import { newId } from '../../platform/lib/ids.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { write } from '../../records/server/write.ts';
import { serverSchema } from './schema.ts';

let world: TestWorld;
let pipeline = '';
const [lea, karim] = [newId(), newId()];
const stage: Record<string, string> = {};
const at = (day: string) => world.as({ now: new Date(`${day}T10:00:00Z`) });

beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'), salesRules);
  await create('user', [
    { id: lea, name: 'Léa' },
    { id: karim, name: 'Karim' },
  ]);
  pipeline = (await create('pipeline', [{ name: 'Ventes' }]))[0]!;
  const kinds = { Nouvelle: 'open', Devis: 'open', Gagnée: 'won', Perdue: 'lost' };
  const ids = await create(
    'stage',
    Object.entries(kinds).map(([name, outcome], position) => ({ name, outcome, position, pipeline })),
  );
  Object.keys(kinds).forEach((name, i) => {
    stage[name] = ids[i]!;
  });
  const [a, b, c, old] = (await create(
    'deal',
    ['A', 'B', 'C', 'Old'].map((name) => ({
      name,
      stage: stage.Nouvelle,
      owner: name === 'C' ? karim : lea,
    })),
    '2025-01-10',
  )) as [string, string, string, string];
  await move(old, 'Gagnée', '2025-02-01');
  for (const id of [a, b, c]) await move(id, 'Devis', '2026-02-10');
  await move(a, 'Gagnée', '2026-03-01');
  await move(b, 'Nouvelle', '2026-03-01');
  await move(b, 'Devis', '2026-03-05');
});
afterAll(() => world.close());

async function create(
  object: string,
  values: Record<string, unknown>[],
  day = '2026-01-01',
): Promise<string[]> {
  const { written } = await write(
    at(day),
    object,
    values.map((one) => ({ kind: 'create', values: one })),
  );
  return written.map((one) => one!.id);
}
const move = (id: string, to: string, day: string) =>
  write(at(day), 'deal', [{ kind: 'update', id, values: { stage: stage[to] } }]);

const names = () => new Map(Object.entries(stage).map(([name, id]) => [id, name]));

test('what came into each stage, what stands there, and where deals went, each deal once', async () => {
  const { stages, moves } = await readCycle(at('2026-03-20'), { pipeline, months: 3 });
  expect(stages.map(({ name, entered, now, median_days }) => [name, entered, now, median_days])).toEqual([
    ['Nouvelle', 1, 0, null],
    ['Devis', 3, 2, null],
    ['Gagnée', 1, 0, null],
    ['Perdue', 0, 0, null],
  ]);
  const said = moves.map(({ from, to, deals }) => `${names().get(from)} ${names().get(to)} ${deals}`);
  expect(said.sort()).toEqual(['Devis Gagnée 1', 'Devis Nouvelle 1', 'Nouvelle Devis 3']);
});

test('of one person, and no more than one may see', async () => {
  const { stages } = await readCycle(at('2026-03-20'), { pipeline, months: 3, owner: karim });
  expect(stages.map(({ entered }) => entered)).toEqual([0, 1, 0, 0]);
  const own = permission('own', 'own', 'own', 'own', 'own');
  const ctx = world.as({
    id: karim,
    now: new Date('2026-03-20T10:00:00Z'),
    permissions: { objects: {}, others: own, administer: false },
  });
  expect((await readCycle(ctx, { pipeline, months: 3 })).stages.map(({ entered }) => entered)).toEqual([
    0, 1, 0, 0,
  ]);
});

test('each figure has its deals, the latest first', async () => {
  const ctx = at('2026-03-20');
  const titles = async (more: { stage: string; to?: string }) =>
    (await readCycleDeals(ctx, { pipeline, months: 3, ...more })).deals.map(({ title }) => title);
  expect(await titles({ stage: stage.Devis!, to: stage.Gagnée! })).toEqual(['A']);
  expect((await titles({ stage: stage.Devis! })).sort()).toEqual(['A', 'B', 'C']);
  expect(await titles({ stage: stage.Perdue! })).toEqual([]);
});
