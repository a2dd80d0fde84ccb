// An import in the reader's language: the contract's shapes, made of what is stored.
import { sql } from 'kysely';
import type { Field, PrintContext } from '../../../model/field.ts';
import { objectOf } from '../../../model/schema.ts';
import type { Context } from '../../../model/server/context.ts';
import { parseContextOf } from '../../../model/server/context.ts';
import { explain, JalonError, type Problem } from '../../../platform/lib/errors.ts';
import { fill, type Language, type Text, textIn, typeset } from '../../../platform/lib/language.ts';
import type { Import, ImportReport, ImportSummary, MappingColumn, Reason } from '../../import-contract.ts';
import { partName } from '../../part-name.ts';
import { readImport, readRun, readRuns } from './import-store.ts';
import { reasons as words } from './messages.ts';
import { valueKey } from './plan.ts';
import { creatable, fillings, matchChoices } from './propose-options.ts';
import { isBlank, readCell } from './read-cell.ts';
import {
  reasonKey,
  type StoredColumn,
  type StoredImport,
  type StoredReason,
  type StoredRun,
} from './stored.ts';

const say = (text: Text, language: Language, params: Record<string, unknown> = {}): string =>
  typeset(fill(text[language], params), language);

export async function presentImport(ctx: Context, id: string): Promise<Import> {
  const stored = await readImport(ctx, id);
  const run = await readRun(ctx, id);
  const runs = await readRuns(ctx, id);
  const { language } = ctx.actor;
  const schema = objectOf(ctx.schema, stored.object);
  const label = (name: string) =>
    say(schema.fields.get(name)?.label ?? { fr: name, en: name }, language).toLowerCase();
  return {
    id: stored.id,
    object: stored.object,
    state: stored.state,
    file: { id: stored.file_id, name: stored.file_name, size: Number(stored.file_size) },
    created_at: stored.created_at,
    created_by: await personOf(ctx, stored.created_by),
    table: stored.seen,
    mapping: stored.mapping.map((column) => presentColumn(ctx, stored, column)),
    options: stored.options,
    match_choices: matchChoices(schema, stored.mapping),
    creatable: creatable(ctx, stored.object, stored.mapping).map((field) => ({
      field: field.name,
      label: say(field.label, language),
      object: field.to!,
    })),
    required: fillings(ctx, stored.object, stored.mapping, stored.options).map(({ field, by }) => ({
      field: field.name,
      label: say(field.label, language),
      by,
      because: say(filled[by ?? 'nothing'], language, {
        label: say(field.label, language),
        from: (stored.options.compose[field.name] ?? []).map(label).join(' – '),
      }),
    })),
    progress: progressOf(stored, run),
    report: run ? presentReport(ctx, stored.object, run) : null,
    rehearsals: runs
      .filter(({ kind, state }) => kind === 'rehearsal' && state === 'done')
      .map(({ number, ended_at, started_at, counts }) => ({ number, at: ended_at ?? started_at, counts })),
    undo: stored.undo
      ? { undone: stored.undo.undone, kept: stored.undo.kept, kept_records: stored.undo.kept_records }
      : null,
    error: stored.error ? say(stored.error.text, language, stored.error.params) : null,
  };
}

const filled: Readonly<Record<'column' | 'default' | 'composed' | 'nothing', Text>> = {
  column: { fr: '« {{label}} » vient du fichier.', en: '“{{label}}” comes from the file.' },
  default: { fr: '« {{label}} » prend sa valeur par défaut.', en: '“{{label}}” takes its default.' },
  composed: { fr: '« {{label}} » est composé de : {{from}}.', en: '“{{label}}” is composed of: {{from}}.' },
  nothing: { fr: 'Rien ne remplit « {{label}} ».', en: 'Nothing fills “{{label}}”.' },
};

export async function presentSummaries(
  ctx: Context,
  list: readonly (StoredImport & { run_counts: StoredRun['counts'] | null })[],
): Promise<ImportSummary[]> {
  const people = await titlesOf(
    ctx,
    'user',
    list.flatMap(({ created_by }) => created_by ?? []),
  );
  return list.map((one) => ({
    id: one.id,
    object: one.object,
    state: one.state,
    file: { id: one.file_id, name: one.file_name, size: Number(one.file_size) },
    created_at: one.created_at,
    created_by: one.created_by ? { id: one.created_by, title: people.get(one.created_by) ?? null } : null,
    counts: one.run_counts,
  }));
}

async function personOf(ctx: Context, id: string | null): Promise<Import['created_by']> {
  return id ? { id, title: (await titlesOf(ctx, 'user', [id])).get(id) ?? null } : null;
}

/** Names of people: of whoever may see the import, they are no secret. */
async function titlesOf(ctx: Context, object: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0 || !ctx.schema.objects.has(object)) return new Map();
  const { rows } = await sql<{ id: string; title: string | null }>`
    select id, record_title as title from ${sql.id(ctx.schema.workspace, object)} where id = any(${ids}::uuid[])`.execute(
    ctx.db,
  );
  return new Map(rows.map(({ id, title }) => [id, title ?? '']));
}

function progressOf({ state, seen, undo }: StoredImport, run: StoredRun | undefined): Import['progress'] {
  if (!run) return null;
  if (state === 'undoing')
    return {
      done: (undo?.undone ?? 0) + (undo?.kept ?? 0),
      total: run.counts.created + run.counts.updated,
      exact: false,
      per_second: null,
    };
  if (state !== 'rehearsing' && state !== 'running') return null;
  return {
    done: run.counts.read,
    total: Math.max(seen.rows.value, run.counts.read),
    exact: seen.rows.exact,
    per_second: speedOf(run),
  };
}

const speedOf = ({ counts, worked }: StoredRun): number | null =>
  worked > 0 ? Math.round((counts.read * 1000) / worked) : null;

function presentColumn(ctx: Context, stored: StoredImport, column: StoredColumn): MappingColumn {
  const { language } = ctx.actor;
  const { label } = column.because;
  const params = label ? { label_fr: label.fr, label_en: label.en } : {};
  return {
    index: column.index,
    header: column.header,
    samples: column.samples,
    filled: column.filled,
    kind: column.kind,
    field: column.field,
    part: column.part,
    format: column.format,
    read_as: readSamples(ctx, stored, column),
    ambiguous: column.ambiguous,
    confidence: column.confidence,
    because: say(words[column.because.code], language, params),
    values:
      column.values?.map(({ raw, count, target, label }) => ({
        raw,
        count,
        target,
        label: label === null ? null : typeof label === 'string' ? label : textIn(label, language),
        create:
          target === null && column.field !== null && stored.options.create_missing.includes(column.field),
      })) ?? null,
  };
}

type ReadAs = MappingColumn['read_as'][number];

function readSamples(ctx: Context, stored: StoredImport, column: StoredColumn): MappingColumn['read_as'] {
  const field =
    column.field === null ? undefined : objectOf(ctx.schema, stored.object).fields.get(column.field);
  if (!field) return [];
  const { language, timeZone } = ctx.actor;
  const context = { ...parseContextOf(ctx), timeZone };
  const empties = new Set(stored.options.empty_values.map(valueKey));
  return column.samples.slice(0, 5).map((raw) => {
    if (isBlank(raw, field, empties)) return { raw, value: null, problem: null };
    if (field.to || column.part === 'currency') return { raw, value: raw, problem: null };
    if (column.part === 'full_name') {
      const { first, last } = partName(raw);
      return { raw, value: [first, last].filter(Boolean).join(' | '), problem: null };
    }
    if (column.part) return readPart(ctx, field, column.part, raw, context);
    const listed = column.values?.find((one) => valueKey(one.raw) === valueKey(raw));
    if (listed?.target === '') return { raw, value: null, problem: null };
    try {
      const value = listed?.target
        ? field.kind.parse(listed.target, field, context)
        : readCell(raw, field, column.format, context);
      return { raw, value: value === null ? null : field.kind.print(value, field, context), problem: null };
    } catch (error) {
      if (!(error instanceof JalonError)) throw error;
      return {
        raw,
        value: null,
        problem: error.problems[0] ? inWords(error.problems[0], language) : error.code,
      };
    }
  });
}

function readPart(ctx: Context, field: Field, name: string, raw: string, context: PrintContext): ReadAs {
  const part = field.kind.parts?.[name];
  if (!part) return { raw, value: raw, problem: null };
  try {
    const value = part.of(field.kind.parse({ [name]: raw }, field, context));
    const type = ctx.schema.types[part.type]!;
    return { raw, value: value === null ? null : type.print(value, field, context), problem: null };
  } catch (error) {
    if (!(error instanceof JalonError)) throw error;
    return {
      raw,
      value: null,
      problem: error.problems[0] ? inWords(error.problems[0], context.language) : null,
    };
  }
}

const inWords = (problem: Problem, language: Language): string =>
  typeset(explain(problem, language), language);

export function presentReport(ctx: Context, object: string, run: StoredRun): ImportReport {
  const { language } = ctx.actor;
  return {
    kind: run.kind,
    number: run.number,
    state: run.state,
    counts: run.counts,
    parents: Object.entries(run.parents).map(([name, { count, examples }]) => ({
      object: name,
      label: say(objectOf(ctx.schema, name).label.many, language),
      count,
      examples,
    })),
    reasons: Object.values(run.reasons)
      .map((reason) => presentReason(ctx, object, reason))
      .sort(
        (a, b) => Number(b.severity === 'refused') - Number(a.severity === 'refused') || b.count - a.count,
      ),
    started_at: run.started_at,
    ended_at: run.ended_at,
    rows_per_second: speedOf(run),
  };
}

function presentReason(ctx: Context, object: string, reason: StoredReason): Reason {
  const { language } = ctx.actor;
  return {
    key: reasonKey(reason),
    code: reason.code,
    severity: reason.severity,
    field: reason.field,
    label: labelOf(ctx, object, reason.field),
    message: say(reason.text, language, { ...reason.params }),
    count: reason.count,
    lines: reason.lines,
    values: Object.entries(reason.values)
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count)
      .slice(0, 50),
  };
}

export function labelOf(ctx: Context, object: string, field: string | null): string | null {
  const found = field === null ? undefined : objectOf(ctx.schema, object).fields.get(field);
  return found ? textIn(found.label, ctx.actor.language) : null;
}

/** A row's remark in the reader's words; its text stands in the run. */
export const remarkIn = (
  run: StoredRun,
  key: string,
  params: Record<string, unknown>,
  language: Language,
): string => {
  const text = run.reasons[key]?.text;
  return text ? say(text, language, params) : key;
};
