// Recipes: a mapping and its options under a name, for the export that comes every month.
import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';
import { isId, newId } from '../../../platform/lib/ids.ts';
import type { ImportDialect, ImportOptions, Recipe } from '../../import-contract.ts';
import { readImport } from './import-store.ts';
import { importMissing, importProblems } from './messages.ts';
import type { StoredColumn } from './stored.ts';

export interface StoredRecipe extends Recipe {
  dialect: ImportDialect;
  mapping: StoredColumn[];
  options: ImportOptions;
}

const at = (ctx: Context) => sql.id(ctx.schema.workspace, 'import_recipe');

export async function listRecipes(ctx: Context, object?: string): Promise<Recipe[]> {
  const { rows } = await sql<Recipe>`
    select id, name, object, created_at from ${at(ctx)} where ${object ? sql`object = ${object}` : sql`true`} order by name limit 500`.execute(
    ctx.db,
  );
  return rows;
}

/** By id or by name. */
export async function readRecipe(ctx: Context, object: string, recipe: string): Promise<StoredRecipe> {
  const which = isId(recipe) ? sql`id = ${recipe}::uuid` : sql`jalon.fold(name) = jalon.fold(${recipe})`;
  const { rows } =
    await sql<StoredRecipe>`select * from ${at(ctx)} where object = ${object} and ${which}`.execute(ctx.db);
  if (!rows[0]) throw importMissing.recipe_missing({ recipe }, 'recipe');
  return rows[0];
}

/** The same name again replaces it, for whoever made it. */
export async function saveRecipe(ctx: Context, importId: string, name: string): Promise<Recipe> {
  const stored = await readImport(ctx, importId);
  const mapping = stored.mapping.map((column) => ({
    ...column,
    samples: [],
    values: column.values?.filter(({ wished }) => wished) ?? null,
  }));
  const { rows } = await sql<Recipe>`
    insert into ${at(ctx)} as r (id, name, object, dialect, mapping, options, created_at, created_by)
    values (${newId()}::uuid, ${name}, ${stored.object}, ${JSON.stringify(stored.dialect)}::jsonb, ${JSON.stringify(mapping)}::jsonb,
      ${JSON.stringify(stored.options)}::jsonb, ${ctx.now.toISOString()}::timestamptz, ${ctx.actor.id}::uuid)
    on conflict (object, name) do update set dialect = excluded.dialect, mapping = excluded.mapping, options = excluded.options
      where r.created_by is not distinct from ${ctx.actor.id}::uuid or ${ctx.actor.access.administer}
    returning id, name, object, created_at`.execute(ctx.db);
  if (!rows[0]) throw importProblems.recipe_name_taken({}, 'name');
  return rows[0];
}

export async function deleteRecipe(ctx: Context, id: string): Promise<void> {
  const { numAffectedRows } = await sql`
    delete from ${at(ctx)} where id = ${id}::uuid and (created_by is not distinct from ${ctx.actor.id}::uuid or ${ctx.actor.access.administer})`.execute(
    ctx.db,
  );
  if (!numAffectedRows) throw importMissing.recipe_missing({ recipe: id });
}
