import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { learntProbability, normOf } from '../../features/sales/exit-criteria.ts';
import { learn } from '../../features/sales/server/cycle/learn.ts';
import { moveAction } from '../../features/sales/server/cycle/move.ts';
import { salesRules } from '../../features/sales/server/rules.ts';
import { newId } from '../../platform/lib/ids.ts';
import { bulkUpdate } from '../../records/server/bulk.ts';
import { readPage, readRecord } from '../../records/server/read.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { undoOperation } from '../../records/server/undo.ts';
import { write } from '../../records/server/write.ts';
import { serverSchema } from './schema.ts';

let world: TestWorld;
const stage: Record<string, string> = {};
const reason: Record<string, string> = {};
const lea = newId();
const asLea = (cause = 'api') => world.as({ id: lea, cause });

beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'), salesRules);
  const [pipeline, other] = await create('pipeline', [{ name: 'Ventes' }, { name: 'Club', position: 1 }]);
  const made = [
    { name: 'Nouvelle', pipeline, exit_criteria: { fields: ['amount'], activities: [{ kind: 'call' }] } },
    { name: 'Devis', pipeline, exit_criteria: { fields: ['amount', 'close_date'], documents: 1 } },
    { name: 'Accord', pipeline },
    { name: 'Gagnée', pipeline, outcome: 'won' },
    { name: 'Perdue', pipeline, outcome: 'lost', reason_required: true },
    { name: 'Essai', pipeline: other },
  ];
  const ids = await create(
    'stage',
    made.map((one, position) => ({ position, ...one })),
  );
  made.forEach(({ name }, i) => {
    stage[name] = ids[i]!;
  });
  const reasons = await create('close_reason', [
    { name: 'Budget supprimé', outcome: 'lost' },
    { name: 'Prix', outcome: 'won' },
    { name: 'Concurrent', outcome: 'lost' },
  ]);
  [reason.budget, reason.price, reason.rival] = reasons as [string, string, string];
  await create('user', [{ id: lea, name: 'Léa' }]);
});
afterAll(() => world.close());

async function create(
  object: string,
  values: Record<string, unknown>[],
  ctx = world.as(),
): Promise<string[]> {
  const { written } = await write(
    ctx,
    object,
    values.map((one) => ({ kind: 'create', values: one })),
  );
  return written.map((one) => one!.id);
}
const amount = { amount: '1200', currency: 'EUR' };
const move = (to: string, values: object = {}, ctx = asLea()) =>
  write(ctx, 'deal', [{ kind: 'update', id: deal, values: { stage: stage[to], ...values } }]);
const at = async () => {
  const { stage: now } = (await readRecord(world.as(), 'deal', deal)) as unknown as { stage: { id: string } };
  return Object.keys(stage).find((name) => stage[name] === now.id);
};
const lacking = async (attempt: Promise<unknown>): Promise<string[]> => {
  const error = await attempt.then(
    () => ({ problems: [] }),
    (thrown) => thrown as { problems: { path: string; code: string }[] },
  );
  return error.problems.map(({ path, code }) => `${path} ${code}`);
};

let deal = '';
beforeEach(async () => {
  [deal = ''] = await create('deal', [{ name: 'Piscine', stage: stage.Nouvelle }]);
});

test.each([
  ['on', 'Devis', ['amount exit_field', 'activities exit_activity']],
  [
    'on, over a stage that asks too',
    'Accord',
    ['amount exit_field', 'activities exit_activity', 'close_date exit_field', 'documents exit_document'],
  ],
  [
    'to the won stage',
    'Gagnée',
    ['amount exit_field', 'activities exit_activity', 'documents exit_document'],
  ],
  ['to the lost stage, which wants its reason', 'Perdue', ['reason reason_missing']],
  ['to another pipeline', 'Essai', []],
])('a move %s names all that is missing, once', async (_, to, expected) => {
  const found = await lacking(move(to));
  expect(found).toEqual(expected);
  expect(await at()).toBe(expected.length ? 'Nouvelle' : to);
});

test('what is given with the move counts; going back and standing still ask nothing', async () => {
  await create('activity', [{ kind: 'call', subject: 'Appel', deal, done_at: '2026-01-02T10:00:00Z' }]);
  await move('Devis', { amount });
  await move('Nouvelle', { amount: null });
  await write(asLea(), 'deal', [{ kind: 'update', id: deal, values: { name: 'Spa' } }]);
  expect(await at()).toBe('Nouvelle');
});

test.each([['import'], ['undo'], ['stage.remove'], ['quote.accept']])('%s asks nothing', async (cause) => {
  await move('Accord', {}, asLea(cause));
  expect(await at()).toBe('Accord');
});

test('a call that is planned is not one that was made', async () => {
  await create('activity', [{ kind: 'call', subject: 'Appel', deal, due_at: '2026-01-02T10:00:00Z' }]);
  expect(await lacking(move('Devis', { amount }))).toEqual(['activities exit_activity']);
});

test('many at once are refused together, each by its name', async () => {
  const others = await create('deal', [
    { name: 'A', stage: stage.Nouvelle, amount },
    { name: 'B', stage: stage.Nouvelle },
  ]);
  const attempt = bulkUpdate(asLea(), 'deal', { ids: others, set: { stage: stage.Devis } });
  const { problems } = (await attempt.catch(
    (error: { problems: { params: Record<string, unknown> }[] }) => error,
  )) as {
    problems: { params: Record<string, unknown> }[];
  };
  expect(problems.map(({ params }) => `${params.deal} ${params.field ?? params.kind}`).sort()).toEqual([
    'A call',
    'B amount',
    'B call',
  ]);
});

test('one request does what was missing and moves; one undo takes all of it back', async () => {
  const ctx = asLea();
  const { record } = await moveAction.run(ctx, {
    deal,
    stage: stage.Devis!,
    values: { amount },
    done: [{ kind: 'call', subject: 'Besoin compris' }],
    documents: [],
    next: { kind: 'visit', subject: 'Voir les lieux', due_at: '2026-12-01T09:00:00Z' },
  });
  expect(record).toMatchObject({ stage: { id: stage.Devis }, amount: { amount: '1200.00' } });
  const about = () =>
    readPage(world.as(), 'activity', {
      filter: { field: 'deal', op: 'is', value: deal },
      sort: 'subject',
      fields: ['subject', 'done_at'],
    }).then(({ records }) =>
      records.map(({ subject, done_at }) => `${subject} ${done_at ? 'done' : 'to do'}`),
    );
  expect(await about()).toEqual(['Besoin compris done', 'Voir les lieux to do']);
  await undoOperation(world.as({ id: lea }), ctx.operation);
  expect([await at(), await about()]).toEqual(['Nouvelle', []]);
});

test('what is refused leaves nothing of it', async () => {
  const attempt = moveAction.run(asLea(), {
    deal,
    stage: stage.Devis!,
    values: {},
    done: [{ kind: 'call', subject: 'Appel' }],
    documents: [],
  });
  expect(await lacking(attempt)).toEqual(['amount exit_field']);
  const { records } = await readPage(world.as(), 'activity', {
    filter: { field: 'deal', op: 'is', value: deal },
  });
  expect(records).toEqual([]);
});

test('two who move it at once: who saw the older one is told so, and nothing is lost', async () => {
  const version = Number((await readRecord(world.as(), 'deal', deal)).version);
  const give = (subject: string) =>
    moveAction.run(asLea(), {
      deal,
      stage: stage.Devis!,
      version,
      values: { amount },
      done: [{ kind: 'call', subject }],
      documents: [],
    });
  const attempts = await Promise.allSettled([give('Un'), give('Deux')]);
  expect(attempts.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { code: 'conflict' } },
  ]);
  const { records } = await readPage(world.as(), 'activity', {
    filter: { field: 'deal', op: 'is', value: deal },
  });
  expect(records).toHaveLength(1);
});

test('a reason and the words of a loss follow each other', async () => {
  await move('Perdue', { lost_reason: 'budget supprime' });
  expect(await readRecord(world.as(), 'deal', deal)).toMatchObject({
    reason: { id: reason.budget },
    lost_reason: 'budget supprime',
  });
  await write(asLea(), 'deal', [
    { kind: 'update', id: deal, values: { reason: reason.rival, lost_reason: null } },
  ]);
  expect(await readRecord(world.as(), 'deal', deal)).toMatchObject({ lost_reason: 'Concurrent' });
  await move('Nouvelle');
  expect(await readRecord(world.as(), 'deal', deal)).toMatchObject({ reason: null, lost_reason: null });
  expect(await lacking(move('Perdue', { reason: reason.price }))).toEqual(['reason reason_elsewhere']);
});

test.each([
  [{ fields: ['nothing'] }, 'exit_criteria.fields[0]'],
  [{ fields: ['status'] }, 'exit_criteria.fields[0]'],
  [{ activities: [{ kind: 'dance' }] }, 'exit_criteria'],
  [{ documents: -1 }, 'exit_criteria'],
])('a stage cannot ask for %j', async (exit_criteria, path) => {
  const attempt = write(world.as(), 'stage', [
    { kind: 'update', id: stage.Accord!, values: { exit_criteria } },
  ]);
  await expect(attempt).rejects.toMatchObject({ code: 'invalid', problems: [{ path }] });
});

test('the past says how long a stage takes and how many come through it', async () => {
  await sql`truncate w_1.stage_stay, w_1.deal`.execute(world.db);
  // 40 deals: 30 stayed ten days and were won, ten stayed 40 days and were lost; one more came from an import half-way.
  await sql`
    with made as (
      insert into w_1.deal (id, name, stage_id, status, created_at, updated_at, version)
      select gen_random_uuid(), 'D' || n, ${stage.Gagnée}, case when n <= 30 then 'won' else 'lost' end, now(), now(), 1
      from generate_series(1, 41) as n returning id, name, status
    )
    insert into w_1.stage_stay (deal_id, pipeline_id, stage_id, entered_at, left_at, seen)
    select id, gen_random_uuid(), ${stage.Nouvelle}, now() - case status when 'won' then interval '10 days' else interval '40 days' end,
      now(), name <> 'D41' from made`.execute(world.db);
  await learn(world.as({ now: new Date(Date.now() + 1000) }));
  const read = await readRecord(world.as(), 'stage', stage.Nouvelle!);
  expect(read).toMatchObject({ usual_days: 10, usual_stays: 40, learnt: { deals: 41, won: 30 } });
  const { odds } = read.learnt as { odds: { days: number; deals: number; won: number }[] };
  expect(odds.find(({ days }) => days === 30)).toEqual({ days: 30, deals: 11, won: 0 });
  expect(await readRecord(world.as(), 'stage', stage.Devis!)).toMatchObject({
    usual_days: null,
    learnt: null,
  });
});

test.each([
  [
    { usual_days: 10, usual_stays: 30, norm_days: 5 },
    { days: 10, from: 'history' },
  ],
  [
    { usual_days: 10, usual_stays: 29, norm_days: 5 },
    { days: 5, from: 'typed' },
  ],
  [{ usual_days: 10, usual_stays: 29, norm_days: null }, null],
])('the norm of %j', (stage, expected) => {
  expect(normOf(stage)).toEqual(expected);
});

test('chances are silent below thirty deals', () => {
  expect(learntProbability({ deals: 29, won: 20, odds: [] })).toBeNull();
  expect(learntProbability({ deals: 30, won: 20, odds: [] })).toBe(67);
});
