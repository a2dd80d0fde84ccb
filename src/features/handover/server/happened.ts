// What came of an absence: what colleagues did about the accounts of whoever was away, and what they changed in them. What
// the one who covered did is told even across teams, unless they keep it to themselves.
import { sql } from 'kysely';
import { compileCondition, table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { readCondition } from '../../../records/server/read.ts';
import type { Handover, Happened } from '../contract.ts';

const shownAtMost = 100;
const watched = ['deal', 'lead', 'company', 'contact'] as const;
/** Of no interest to whoever comes back. */
const quiet = new Set(['updated_at', 'updated_by', 'version', 'record_title']);

export async function readHappened(
  ctx: Context,
  { person, covered_by, from, to }: Pick<Handover['absence'], 'person' | 'covered_by' | 'from' | 'to'>,
): Promise<Happened> {
  const [id, cover] = [person.id, covered_by?.id ?? null];
  return { done: await readDone(ctx, id, cover, from, to), changed: await readChanged(ctx, id, from, to) };
}

async function readDone(
  ctx: Context,
  person: string,
  cover: string | null,
  from: string,
  to: string,
): Promise<Happened['done']> {
  const seen = (object: string, alias: string) =>
    compileCondition(ctx.schema, readCondition(ctx, object), alias);
  const { rows } = await sql<Happened['done'][number]>`
    select t0.id, coalesce(t0.record_title, '') as title, t0.kind, t0.happened_at as at, coalesce(u.name, '') as by,
      case when ${seen('company', 'c')} then c.record_title end as about
    from ${table(ctx.schema, 'activity')} as t0
      join ${table(ctx.schema, 'company')} as c on c.id = t0.company_id
      left join ${table(ctx.schema, 'user')} as u on u.id = t0.owner_id
    where t0.happened_at between ${from}::timestamptz and ${to}::timestamptz and t0.deleted_at is null
      and c.owner_id = ${person}::uuid and t0.owner_id is distinct from ${person}::uuid
      and (t0.done_at is not null or t0.kind in ('note', 'email'))
      and (${seen('activity', 't0')}
        or (t0.owner_id = ${cover}::uuid and coalesce(t0.visibility, 'details') = 'details'))
    order by t0.happened_at desc limit ${shownAtMost}`.execute(ctx.db);
  return rows;
}

async function readChanged(
  ctx: Context,
  person: string,
  from: string,
  to: string,
): Promise<Happened['changed']> {
  const found: Happened['changed'] = [];
  for (const object of watched) {
    const schema = ctx.schema.objects.get(object)!;
    const hidden = ctx.actor.access.hidden(object);
    const { rows } = await sql<{ id: string; title: string; by: string; at: string; names: string[] }>`
      with touched as (
        select t0.id, coalesce(t0.record_title, '') as title from ${table(ctx.schema, object)} as t0
        where t0.owner_id = ${person}::uuid and t0.deleted_at is null and t0.updated_at >= ${from}::timestamptz
          and ${compileCondition(ctx.schema, readCondition(ctx, object), 't0')}
        order by t0.updated_at desc limit ${shownAtMost})
      select t.id, t.title, max(c.at) as at, (array_agg(coalesce(u.name, '') order by c.seq desc))[1] as by,
        array(select distinct e.key from ${sql.id(ctx.schema.workspace, 'change')} as x, jsonb_each(x.after) as e
          where x.record_id = t.id and x.at between ${from}::timestamptz and ${to}::timestamptz
            and x.actor is distinct from ${person}::uuid) as names
      from touched as t join ${sql.id(ctx.schema.workspace, 'change')} as c on c.record_id = t.id
        left join ${table(ctx.schema, 'user')} as u on u.id = c.actor
      where c.at between ${from}::timestamptz and ${to}::timestamptz and c.actor is not null and c.actor <> ${person}::uuid
      group by t.id, t.title`.execute(ctx.db);
    for (const { names, ...row } of rows) {
      const fields = names.flatMap((name) =>
        quiet.has(name) || hidden.has(name) ? [] : (schema.fields.get(name)?.label ?? []),
      );
      found.push({ object, ...row, fields });
    }
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, shownAtMost);
}
