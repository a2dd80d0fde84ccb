// What goes to whom, laid down when a departure is settled and carried out step by step: some at once, the rest by jobs, however
// much it is. A row goes when its record has gone over; one that a rule of its object would not let go stays and is counted.
import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';
import type { Write } from '../../../records/server/change.ts';
import { write } from '../../../records/server/write.ts';
import type { DepartureInput } from '../contract.ts';
import { belongingsOf, heritable, readAtOnce } from './belongings.ts';
import { divider } from './divide.ts';
import { refused } from './problems.ts';

const atMost = 500_000;
const atOnce = 1000;

export interface Move {
  object: string;
  id: string;
  heir: string;
}

/** Who gets what, by the rules. */
export async function divide(ctx: Context, input: DepartureInput): Promise<Move[]> {
  const heirOf = divider(input);
  const moves: Move[] = [];
  for (const object of heritable(ctx)) {
    for (let after: string | null = null; ; ) {
      const some = await belongingsOf(ctx, object, input.person, after);
      for (const one of some) moves.push({ object: object.name, id: one.id, heir: heirOf(object.name, one) });
      if (moves.length > atMost) throw refused.too_many({ max: atMost }, 'person');
      if (some.length < readAtOnce) break;
      after = some.at(-1)!.id;
    }
  }
  return moves;
}

/** Lays down those that are not there yet; how many. */
export async function layDown(ctx: Context, departure: string, moves: readonly Move[]): Promise<number> {
  let laid = 0;
  for (let from = 0; from < moves.length; from += readAtOnce) {
    const some = moves.slice(from, from + readAtOnce).map((move, i) => ({ ...move, place: i + 1 }));
    const { numAffectedRows } = await sql`
      insert into ${table(ctx)} (departure_id, place, object, record_id, heir_id)
      select ${departure}::uuid, last.place + x.place, x.object, x.id, x.heir
      from json_to_recordset(${JSON.stringify(some)}::json) as x(place int, object text, id uuid, heir uuid),
        (select coalesce(max(place), 0) as place from ${table(ctx)} where departure_id = ${departure}::uuid) as last
      where not exists (select 1 from ${table(ctx)} as m
        where m.departure_id = ${departure}::uuid and m.refused and m.record_id = x.id and m.object = x.object)`.execute(
      ctx.db,
    );
    laid += Number(numAffectedRows ?? 0);
  }
  return laid;
}

/** Hands over the next thousand; false when nothing is left to do. */
export async function handOver(ctx: Context, departure: string): Promise<boolean> {
  const { rows } = await sql<{ place: number; object: string; id: string; heir: string }>`
    select place, object, record_id as id, heir_id as heir from ${table(ctx)}
    where departure_id = ${departure}::uuid and not refused order by place limit ${atOnce} for update`.execute(
    ctx.db,
  );
  const kept: number[] = [];
  for (const [object, some] of Map.groupBy(rows, (row) => row.object)) {
    const writes = some.map(({ id, heir }): Write => ({ kind: 'update', id, values: { owner: heir } }));
    const done = await write(ctx, object, writes, { trusted: true, refuse: 'rest', binned: true });
    kept.push(...done.refused.map(({ index }) => some[index]!.place));
  }
  const of = sql`departure_id = ${departure}::uuid and place = any(${rows.map(({ place }) => place)}::int[])`;
  await sql`update ${table(ctx)} set refused = true where departure_id = ${departure}::uuid and place = any(${kept}::int[])`.execute(
    ctx.db,
  );
  await sql`delete from ${table(ctx)} where ${of} and not refused`.execute(ctx.db);
  return rows.length > 0;
}

const table = (ctx: Context) => sql.id(ctx.schema.workspace, 'departure_move');
