// The absence that is handed over, for those whom it concerns: who is away, who covers, and whoever leads.
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import type { Handover } from '../contract.ts';
import { forbidden, missing } from './problems.ts';

interface Row {
  id: string;
  person_id: string;
  person: string;
  covered_by_id: string | null;
  covered_by: string | null;
  starts_on: string;
  ends_on: string;
  from: string;
  to: string;
}

export async function readAbsence(ctx: Context, id: string): Promise<Handover['absence']> {
  const [row] = await absences(ctx, sql`a.id = ${id}::uuid`);
  if (!row?.covered_by_id) throw missing.absence_missing({}, 'absence');
  const me = ctx.actor.id;
  const leads = ctx.actor.access.filter('absence', 'edit') === true;
  if (me !== row.person_id && me !== row.covered_by_id && !leads) throw forbidden.not_yours({}, 'absence');
  return shapeOf(row);
}

/** Those that ended within the last days, for whoever comes back to be told. */
export async function endedLately(ctx: Context, days: number): Promise<Handover['absence'][]> {
  const rows = await absences(
    ctx,
    sql`a.covered_by_id is not null and a.ends_on between current_date - ${days + 2}::integer and current_date + 1`,
  );
  const since = ctx.now.getTime() - days * 86_400_000;
  return rows.map(shapeOf).filter(({ to }) => Date.parse(to) <= ctx.now.getTime() && Date.parse(to) > since);
}

async function absences(ctx: Context, where: ReturnType<typeof sql>): Promise<Row[]> {
  const zone = sql`coalesce(p.time_zone, ${ctx.settings.timeZone})`;
  const { rows } = await sql<Row>`
    select a.id, a.person_id, p.name as person, a.covered_by_id, c.name as covered_by, a.starts_on::text, a.ends_on::text,
      (a.starts_on + case when a.from_noon then time '13:00' else time '00:00' end) at time zone ${zone} as "from",
      (case when a.until_noon then a.ends_on + time '13:00' else (a.ends_on + 1) + time '00:00' end) at time zone ${zone} as "to"
    from ${table(ctx.schema, 'absence')} as a
      join ${table(ctx.schema, 'user')} as p on p.id = a.person_id
      left join ${table(ctx.schema, 'user')} as c on c.id = a.covered_by_id
    where a.deleted_at is null and ${where} order by a.ends_on limit 1000`.execute(ctx.db);
  return rows;
}

const shapeOf = ({ person_id, person, covered_by_id, covered_by, ...days }: Row): Handover['absence'] => ({
  ...days,
  person: { id: person_id, name: person ?? '' },
  covered_by: covered_by_id ? { id: covered_by_id, name: covered_by ?? '' } : null,
});
