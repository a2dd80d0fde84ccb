// Files that people send: who sent them, what they are called, and who may see them.
import { sql } from 'kysely';
import { accessCondition } from '../../model/resolve.ts';
import { compileCondition, table } from '../../model/server/compile.ts';
import { askerOf, type Context } from '../../model/server/context.ts';
import { columnOf } from '../../model/server/storage.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import type { StoredFile } from '../../platform/server/files.ts';

export interface FileInfo {
  id: string;
  name: string;
  size: number;
  type: string;
}

const problems = defineProblems(
  {
    file_missing: {
      fr: 'Ce fichier n’existe pas ou ne vous est pas accessible.',
      en: 'This file does not exist or is not yours to see.',
    },
  },
  'not_found',
);

export async function keepFile(
  ctx: Context,
  stored: StoredFile,
  name: string,
  type: string,
): Promise<FileInfo> {
  await sql`
    insert into ${sql.id(ctx.schema.workspace, 'file')} (id, name, type, size, sha256, created_at, created_by)
    values (${stored.id}::uuid, ${name}, ${type}, ${stored.size}, ${stored.sha256}, ${ctx.now.toISOString()}::timestamptz, ${ctx.actor.id}::uuid)`.execute(
    ctx.db,
  );
  return { id: stored.id, name, size: stored.size, type };
}

/** A file is for whoever sent it, and for those who may see a record that holds it in a field they may see. */
export async function readableFile(ctx: Context, id: string): Promise<FileInfo> {
  const { rows } = await sql<FileInfo>`
    select f.id, f.name, f.size, f.type from ${sql.id(ctx.schema.workspace, 'file')} as f
    where f.id = ${id}::uuid and (f.created_by is not distinct from ${ctx.actor.id}::uuid or ${sql.join(holders(ctx), sql` or `)})`.execute(
    ctx.db,
  );
  if (!rows[0]) throw problems.file_missing({ id }, 'id');
  return { ...rows[0], size: Number(rows[0].size) };
}

/** Of these, the files that are there and not the actor's to see. */
export async function foreignFiles(ctx: Context, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select f.id from ${sql.id(ctx.schema.workspace, 'file')} as f where f.id = any(${ids}::uuid[])
      and not (f.created_by is not distinct from ${ctx.actor.id}::uuid or ${sql.join(holders(ctx), sql` or `)})`.execute(
    ctx.db,
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Forgets those of the files that no record and no import holds any more, and says which: what they held is then the store's
 * to remove, once this is committed.
 */
export async function dropFiles(ctx: Context, ids: readonly string[]): Promise<string[]> {
  const held = [...ctx.schema.objects.values()].flatMap((object) =>
    [...object.fields.values()]
      .filter((field) => field.type === 'file')
      .map(
        (field) =>
          sql`exists (select 1 from ${table(ctx.schema, object.name)} as r where r.${sql.ref(columnOf(field))} = f.id)`,
      ),
  );
  held.push(
    sql`exists (select 1 from ${sql.id(ctx.schema.workspace, 'import')} as i where i.file_id = f.id)`,
  );
  const { rows } = await sql<{ id: string }>`
    delete from ${sql.id(ctx.schema.workspace, 'file')} as f where f.id = any(${ids}::uuid[]) and not (${sql.join(held, sql` or `)})
    returning f.id`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

function holders(ctx: Context) {
  const places = [...ctx.schema.objects.values()].flatMap((object) =>
    [...object.fields.values()]
      .filter((field) => field.type === 'file' && !ctx.actor.access.hidden(object.name).has(field.name))
      .map((field) => {
        const allowed = compileCondition(
          ctx.schema,
          accessCondition(ctx.schema, object.name, 'read', askerOf(ctx)),
          't0',
        );
        return sql`exists (select 1 from ${table(ctx.schema, object.name)} as t0 where ${sql.ref(`t0.${columnOf(field)}`)} = f.id and t0.deleted_at is null and ${allowed})`;
      }),
  );
  return [...places, sql`false`];
}
