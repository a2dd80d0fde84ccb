// The steps of an import, as people take them: begin, change, rehearse, run, stop, undo. Long work is left to jobs.
import { objectOf } from '../../../model/schema.ts';
import type { Context } from '../../../model/server/context.ts';
import { newId } from '../../../platform/lib/ids.ts';
import type { Files } from '../../../platform/server/files.ts';
import { type ImportDialect, optionsSchema, type PatchImport } from '../../import-contract.ts';
import { importSteps } from '../../import-states.ts';
import { readableFile } from '../file-store.ts';
import { undoOperation } from '../undo.ts';
import { importableFields, isImportable } from './fields.ts';
import {
  checkState,
  insertImport,
  readImport,
  readRun,
  startRun,
  updateImport,
  updateRun,
} from './import-store.ts';
import { lookAt, mapColumns, wishesOf } from './inspect.ts';
import { refuseLimited } from './limited.ts';
import { importForbidden, importProblems } from './messages.ts';
import { planImport } from './plan.ts';
import { fillings, proposeOptions } from './propose-options.ts';
import { readRecipe } from './recipes.ts';
import type { StoredImport } from './stored.ts';

export const importJob = 'import.continue';
export const undoJob = 'import.undo';

export interface NewImport {
  object: string;
  file_id: string;
  recipe?: string;
}

/** Looks at the file and proposes everything. Throws in words when it cannot be read. */
export async function createImport(
  ctx: Context,
  files: Files,
  { object, file_id, recipe }: NewImport,
): Promise<string> {
  const schema = ctx.schema.objects.get(object);
  if (!schema || !isImportable(schema)) throw importProblems.not_importable({ object }, 'object');
  refuseLimited(ctx);
  if (
    ctx.actor.access.filter(object, 'create') === false &&
    ctx.actor.access.filter(object, 'edit') === false
  )
    throw importForbidden.create_refused(
      { object_fr: schema.label.many.fr, object_en: schema.label.many.en },
      'object',
    );
  const file = await readableFile(ctx, file_id);
  const saved = recipe ? await readRecipe(ctx, object, recipe) : undefined;
  const dialect: ImportDialect = saved?.dialect ?? {};
  const look = await lookAt(await files.path(file.id), dialect);
  const wishes = saved ? wishesOf(saved.mapping, look.columns) : [];
  const base = saved
    ? look.columns.map(() => ({
        field: null,
        part: null,
        confidence: 0,
        because: { code: 'recipe' as const },
      }))
    : null;
  const blank =
    base?.map((one, i) => ({
      ...one,
      index: i,
      header: '',
      samples: [],
      filled: 0,
      kind: '',
      format: {},
      ambiguous: false,
      values: null,
    })) ?? null;
  const mapping = await mapColumns(ctx, object, look, blank, wishes, 'recipe');
  const stored: StoredImport = {
    id: newId(),
    object,
    state: 'ready',
    file_id: file.id,
    file_name: file.name,
    file_size: file.size,
    dialect,
    seen: look.seen,
    mapping,
    options: saved
      ? proposeOptions(ctx, object, mapping, saved.options)
      : proposeOptions(ctx, object, mapping),
    undo: null,
    error: null,
    created_at: ctx.now.toISOString(),
    created_by: ctx.actor.id,
  };
  await insertImport(ctx, stored);
  return stored.id;
}

export async function patchImport(ctx: Context, files: Files, id: string, patch: PatchImport): Promise<void> {
  await ctx.tx(async (ctx) => {
    const stored = await readImport(ctx, id, true);
    checkState(stored, importSteps.patch);
    const dialect = patch.dialect ? { ...stored.dialect, ...patch.dialect } : stored.dialect;
    const look =
      patch.dialect || patch.mapping ? await lookAt(await files.path(stored.file_id), dialect) : undefined;
    const anew =
      patch.dialect && look && look.seen.header.join('\u0000') !== stored.seen.header.join('\u0000');
    const mapping = look
      ? await mapColumns(
          ctx,
          stored.object,
          look,
          anew ? null : stored.mapping,
          patch.mapping ?? [],
          'person',
        )
      : stored.mapping;
    const wanted = { ...stored.options, ...patch.options };
    const options = mapping === stored.mapping ? wanted : proposeOptions(ctx, stored.object, mapping, wanted);
    checkOptions(ctx, stored.object, optionsSchema.parse(options));
    await updateImport(ctx, id, {
      dialect,
      mapping,
      options,
      state: 'ready',
      error: null,
      ...(look
        ? {
            seen: {
              ...look.seen,
              rows: stored.seen.rows.exact && !patch.dialect ? stored.seen.rows : look.seen.rows,
            },
          }
        : {}),
    });
  });
}

function checkOptions(ctx: Context, object: string, options: StoredImport['options']): void {
  const fields = new Set(importableFields(ctx, object).map(({ name }) => name));
  const named = [
    ...options.match_on.flat(),
    ...options.create_missing,
    ...Object.keys(options.defaults),
    ...Object.keys(options.compose),
    ...Object.values(options.compose).flat(),
  ];
  const unknown = named.find((name) => !fields.has(name));
  if (unknown !== undefined) throw importProblems.field_not_importable({ field: unknown }, 'options');
}

/** Puts the first job in the queue. Throws when something required is filled by nothing. */
export async function startImport(ctx: Context, id: string, kind: 'rehearsal' | 'run'): Promise<void> {
  await ctx.tx(async (ctx) => {
    refuseLimited(ctx);
    const stored = await readImport(ctx, id, true);
    checkState(stored, kind === 'run' ? importSteps.run : importSteps.rehearse);
    checkRunnable(ctx, stored);
    await startRun(ctx, id, kind);
    await updateImport(ctx, id, { state: kind === 'run' ? 'running' : 'rehearsing', error: null });
    await ctx.services.enqueue(ctx, importJob, { import: id, person: ctx.actor.id }, { key: id });
  });
}

function checkRunnable(ctx: Context, stored: StoredImport): void {
  planImport(ctx, stored);
  const mapped = new Set(stored.mapping.map(({ field }) => field));
  const whole = stored.mapping.some(({ part }) => part === 'full_name')
    ? objectOf(ctx.schema, stored.object).title.of
    : [];
  const unmapped = stored.options.match_on.flat().find((name) => !mapped.has(name) && !whole.includes(name));
  if (unmapped !== undefined) throw importProblems.match_unmapped({ field: unmapped }, 'options.match_on');
  if (stored.options.mode === 'update') return;
  const missing = fillings(ctx, stored.object, stored.mapping, stored.options).find(({ by }) => by === null);
  if (missing)
    throw importProblems.required_unfilled(
      { label_fr: missing.field.label.fr, label_en: missing.field.label.en },
      'mapping',
    );
}

/** Stops after the chunk at hand. What was done stays, and can be undone. */
export async function cancelImport(ctx: Context, id: string): Promise<void> {
  await ctx.tx(async (ctx) => {
    const run = await readRun(ctx, id, undefined, true);
    const stored = await readImport(ctx, id, true);
    checkState(stored, importSteps.cancel);
    if (run) await updateRun(ctx, { ...run, state: 'cancelled', ended_at: new Date().toISOString() });
    await updateImport(ctx, id, { state: stored.state === 'rehearsing' ? 'ready' : 'cancelled' });
  });
}

export async function startUndo(ctx: Context, id: string): Promise<void> {
  await ctx.tx(async (ctx) => {
    refuseLimited(ctx);
    const stored = await readImport(ctx, id, true);
    checkState(stored, importSteps.undo);
    const run = await readRun(ctx, id);
    if (run?.kind !== 'run') checkState({ ...stored, state: 'ready' }, importSteps.undo);
    await updateImport(ctx, id, {
      state: 'undoing',
      undo: stored.undo ?? { undone: 0, kept: 0, kept_records: [], next: 0 },
      error: null,
    });
    await ctx.services.enqueue(ctx, undoJob, { import: id, person: ctx.actor.id }, { key: id });
  });
}

const keptShown = 200;

/** Undoes part after part, each in its own transaction together with how far it got. True when there is more to do. */
export async function continueUndo(ctx: Context, id: string, slice = 30_000): Promise<boolean> {
  const until = Date.now() + slice;
  for (;;) {
    const more = await ctx.tx(async (ctx) => {
      const stored = await readImport(ctx, id, true);
      if (stored.state !== 'undoing' || !stored.undo || stored.undo.next === null) return false;
      const { undo } = stored;
      const run = await readRun(ctx, id);
      const nothing = !run || run.counts.created + run.counts.updated + Object.keys(run.parents).length === 0;
      const part = nothing
        ? { undone: 0, kept: [], next: null }
        : await undoOperation({ ...ctx, now: new Date(), operation: newId() }, id, undo.next ?? 0);
      await updateImport(ctx, id, {
        undo: {
          undone: undo.undone + part.undone,
          kept: undo.kept + part.kept.length,
          kept_records: [...undo.kept_records, ...part.kept].slice(0, keptShown),
          next: part.next,
        },
        ...(part.next === null ? { state: 'undone' as const } : {}),
      });
      return part.next !== null;
    });
    if (!more) return false;
    if (Date.now() > until) return true;
  }
}
