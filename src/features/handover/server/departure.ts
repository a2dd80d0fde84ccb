// A departure: everything somebody answers for goes to others by rules, their access is closed, and for thirty days all of it
// can be taken back. Access is closed and everything is laid down in one transaction; some thousands of records go over in it,
// the rest in steps that outlive the request.
import { sql } from 'kysely';
import { asProgram } from '../../../model/server/as-program.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { newId } from '../../../platform/lib/ids.ts';
import type { Write } from '../../../records/server/change.ts';
import { undoOperation } from '../../../records/server/undo.ts';
import { write } from '../../../records/server/write.ts';
import { type DepartureInput, departureSchema, type Share, undoDays } from '../contract.ts';
import { passOnLetters, sharesOfLetters } from './letters.ts';
import { divide, handOver, layDown } from './moves.ts';
import { conflict, forbidden, missing, refused } from './problems.ts';

/** Steps of a thousand records: of one request, and of one job. */
const stepsAtOnce = 6;
export const stepJobName = 'departure.step';
export const undoJobName = 'departure.undo_step';

export async function previewDeparture(ctx: Context, input: DepartureInput): Promise<Share[]> {
  await check(ctx, input);
  const moves = await divide(ctx, input);
  const counts = Map.groupBy(moves, ({ object, heir }) => `${object} ${heir}`);
  const letters = await sharesOfLetters(ctx, input.person, input.heir);
  const owned = [...counts.values()].map((some) => ({
    object: some[0]!.object,
    heir: some[0]!.heir,
    count: some.length,
  }));
  return [...letters, ...owned];
}

export async function runDeparture(
  ctx: Context,
  input: DepartureInput,
): Promise<{ id: string; kept: number }> {
  return ctx.tx(async (ctx) => {
    await check(ctx, input);
    const { person, heir } = input;
    // Nobody gives them anything more meanwhile.
    await sql`select 1 from ${table(ctx.schema, 'user')} where id = ${person}::uuid for update`.execute(
      ctx.db,
    );
    const moves = await divide(ctx, input);
    const id = newId();
    await passOn(ctx, person, heir);
    await passOnLetters(ctx, person, heir);
    await write(ctx, 'user', [{ kind: 'update', id: person, values: { active: false } }], { trusted: true });
    const counts = Object.fromEntries(
      [...Map.groupBy(moves, ({ object }) => object)].map(([object, some]) => [object, some.length]),
    );
    await sql`
      with closed as (delete from ${feeds(ctx)} where user_id = ${person}::uuid returning *)
      insert into ${departures(ctx)} (id, person_id, heir_id, rules, operation, counts, kept, created_at, created_by, feed)
      values (${id}, ${person}, ${heir}, ${JSON.stringify(input.rules)}, ${ctx.operation}, ${JSON.stringify(counts)}, 0,
        ${ctx.now.toISOString()}, ${ctx.actor.id}, (select to_jsonb(closed) from closed))`.execute(ctx.db);
    await layDown(ctx, id, moves);
    await stepDeparture(ctx, id);
    const { rows } = await sql<{ kept: number }>`
      select kept from ${departures(ctx)} where id = ${id}::uuid`.execute(ctx.db);
    return { id, kept: rows[0]!.kept };
  });
}

/** Some thousands more; what is left then goes on as a job. Bears being run twice. */
export async function stepDeparture(ctx: Context, id: string): Promise<void> {
  for (let step = 0; step < stepsAtOnce; step++) {
    const more = await ctx.tx(async (ctx) => {
      // Under its lock: an undo that began meanwhile ends this.
      const departure = await readDeparture(ctx, id, true);
      if (departure.finished_at || departure.undone_at || departure.undo_from !== null) return false;
      const doing = inItsName(ctx, departure);
      return (await handOver(doing, id)) || (await sweep(doing, id, departure));
    });
    if (!more) return;
  }
  await ctx.services.enqueue(ctx, stepJobName, { id });
}

/** What somebody gave them meanwhile goes over too; when there is nothing, that was all. */
async function sweep(
  ctx: Context,
  id: string,
  { person_id: person, heir_id: heir, rules }: Row,
): Promise<boolean> {
  const input = departureSchema.parse({ person, heir, rules });
  if ((await layDown(ctx, id, await divide(ctx, input))) > 0) return true;
  await sql`
    update ${departures(ctx)} set finished_at = ${ctx.now.toISOString()},
      kept = (select count(*) from ${moves(ctx)} where departure_id = ${id}::uuid and refused)
    where id = ${id}::uuid`.execute(ctx.db);
  return false;
}

/** What somebody has worked on since stays with them, and is counted. Keys and sessions stay closed: who had them left. */
export async function undoDeparture(
  ctx: Context,
  id: string,
): Promise<{ undone: number; kept: number; left: boolean }> {
  requireAdminister(ctx);
  await ctx.tx(async (ctx) => {
    const departure = await readDeparture(ctx, id, true);
    if (departure.undone_at || departure.undo_from !== null) throw conflict.undone_already({}, 'id');
    if (endOf(departure.created_at) <= ctx.now) throw conflict.too_late({ days: undoDays }, 'id');
    await sql`delete from ${moves(ctx)} where departure_id = ${id}::uuid`.execute(ctx.db);
    await sql`update ${departures(ctx)} set undo_from = 0 where id = ${id}::uuid`.execute(ctx.db);
    await sql`
      insert into ${feeds(ctx)} select f.* from ${departures(ctx)} as d,
        jsonb_populate_record(null::${feeds(ctx)}, d.feed) as f
      where d.id = ${id}::uuid and d.feed is not null on conflict do nothing`.execute(ctx.db);
  });
  return stepUndo(ctx, id);
}

/** Some thousands back; the rest as a job. */
export async function stepUndo(
  ctx: Context,
  id: string,
): Promise<{ undone: number; kept: number; left: boolean }> {
  let undone = 0;
  for (let step = 0; step < stepsAtOnce; step++) {
    const over = await ctx.tx(async (ctx) => {
      const departure = await readDeparture(ctx, id, true);
      if (departure.undo_from === null) return true;
      const part = await undoOperation(
        asProgram(inItsName(ctx, departure, ctx.operation)),
        departure.operation,
        Number(departure.undo_from),
        { binned: true },
      );
      undone += part.undone;
      await sql`
        update ${departures(ctx)} set undo_from = ${part.next}, undo_kept = undo_kept + ${part.kept.length},
          undone_at = ${part.next === null ? ctx.now.toISOString() : null}
        where id = ${id}::uuid`.execute(ctx.db);
      return part.next === null;
    });
    if (over) return { undone, kept: (await readDeparture(ctx, id)).undo_kept, left: false };
  }
  await ctx.services.enqueue(ctx, undoJobName, { id });
  return { undone, kept: (await readDeparture(ctx, id)).undo_kept, left: true };
}

interface Row {
  person_id: string;
  heir_id: string;
  rules: unknown;
  operation: string;
  created_at: string;
  created_by: string | null;
  finished_at: string | null;
  undone_at: string | null;
  undo_from: string | null;
  undo_kept: number;
}

async function readDeparture(ctx: Context, id: string, locked = false): Promise<Row> {
  const { rows } = await sql<Row>`
    select person_id, heir_id, rules, operation, created_at, created_by, finished_at, undone_at, undo_from, undo_kept
    from ${departures(ctx)} where id = ${id}::uuid ${locked ? sql`for update` : sql``}`.execute(ctx.db);
  if (!rows[0]) throw missing.departure_missing({}, 'id');
  return rows[0];
}

/** As whoever settled it, in one operation, also when a job goes on with it. */
const inItsName = (ctx: Context, { operation, created_by }: Row, as = operation): Context => ({
  ...ctx,
  operation: as,
  actor: { ...ctx.actor, id: created_by },
});

export function requireAdminister(ctx: Context): void {
  if (!ctx.actor.access.administer) throw forbidden.administer_needed();
}

async function check(ctx: Context, { person, rules, heir }: DepartureInput): Promise<void> {
  requireAdminister(ctx);
  const heirs = [...new Set([heir, ...rules.flatMap((rule) => rule.heirs)])];
  if (heirs.includes(person)) throw refused.heir_leaves({}, 'heir');
  const { rows } = await sql<{ id: string }>`
    select id from ${table(ctx.schema, 'user')}
    where id = any(${[person, ...heirs]}::uuid[]) and deleted_at is null and (coalesce(active, true) or id = ${person}::uuid)`.execute(
    ctx.db,
  );
  if (rows.length < heirs.length + 1) throw missing.person_missing({}, 'heir');
}

/** Teams and people they led, and absences they were to cover, go to the heir. */
async function passOn(ctx: Context, person: string, heir: string): Promise<void> {
  const led = [
    { object: 'team', field: 'manager', where: sql`true` },
    { object: 'user', field: 'manager', where: sql`true` },
    {
      object: 'absence',
      field: 'covered_by',
      where: sql`t.ends_on >= current_date and t.person_id <> ${heir}::uuid`,
    },
    { object: 'friction', field: 'answerable', where: sql`t.status in ('open', 'doing')` },
  ];
  for (const { object, field, where } of led) {
    const { rows } = await sql<{ id: string }>`
      select t.id from ${table(ctx.schema, object)} as t
      where ${sql.ref(`t.${field}_id`)} = ${person}::uuid and t.deleted_at is null and t.id <> ${heir}::uuid and ${where}
      limit 1000`.execute(ctx.db);
    const writes = rows.map(({ id }): Write => ({ kind: 'update', id, values: { [field]: heir } }));
    if (writes.length) await write(ctx, object, writes, { trusted: true, refuse: 'rest' });
  }
}

/** Views, which an administrator does not see, go back to their owner too. */

export const endOf = (moment: string): Date => new Date(Date.parse(moment) + undoDays * 86_400_000);
const departures = (ctx: Context) => sql.id(ctx.schema.workspace, 'departure');
const moves = (ctx: Context) => sql.id(ctx.schema.workspace, 'departure_move');
const feeds = (ctx: Context) => sql.id(ctx.schema.workspace, 'agenda_feed');
