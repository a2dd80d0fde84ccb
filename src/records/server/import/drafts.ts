// Imports that were never run leave nothing but themselves: they are deleted with their rehearsals and their file.
import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';
import type { Files } from '../../../platform/server/files.ts';
import { importSteps } from '../../import-states.ts';
import { dropFiles } from '../file-store.ts';
import { checkState, readImport } from './import-store.ts';

const daysKept = 30;
/** In one night: a rehearsal of a large file keeps a row for each of its rows. */
const tidiedAtOnce = 200;

export async function deleteImport(ctx: Context, files: Files, id: string): Promise<void> {
  await drop(ctx, files, async (ctx) => {
    checkState(await readImport(ctx, id, true), importSteps.delete);
    return [id];
  });
}

/** The same for one whose place another has taken; left alone if it was run meanwhile. */
export async function replaceImport(ctx: Context, files: Files, id: string): Promise<void> {
  await drop(ctx, files, async (ctx) =>
    importSteps.delete.includes((await readImport(ctx, id, true)).state) ? [id] : [],
  );
}

/** Drafts that nobody has come back to. */
export function tidyImports(ctx: Context, files: Files): Promise<void> {
  const before = sql`${ctx.now.toISOString()}::timestamptz - make_interval(days => ${daysKept})`;
  return drop(ctx, files, async (ctx) => {
    const { rows } = await sql<{ id: string }>`
      select i.id from ${at(ctx, 'import')} as i where i.state = any(${importSteps.delete}) and i.created_at < ${before}
        and not exists (select 1 from ${at(ctx, 'import_run')} as r where r.import_id = i.id and r.beat_at >= ${before})
      order by i.created_at limit ${tidiedAtOnce} for update of i skip locked`.execute(ctx.db);
    return rows.map(({ id }) => id);
  });
}

const at = (ctx: Context, name: string) => sql.id(ctx.schema.workspace, name);

async function drop(
  ctx: Context,
  files: Files,
  choose: (ctx: Context) => Promise<readonly string[]>,
): Promise<void> {
  const gone = await ctx.tx(async (ctx) => {
    const ids = await choose(ctx);
    if (ids.length === 0) return [];
    await sql`delete from ${at(ctx, 'import_row')} where import_id = any(${ids}::uuid[])`.execute(ctx.db);
    await sql`delete from ${at(ctx, 'import_run')} where import_id = any(${ids}::uuid[])`.execute(ctx.db);
    const { rows } = await sql<{ file_id: string }>`
      delete from ${at(ctx, 'import')} where id = any(${ids}::uuid[]) returning file_id`.execute(ctx.db);
    return dropFiles(ctx, [...new Set(rows.map(({ file_id }) => file_id))]);
  });
  for (const id of gone) await files.remove(id);
}
