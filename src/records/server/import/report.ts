// What became of each row: pages of a rehearsal or of the run, with values before and after.
import { sql } from 'kysely';
import type { z } from 'zod';
import { objectOf } from '../../../model/schema.ts';
import type { Context } from '../../../model/server/context.ts';
import type { ReportPage, ReportRow, reportQuerySchema } from '../../import-contract.ts';
import { readRecords } from '../read.ts';
import { wireOf } from '../select.ts';
import { readImport, readRun } from './import-store.ts';
import { importMissing } from './messages.ts';
import { labelOf, remarkIn } from './present.ts';
import { reasonKey, type StoredRow, type StoredRun } from './stored.ts';

type Query = z.output<typeof reportQuerySchema>;

export async function readReport(ctx: Context, id: string, query: Query): Promise<ReportPage> {
  const stored = await readImport(ctx, id);
  const run = await readRun(ctx, id, query.run);
  if (!run) throw importMissing.run_missing();
  const rows = await readRows(ctx, run, query);
  const page = rows.slice(0, query.limit);
  const ids = page.flatMap(({ record_id }) => record_id ?? []);
  const titles = new Map(
    (await readRecords(ctx, stored.object, ids, ['record_title'])).map((record) => [
      record.id,
      (record.record_title ?? null) as string | null,
    ]),
  );
  const changes =
    run.kind === 'run'
      ? await changesOf(ctx, stored.object, id, ids)
      : new Map<string, NonNullable<StoredRow['changes']>>();
  return {
    rows: page.map((row): ReportRow => {
      const seen = row.record_id !== null && titles.has(row.record_id);
      return {
        line: row.line,
        outcome: row.outcome,
        record: seen
          ? { id: row.record_id!, title: titles.get(row.record_id!) ?? null, object: stored.object }
          : null,
        title: row.title ?? (seen ? (titles.get(row.record_id!) ?? null) : null),
        problems: (row.problems ?? []).map((one) => ({
          severity: one.severity,
          code: one.code,
          field: one.field,
          label: labelOf(ctx, stored.object, one.field),
          value: one.value,
          message: remarkIn(run, reasonKey(one), one.params, ctx.actor.language),
        })),
        changes:
          row.changes ?? (seen && row.outcome !== 'refused' ? (changes.get(row.record_id!) ?? null) : null),
      };
    }),
    next_cursor: rows.length > query.limit ? String(page.at(-1)!.line) : null,
  };
}

/** Rows in the order of the file, one more than asked for. */
export async function readRows(
  ctx: Context,
  run: StoredRun,
  { outcome, reason, limit, cursor }: Pick<Query, 'outcome' | 'reason' | 'limit' | 'cursor'>,
): Promise<StoredRow[]> {
  const after = Number(cursor ?? 0);
  const which =
    outcome === undefined
      ? sql`true`
      : outcome === 'noted'
        ? sql`problems is not null and outcome <> 'refused'`
        : sql`outcome = ${outcome}`;
  const [severity, code, field] = reason?.split(':') ?? [];
  const why =
    reason === undefined
      ? sql`true`
      : sql`problems @> ${JSON.stringify([{ severity, code, field: field || null }])}::jsonb`;
  const { rows } = await sql<StoredRow>`
    select line, outcome, record_id, title, problems, changes from ${sql.id(ctx.schema.workspace, 'import_row')}
    where import_id = ${run.import_id}::uuid and run = ${run.number} and line > ${Number.isSafeInteger(after) ? after : 0} and ${which} and ${why}
    order by line limit ${limit + 1}`.execute(ctx.db);
  return rows;
}

/** What the run changed of these records, from the change log. */
async function changesOf(
  ctx: Context,
  object: string,
  operation: string,
  ids: readonly string[],
): Promise<Map<string, NonNullable<StoredRow['changes']>>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    record_id: string;
    before: Record<string, unknown> | null;
    after: Record<string, unknown> | null;
  }>`
    select record_id, before, after from ${sql.id(ctx.schema.workspace, 'change')}
    where record_id = any(${ids}::uuid[]) and operation = ${operation}::uuid and object = ${object} order by seq`.execute(
    ctx.db,
  );
  const { fields } = objectOf(ctx.schema, object);
  const hidden = ctx.actor.access.hidden(object);
  const quiet = new Set(['id', 'created_at', 'created_by', 'deleted_at']);
  const byId = new Map<string, Map<string, { field: string; before: unknown; after: unknown }>>();
  for (const { record_id, before, after } of rows) {
    const known = byId.get(record_id) ?? new Map();
    byId.set(record_id, known);
    for (const [name, value] of Object.entries(after ?? {})) {
      const field = fields.get(name);
      if (!field || hidden.has(name) || quiet.has(name)) continue;
      known.set(name, {
        field: name,
        before: known.get(name)?.before ?? wireOf(field, before?.[name]),
        after: wireOf(field, value),
      });
    }
  }
  return new Map([...byId].map(([id, changes]) => [id, [...changes.values()]]));
}
