import { afterAll, beforeAll, expect, test } from 'vitest';
import { salesRules } from '../../features/sales/server/rules.ts';
import { removeStageAction } from '../../features/sales/server/stage-rules.ts';
import { readPage, readRecord } from '../../records/server/read.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { undoOperation } from '../../records/server/undo.ts';
import { write } from '../../records/server/write.ts';
import { serverSchema } from './schema.ts';

let world: TestWorld;
let [pipeline, quote, won, deal] = ['', '', '', ''];

beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'), salesRules);
  pipeline = await create('pipeline', { name: 'Ventes' });
  await create('stage', { name: 'Nouvelle', pipeline, position: 0, probability: 10 });
  quote = await create('stage', { name: 'Devis', pipeline, position: 1, probability: 50 });
  won = await create('stage', { name: 'Gagnée', pipeline, position: 2, probability: 100, outcome: 'won' });
  deal = await create('deal', { name: 'Piscine', stage: quote });
});
afterAll(() => world.close());

async function create(object: string, values: Record<string, unknown>): Promise<string> {
  const { written } = await write(world.as(), object, [{ kind: 'create', values }]);
  return written[0]!.id;
}
const change = (object: string, id: string, values: Record<string, unknown>) =>
  write(world.as(), object, [{ kind: 'update', id, values }]);
const stageNow = async () => (await readRecord(world.as(), 'deal', deal)).stage;

test.each([
  ['its outcome', () => change('stage', quote, { outcome: 'lost' })],
  [
    'its place among pipelines',
    async () => change('stage', quote, { pipeline: await create('pipeline', { name: 'Autre' }) }),
  ],
  ['to be there', () => write(world.as(), 'stage', [{ kind: 'delete', id: quote }])],
  ['its pipeline', () => write(world.as(), 'pipeline', [{ kind: 'delete', id: pipeline }])],
])('a stage that deals stand in does not lose %s', async (_, attempt) => {
  await expect(attempt()).rejects.toMatchObject({ code: 'conflict' });
  expect(await readRecord(world.as(), 'stage', quote)).toMatchObject({ outcome: 'open', deleted_at: null });
  expect(await readRecord(world.as(), 'pipeline', pipeline)).toMatchObject({ deleted_at: null });
});

test('its name, order and probability are free', async () => {
  await change('stage', quote, { name: 'Devis envoyé', position: 5, probability: 60 });
  expect(await readRecord(world.as(), 'stage', quote)).toMatchObject({ name: 'Devis envoyé', position: 5 });
});

test('an empty stage goes, and comes back', async () => {
  await write(world.as(), 'stage', [{ kind: 'delete', id: won }]);
  await write(world.as(), 'stage', [{ kind: 'restore', id: won }]);
  expect((await readRecord(world.as(), 'stage', won)).deleted_at).toBeNull();
});

test('a stage is removed with its deals moved, and both are undone', async () => {
  const { moved, operation } = await removeStageAction.run(world.as(), { stage: quote, move_to: won });
  expect(moved).toBe(1);
  expect(await readRecord(world.as(), 'deal', deal)).toMatchObject({ stage: { id: won }, status: 'won' });
  expect((await readPage(world.as(), 'stage', {})).records.map(({ id }) => id)).not.toContain(quote);

  await write(world.as(), 'stage', [{ kind: 'restore', id: quote }]);
  await undoOperation(world.as(), operation);
  expect(await stageNow()).toMatchObject({ id: quote });
  expect((await readRecord(world.as(), 'deal', deal)).status).toBe('open');
});

test('a target that is no stage refuses all of it', async () => {
  const attempt = removeStageAction.run(world.as(), { stage: quote, move_to: deal });
  await expect(attempt).rejects.toMatchObject({ code: 'invalid' });
  expect(await stageNow()).toMatchObject({ id: quote });
  expect((await readRecord(world.as(), 'stage', quote)).deleted_at).toBeNull();
});
