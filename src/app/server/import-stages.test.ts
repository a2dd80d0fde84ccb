// Deals brought in by a file: their stages, where there are several pipelines, and many bad rows at once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dealRule } from '../../features/sales/server/deal-rules.ts';
import type { Context } from '../../model/server/context.ts';
import { readPage } from '../../records/server/read.ts';
import { write } from '../../records/server/write.ts';
import { type ImportWorld, importWorld, makePipeline } from './test/importing.ts';

let at: ImportWorld;
const stages = new Map<string, string>();
const pipelines = new Map<string, string>();

async function create(object: string, values: Record<string, unknown>): Promise<string> {
  const { written } = await write(at.world.as(), object, [{ kind: 'create', values }]);
  return written[0]!.id;
}

beforeAll(async () => {
  at = await importWorld();
  await makePipeline(at.world.as());
  const second = await create('pipeline', { name: 'Partenaires', position: 9 });
  pipelines.set('Partenaires', second);
  for (const [position, name] of ['Premier contact', 'Proposition', 'Essai gratuit'].entries())
    stages.set(name, await create('stage', { name, position, pipeline: second, probability: 20 * position }));
});
afterAll(() => at.close());

test('without a column for the pipeline, a stage is one of the deal’s own', async () => {
  const stage = stages.get('Premier contact')!;
  await create('deal', { name: 'Réseau', external_id: 'D-1', stage });
  await create('deal', { name: 'Salle', external_id: 'D-2' });
  await create('deal', { name: 'Ailleurs', external_id: 'D-3' });
  const content = 'Référence externe;Étape\nD-1;Proposition\nD-2;Proposition\nD-3;Essai gratuit\n';
  const begun = await at.begin({ name: 'suivi.csv', content }, 'deal');
  await at.patch(begun.id, { options: { mode: 'update', match_on: [['external_id']] } });
  const done = await at.run(begun.id);
  expect(done.report!.counts).toMatchObject({ read: 3, updated: 2, unchanged: 1 });
  expect(done.report!.reasons).toMatchObject([
    { code: 'relation_missing', values: [{ value: 'Essai gratuit' }] },
  ]);
  const { records } = await readPage(at.world.as(), 'deal', { sort: 'external_id' });
  expect(records).toMatchObject([
    {
      external_id: 'D-1',
      name: 'Réseau',
      stage: { id: stages.get('Proposition') },
      pipeline: { title: 'Partenaires' },
    },
    { external_id: 'D-2', stage: { title: 'Proposition' }, pipeline: { title: 'Ventes' } },
    { external_id: 'D-3', stage: { title: 'Qualification' }, pipeline: { title: 'Ventes' } },
  ]);
});

test('a thousand deals with a stage of another pipeline are refused by one look at them', async () => {
  const pipeline = pipelines.get('Partenaires')!;
  const elsewhere = (
    await readPage(at.world.as(), 'stage', { filter: { field: 'name', op: 'is', value: 'Qualification' } })
  ).records[0]!.id;
  let looks = 0;
  const world = at.world.as();
  const counted = {
    ...dealRule,
    before: (ctx: Context, changes: Parameters<NonNullable<typeof dealRule.before>>[1]) => {
      looks++;
      return dealRule.before!(ctx, changes);
    },
  };
  const ctx: Context = { ...world, services: { ...world.services, rules: { deal: [counted] } } };
  const bad = Array.from({ length: 1000 }, (_, i) => ({
    kind: 'create' as const,
    values: { name: `Mal ${i}`, pipeline, stage: elsewhere },
  }));
  const good = { kind: 'create' as const, values: { name: 'Bien', pipeline } };
  const { refused, changes } = await write(ctx, 'deal', [...bad, good], { refuse: 'rest' });
  expect(refused).toHaveLength(1000);
  expect(refused[999]).toMatchObject({
    index: 999,
    problems: [{ path: 'records[999].stage', code: 'stage_elsewhere' }],
  });
  expect(changes.map(({ after }) => after.name)).toEqual(['Bien']);
  // Once all, once what is left.
  expect(looks).toBe(2);
});
