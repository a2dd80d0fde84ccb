// How long the night of the programme's measures takes: two hundred of them, the ready ones for the firm and for people by name, the
// running month or week and the two before it. They are taken out again.
import { sql } from 'kysely';
import type { App } from '../src/app/server/app.ts';
import type { Definition, Tally } from '../src/features/programme/goals/contract.ts';
import { library } from '../src/features/programme/goals/library.ts';
import { fillPoints } from '../src/features/programme/goals/server/points.ts';
import { allOf } from '../src/model/filter.ts';
import type { Context } from '../src/model/server/context.ts';
import { readPage } from '../src/records/server/read.ts';
import { write } from '../src/records/server/write.ts';

const wanted = 200;

/** In seconds. */
export async function measureProgramme(app: App): Promise<number> {
  const ctx = app.context('bench');
  const { records: people } = await readPage(ctx, 'user', { limit: 50, fields: ['id'] });
  const definitions = Array.from({ length: wanted }, (_, i) => {
    const ready = library[i % library.length]!;
    const round = Math.floor(i / library.length);
    const owner = round === 0 ? undefined : people[(round - 1) % people.length]?.id;
    return { ...ready, definition: owner ? ownedBy(ready.definition, owner) : ready.definition };
  });
  const { measures, goals } = await prepare(ctx, definitions);
  const began = performance.now();
  const { points, broken } = await fillPoints(ctx);
  const seconds = (performance.now() - began) / 1000;
  if (points < wanted || broken.length) throw new Error(`${points} points, ${broken.length} broken`);
  for (const [object, ids] of [
    ['goal', goals],
    ['measure', measures],
  ] as const)
    await sql`delete from ${sql.id('w_1', object)} where id = any(${ids}::uuid[])`.execute(app.db);
  await sql`delete from w_1.measure_point where measure_id = any(${measures}::uuid[])`.execute(app.db);
  return seconds;
}

async function prepare(ctx: Context, definitions: readonly (typeof library)[number][]) {
  const { written } = await write(
    ctx,
    'measure',
    definitions.map(({ name, unit, better, period, definition }, i) => ({
      kind: 'create',
      values: { name: `${name.fr} ${i}`, unit, better, period, definition },
    })),
    { trusted: true },
  );
  const measures = written.map((one) => one!.id);
  const made = await write(
    ctx,
    'goal',
    measures.map((measure) => ({ kind: 'create', values: { name: measure, measure } })),
    { trusted: true },
  );
  // As on any night but the first: something is there already.
  await sql`
    insert into w_1.measure_point (measure_id, period_start, sample, computed_at)
    select id, '2020-01-01', 0, now() from unnest(${measures}::uuid[]) as one (id)`.execute(ctx.db);
  return { measures, goals: made.written.map((one) => one!.id) };
}

function ownedBy(definition: Definition, owner: string): Definition {
  const owned = (tally: Tally): Tally => ({
    ...tally,
    filter: allOf(tally.filter, { field: 'owner', op: 'is', value: owner }),
  });
  if (definition.kind === 'share') return { ...definition, among: owned(definition.among) };
  if (definition.kind === 'ratio')
    return { ...definition, of: owned(definition.of), among: owned(definition.among) };
  return { ...definition, of: owned(definition.of) };
}
