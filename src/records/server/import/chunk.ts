// One chunk of rows, from cells to records: read, relations found, existing records recognised, written. The rehearsal goes
// the same way and stops before anything is stored.
import type { Context } from '../../../model/server/context.ts';
import { newId } from '../../../platform/lib/ids.ts';
import { type Change, changedFields, type Write } from '../change.ts';
import { titleOf } from '../search-index.ts';
import { wireOf } from '../select.ts';
import { write } from '../write.ts';
import { type Existing, findExisting, keysOf } from './find-existing.ts';
import { rowProblems } from './messages.ts';
import { type Plan, valueKey } from './plan.ts';
import { type Draft, promoteEmail, remark } from './read-row.ts';
import { type Made, type Memory, resolveRelations } from './relations.ts';
import type { RowProblem, StoredRow } from './stored.ts';

export interface ChunkOptions {
  rehearse: boolean;
  memory: Memory;
  /** Rows of this import done before, by the records they became; of a rehearsal, by key. */
  linesOf(ctx: Context, ids: readonly string[]): Promise<Map<string, number>>;
  seen: Map<string, { line: number; id: string }>;
}

export interface ChunkResult {
  rows: StoredRow[];
  drafts: Draft[];
  made: Made[];
}

export async function importChunk(
  ctx: Context,
  plan: Plan,
  drafts: Draft[],
  options: ChunkOptions,
): Promise<ChunkResult> {
  if (plan.promote) for (const draft of drafts) promoteEmail(plan, draft);
  const made = await resolveRelations(ctx, plan, drafts, options.memory);
  for (const draft of drafts) complete(plan, draft, options.memory);
  const rows = new Map(drafts.map((draft) => [draft, emptyRow(draft)]));
  const waves = await decide(ctx, plan, drafts, rows, options);
  if (options.rehearse) await pretend(ctx, waves.flat(), options.memory);
  for (const wave of waves) await writeWave(ctx, plan, wave, rows, options);
  for (const [draft, row] of rows) {
    if (draft.refused) row.outcome = 'refused';
    row.problems = draft.remarks.length ? draft.remarks.map(stored) : null;
    row.links = draft.refused || draft.relations.size === 0 ? null : linksOf(draft);
  }
  return { rows: [...rows.values()], drafts, made };
}

const emptyRow = (draft: Draft): StoredRow => ({
  line: draft.line,
  outcome: 'unchanged',
  record_id: null,
  title: null,
  problems: null,
  changes: null,
  links: null,
});

const linksOf = (draft: Draft): Record<string, string> =>
  Object.fromEntries([...draft.relations].map(([field, raw]) => [field, raw.name ?? raw.id ?? '']));

function stored({ severity, field, value, problem }: Draft['remarks'][number]): RowProblem {
  return { severity, code: problem.code, field, value: value?.slice(0, 300) ?? null, params: problem.params };
}

/** What every row gets: a name composed of others, where the file has none. */
function complete(plan: Plan, draft: Draft, memory: Memory): void {
  for (const [name, from] of Object.entries(plan.options.compose)) {
    const field = plan.object.fields.get(name);
    if (!field || (draft.values[name] ?? null) !== null) continue;
    const said = from.flatMap((part) => {
      const value = draft.values[part];
      const other = plan.object.fields.get(part);
      if (value === null || value === undefined || !other) return [];
      return other.to
        ? (memory.titles.get((value as { id: string }).id) ?? [])
        : String(other.kind.key(value, other));
    });
    const text = said.length ? said.join(' – ') : ((draft.values.external_id as string | undefined) ?? '');
    if (!text) continue;
    draft.values[name] = text.slice(0, field.max ?? 250);
    draft.composed.add(name);
  }
}

interface Step {
  draft: Draft;
  kind: 'create' | 'update';
  id: string;
  /** Of a row that is the same record as an earlier one: what it falls back on when that one was refused. */
  after?: Step;
}

/** Who is created and who is what record; rows that are the same record come one after the other. */
async function decide(
  ctx: Context,
  plan: Plan,
  drafts: readonly Draft[],
  rows: Map<Draft, StoredRow>,
  options: ChunkOptions,
): Promise<Step[][]> {
  const { mode, match_on } = plan.options;
  const going = drafts.filter((draft) => !draft.refused);
  const existing = match_on.length ? await findExisting(ctx, plan, going) : new Map<Draft, Existing[]>();
  const ids = [
    ...new Set([...existing.values()].flatMap((found) => (found.length === 1 ? [found[0]!.id] : []))),
  ];
  const earlier = ids.length ? await options.linesOf(ctx, ids) : new Map<string, number>();
  const waves: Step[][] = [];
  const steps = new Map<string, { step: Step; wave: number }>();
  const byRecord = new Map<string, { step: Step; wave: number }>();
  const push = (draft: Draft, kind: Step['kind'], id: string, before?: { step: Step; wave: number }) => {
    const wave = before ? before.wave + 1 : 0;
    const step: Step = { draft, kind, id, after: before?.step };
    waves[wave] ??= [];
    waves[wave].push(step);
    const placed = { step, wave };
    byRecord.set(id, placed);
    for (const key of keysOf(plan, draft)) if (!steps.has(key) || before) steps.set(key, placed);
  };
  for (const draft of going) {
    const keys = keysOf(plan, draft);
    const found = existing.get(draft) ?? [];
    const row = rows.get(draft)!;
    const value = shown(plan, draft);
    if (found.length > 1) {
      remark(
        draft,
        'refused',
        null,
        value,
        rowProblems.several_match({ count: found.length, value }).problems,
      );
      continue;
    }
    const [record] = found;
    const twin = record ? byRecord.get(record.id) : keys.map((key) => steps.get(key)).find(Boolean);
    const before =
      options.rehearse && !record && !twin
        ? keys.map((key) => options.seen.get(key)).find(Boolean)
        : undefined;
    const line = twin?.step.draft.line ?? before?.line ?? (record && earlier.get(record.id));
    if (line !== undefined)
      remark(draft, 'note', null, String(line), rowProblems.duplicate_line({ line }).problems);
    if (before) {
      row.outcome = mode === 'create' ? 'unchanged' : 'updated';
      row.title = titleOf(plan.object, draft.values);
      continue;
    }
    if (record || twin) {
      const id = record?.id ?? twin!.step.id;
      row.record_id = id;
      row.title = record?.title ?? null;
      if (mode === 'create') {
        if (line === undefined)
          remark(draft, 'note', null, value, rowProblems.exists_already({ value }).problems);
        continue;
      }
      if (record) mergeParts(plan, draft, record);
      push(draft, 'update', id, twin);
    } else if (mode === 'update') {
      const blank = keys.length === 0;
      remark(
        draft,
        'refused',
        null,
        value,
        (blank ? rowProblems.match_empty() : rowProblems.no_match()).problems,
      );
    } else push(draft, 'create', (draft.values.id as string | undefined) ?? newId());
  }
  return waves;
}

/** A file that has the city alone leaves the street as it is. */
function mergeParts(plan: Plan, draft: Draft, record: Existing): void {
  for (const [name, held] of Object.entries(record.partial)) {
    const given = draft.values[name] as Record<string, unknown> | null | undefined;
    if (!given || !held) continue;
    const parts = new Set(
      plan.fields.find(({ field }) => field.name === name)!.columns.map(({ part }) => part),
    );
    if (parts.has(null)) continue;
    const merged = { ...(held as Record<string, unknown>) };
    for (const [part, value] of Object.entries(given))
      if (value !== null || (plan.options.clear_empty && parts.has(part))) merged[part] = value;
    draft.values[name] = merged;
  }
}

const shown = (plan: Plan, draft: Draft): string =>
  plan.options.match_on
    .flat()
    .flatMap((name) => {
      const field = plan.object.fields.get(name)!;
      const value = draft.values[name];
      return value === null || value === undefined ? [] : String(field.kind.key(value, field));
    })
    .slice(0, 2)
    .join(', ');

async function writeWave(
  ctx: Context,
  plan: Plan,
  wave: readonly Step[],
  rows: Map<Draft, StoredRow>,
  options: ChunkOptions,
): Promise<void> {
  const steps = wave.filter(({ draft }) => !draft.refused);
  for (const step of steps) {
    // The row it would have gone with was refused: it stands for itself.
    if (step.after?.draft.refused && step.kind === 'update' && step.after.kind === 'create')
      step.kind = 'create';
  }
  const stands = options.rehearse ? steps.filter((step) => step.kind === 'create' || !step.after) : steps;
  for (const step of steps)
    if (!stands.includes(step))
      Object.assign(rows.get(step.draft)!, {
        outcome: 'updated',
        title: titleOf(plan.object, step.draft.values),
      });
  if (stands.length === 0) return;
  const writes = stands.map((step): Write => {
    const { id: _, ...values } = step.draft.values;
    if (step.kind === 'update') for (const name of step.draft.composed) delete values[name];
    return step.kind === 'create'
      ? { kind: 'create', values: { ...plan.defaults, ...step.draft.fallbacks, ...values, id: step.id } }
      : { kind: 'update', id: step.id, values };
  });
  const result = await write(ctx, plan.object.name, writes, {
    path: (i) => `[${i}]`,
    refuse: 'rest',
    parsed: true,
    rehearse: options.rehearse,
  });
  for (const { index, problems } of result.refused) {
    for (const problem of problems) {
      const field = /^\[\d+\]\.?([a-z0-9_]*)/.exec(problem.path)?.[1] || null;
      remark(stands[index]!.draft, 'refused', field, valueAt(problem.params), [problem]);
    }
  }
  const changes = new Map(result.changes.map((change) => [change.index, change]));
  for (const [i, step] of stands.entries()) {
    const row = rows.get(step.draft)!;
    if (step.draft.refused) continue;
    const change = changes.get(i);
    row.record_id = step.id;
    row.outcome = change ? (change.kind === 'create' ? 'created' : 'updated') : 'unchanged';
    if (!options.rehearse) continue;
    if (step.kind === 'create') {
      for (const key of keysOf(plan, step.draft))
        options.seen.set(key, { line: step.draft.line, id: step.id });
      row.record_id = null;
      for (const name of [titleOf(plan.object, step.draft.values), step.draft.values.external_id])
        if (name) options.memory.own.add(valueKey(String(name)));
    }
    if (change) {
      row.title = titleOf(plan.object, change.after);
      row.changes = changesOf(plan, change);
    }
  }
}

const valueAt = (params: Readonly<Record<string, unknown>>): string | null =>
  params.value === undefined ? null : String(params.value);

const uninteresting = new Set(['id', 'created_at', 'created_by', 'deleted_at', 'record_title']);

function changesOf(plan: Plan, change: Change): StoredRow['changes'] {
  return changedFields(change)
    .filter((name) => !uninteresting.has(name))
    .map((name) => {
      const field = plan.object.fields.get(name)!;
      return {
        field: name,
        before: wireOf(field, change.before?.[name]),
        after: wireOf(field, change.after[name]),
      };
    });
}

/** Records that an earlier chunk of the rehearsal would have made are made again for this one. */
async function pretend(ctx: Context, steps: readonly Step[], memory: Memory): Promise<void> {
  const wanted = new Set<string>();
  const add = (value: unknown) => {
    const id = (value as { id?: string } | null)?.id;
    const one = id && !wanted.has(id) ? memory.pretended.get(id) : undefined;
    if (!one) return;
    for (const inner of Object.values(one.values))
      if (typeof inner === 'string' && inner !== id) add({ id: inner });
    wanted.add(id!);
  };
  for (const { draft } of steps)
    for (const value of Object.values({ ...draft.fallbacks, ...draft.values }))
      if (value && typeof value === 'object') add(value);
  const again = [...wanted].filter((id) => !memory.here.has(id)).map((id) => memory.pretended.get(id)!);
  for (const [object, ones] of Map.groupBy(again, (one) => one.object))
    await write(
      ctx,
      object,
      ones.map(({ values }) => ({ kind: 'create', values })),
      { refuse: 'rest' },
    );
}
