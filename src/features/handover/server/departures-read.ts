import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import type { Departure } from '../contract.ts';
import { endOf, requireAdminister } from './departure.ts';

export async function listDepartures(ctx: Context): Promise<Departure[]> {
  requireAdminister(ctx);
  const own = (name: string) => sql.id(ctx.schema.workspace, name);
  const { rows } = await sql<{
    id: string;
    person_id: string;
    name: string | null;
    created_at: string;
    counts: Record<string, number>;
    kept: number;
    undone_at: string | null;
    undo_from: string | null;
    left: number;
  }>`
    select d.id, d.person_id, u.name, d.created_at, d.counts, d.kept, d.undone_at, d.undo_from,
      case when d.undo_from is not null then (select count(*)::int from ${own('change')} as c
          where c.operation = d.operation and c.seq >= d.undo_from)
        when d.finished_at is null and d.undone_at is null then (select count(*)::int from ${own('departure_move')} as m
          where m.departure_id = d.id and not m.refused)
        else 0 end as left
    from ${own('departure')} as d left join ${table(ctx.schema, 'user')} as u on u.id = d.person_id
    order by d.created_at desc limit 100`.execute(ctx.db);
  return rows.map(({ id, person_id, name, created_at, counts, kept, undone_at, undo_from, left }) => {
    const until = endOf(created_at);
    const undoing = undo_from !== null;
    return {
      id,
      person: { id: person_id, name: name ?? '' },
      created_at,
      count: Object.values(counts).reduce((sum, one) => sum + one, 0),
      kept,
      undone_at,
      left,
      undoing,
      until: undone_at || undoing || until <= ctx.now ? null : until.toISOString(),
    };
  });
}
