// Two people changed one record: the answer to the later says, field by field, what was (original), what the other made of
// it (theirs) and what this one wants (yours). The original is read back from the change log.
import { sql } from 'kysely';
import { objectOf } from '../../model/schema.ts';
import type { Context } from '../../model/server/context.ts';
import { JalonError } from '../../platform/lib/errors.ts';
import type { Bin, Update } from './change.ts';
import { wireOf } from './select.ts';
import { writeProblems } from './write-problems.ts';

export interface FieldConflict {
  field: string;
  original: unknown;
  theirs: unknown;
  /** Absent where the writer did not touch the field. */
  yours?: unknown;
}

export async function describeConflict(
  ctx: Context,
  object: string,
  before: Readonly<Record<string, unknown>>,
  one: Update | Bin,
  path: string,
): Promise<JalonError> {
  const { fields } = objectOf(ctx.schema, object);
  const hidden = ctx.actor.access.hidden(object);
  const log = sql.id(ctx.schema.workspace, 'change');
  const { rows } = await sql<{ before: Record<string, unknown> | null; name: string | null }>`
    select c.before, u.record_title as name from ${log} as c left join ${sql.id(ctx.schema.workspace, 'user')} as u on u.id = c.actor
    where c.record_id = ${one.id}::uuid and c.version > ${one.version!} order by c.seq`.execute(ctx.db);
  const original: Record<string, unknown> = {};
  for (const row of rows)
    for (const [name, value] of Object.entries(row.before ?? {}))
      if (!(name in original)) original[name] = value;
  const yours = 'values' in one ? one.values : {};
  const touched = [...new Set([...Object.keys(original), ...Object.keys(yours)])].filter(
    (name) => fields.has(name) && !hidden.has(name),
  );
  const conflict = touched.map((name): FieldConflict => {
    const field = fields.get(name)!;
    const theirs = wireOf(field, before[name]);
    return {
      field: name,
      original: name in original ? wireOf(field, original[name]) : theirs,
      theirs,
      ...(name in yours ? { yours: yours[name] } : {}),
    };
  });
  const who = rows.findLast(({ name }) => name)?.name ?? 'Jalon';
  return new JalonError('conflict', writeProblems.version_stale({ who }, path).problems, {
    conflict: { id: one.id, seen_version: one.version, current_version: before.version, fields: conflict },
  });
}
