// A customer with whom one has not spoken for longer than their rhythm (features/rhythm keeps it beside them) and with whom nothing
// is planned. At twice the rhythm it is as urgent as can be.
import { type RawBuilder, sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { type DayOf, type Found, type Kind, maySee, mostOfKind, notResting, visible } from '../kind.ts';

interface Row {
  id: string;
  title: string | null;
  last_contact_at: string;
  days: string;
  rhythm: string;
  gaps: string | null;
  loyal: boolean;
}

const fields = ['owner', 'status', 'last_contact_at', 'rhythm_days', 'rhythm_gaps'];

export const unseen: Kind = {
  key: 'unseen',
  reads: { activity: ['done_at', 'company', 'contact'] },
  async find(ctx, day) {
    const found: Found[] = [];
    for (const object of ['company', 'contact'] as const)
      if (maySee(ctx, { [object]: fields })) found.push(...(await findOf(ctx, day, object)));
    return found;
  },
};

async function findOf(ctx: Context, day: DayOf, object: 'company' | 'contact'): Promise<Found[]> {
  const now = sql`${ctx.now.toISOString()}::timestamptz`;
  const days = sql`extract(epoch from ${now} - t0.last_contact_at) / 86400`;
  const { rows } = await sql<Row>`
    with late as materialized (
      select t0.id, ${days} as days, least(20, 20 * (${days} / t0.rhythm_days - 1)) as urgency
      from ${table(ctx.schema, object)} as t0
      where t0.owner_id = ${day.person}::uuid and t0.rhythm_days is not null and t0.deleted_at is null
        and t0.last_contact_at < ${now} - make_interval(days => t0.rhythm_days::int)
    )
    select t0.id, t0.record_title as title, t0.last_contact_at, late.days, t0.rhythm_days as rhythm, t0.rhythm_gaps as gaps,
      coalesce(t0.status = 'loyal', false) as loyal
    from late join ${table(ctx.schema, object)} as t0 on t0.id = late.id
    where coalesce(t0.status, '') <> 'lost' and ${own(object)} and ${visible(ctx, object)}
      and not exists (select 1 from ${table(ctx.schema, 'activity')} as a
        where ${sql.ref(`a.${object}_id`)} = t0.id and a.done_at is null and a.deleted_at is null)
      and ${notResting(ctx, day, 'unseen', sql`'unseen:' || t0.id`)}
    order by late.urgency + case when t0.status = 'loyal' then 10 else 0 end desc, t0.id limit ${mostOfKind}`.execute(
    ctx.db,
  );
  return rows.map((row) => {
    const about = { object, id: row.id, title: row.title ?? '' };
    const [past, rhythm] = [Number(row.days), Number(row.rhythm)];
    return {
      key: `unseen:${row.id}`,
      kind: 'unseen',
      about,
      call: about,
      urgency: 20 * (past / rhythm - 1),
      worth: row.loyal ? 10 : 0,
      facts: [
        { fact: 'last_contact', at: row.last_contact_at },
        { fact: 'rhythm', days: rhythm, gaps: row.gaps === null ? null : Number(row.gaps) },
      ],
    };
  });
}

/** Contacts of a company are its matter. */
const own = (object: string): RawBuilder<unknown> =>
  object === 'contact' ? sql`t0.company_id is null` : sql`true`;
