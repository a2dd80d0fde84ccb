// The tables of imports: the import itself, its rehearsals and its run, and what became of each row.
import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';
import type { ImportState } from '../../import-states.ts';
import { importConflict, importMissing, stateNames } from './messages.ts';
import { noCounts, type StoredImport, type StoredRow, type StoredRun } from './stored.ts';

const at = (ctx: Context, name: string) => sql.id(ctx.schema.workspace, name);

/** An import is for whoever started it, and for administrators. */
const mine = (ctx: Context) =>
  ctx.actor.access.administer ? sql`true` : sql`i.created_by is not distinct from ${ctx.actor.id}::uuid`;

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

export async function insertImport(ctx: Context, one: StoredImport): Promise<void> {
  await sql`
    insert into ${at(ctx, 'import')} (id, object, state, file_id, dialect, seen, mapping, options, created_at, created_by)
    values (${one.id}::uuid, ${one.object}, ${one.state}, ${one.file_id}::uuid, ${json(one.dialect)}, ${json(one.seen)},
      ${json(one.mapping)}, ${json(one.options)}, ${one.created_at}::timestamptz, ${one.created_by}::uuid)`.execute(
    ctx.db,
  );
}

/** `lock`: nobody else changes it until the end of the transaction. */
export async function readImport(ctx: Context, id: string, lock = false): Promise<StoredImport> {
  const { rows } = await sql<StoredImport>`
    select i.*, f.name as file_name, f.size as file_size from ${at(ctx, 'import')} as i join ${at(ctx, 'file')} as f on f.id = i.file_id
    where i.id = ${id}::uuid and ${mine(ctx)} ${lock ? sql`for update of i` : sql``}`.execute(ctx.db);
  if (!rows[0]) throw importMissing.import_missing();
  return rows[0];
}

export async function listImports(
  ctx: Context,
  object: string | undefined,
  limit: number,
  before?: string,
): Promise<(StoredImport & { run_counts: StoredRun['counts'] | null })[]> {
  const { rows } = await sql<StoredImport & { run_counts: StoredRun['counts'] | null }>`
    select i.*, f.name as file_name, f.size as file_size,
      (select r.counts from ${at(ctx, 'import_run')} as r where r.import_id = i.id order by r.number desc limit 1) as run_counts
    from ${at(ctx, 'import')} as i join ${at(ctx, 'file')} as f on f.id = i.file_id
    where ${mine(ctx)} and ${object ? sql`i.object = ${object}` : sql`true`} and ${before ? sql`i.id < ${before}::uuid` : sql`true`}
    order by i.id desc limit ${limit}`.execute(ctx.db);
  return rows;
}

export async function updateImport(
  ctx: Context,
  id: string,
  set: Partial<Pick<StoredImport, 'state' | 'dialect' | 'seen' | 'mapping' | 'options' | 'undo' | 'error'>>,
): Promise<void> {
  const columns = Object.entries(set).map(
    ([name, value]) => sql`${sql.ref(name)} = ${name === 'state' ? sql`${value}` : json(value)}`,
  );
  await sql`update ${at(ctx, 'import')} set ${sql.join(columns)} where id = ${id}::uuid`.execute(ctx.db);
}

export function checkState(stored: StoredImport, allowed: readonly ImportState[]): void {
  if (allowed.includes(stored.state)) return;
  const name = stateNames[stored.state]!;
  throw importConflict.wrong_state({ state_fr: name.fr, state_en: name.en }, 'state');
}

export async function startRun(ctx: Context, id: string, kind: StoredRun['kind']): Promise<number> {
  const now = new Date().toISOString();
  const { rows } = await sql<{ number: number }>`
    insert into ${at(ctx, 'import_run')} (import_id, number, kind, state, phase, cursor, counts, reasons, parents, started_at, beat_at, worked)
    select ${id}::uuid, coalesce(max(number), 0) + 1, ${kind}, 'running', 'rows', 0, ${json(noCounts())}, '{}', '{}', ${now}::timestamptz, ${now}::timestamptz, 0
    from ${at(ctx, 'import_run')} where import_id = ${id}::uuid returning number`.execute(ctx.db);
  return rows[0]!.number;
}

/** The latest, or the one of that number. */
export async function readRun(
  ctx: Context,
  id: string,
  number?: number,
  lock = false,
): Promise<StoredRun | undefined> {
  const { rows } = await sql<StoredRun>`
    select * from ${at(ctx, 'import_run')} where import_id = ${id}::uuid and ${number === undefined ? sql`true` : sql`number = ${number}`}
    order by number desc limit 1 ${lock ? sql`for update` : sql``}`.execute(ctx.db);
  return rows[0];
}

export async function readRuns(
  ctx: Context,
  id: string,
): Promise<Pick<StoredRun, 'number' | 'kind' | 'state' | 'counts' | 'ended_at' | 'started_at'>[]> {
  const { rows } = await sql<StoredRun>`
    select number, kind, state, counts, started_at, ended_at from ${at(ctx, 'import_run')} where import_id = ${id}::uuid order by number limit 200`.execute(
    ctx.db,
  );
  return rows;
}

export async function updateRun(ctx: Context, run: StoredRun): Promise<void> {
  await sql`
    update ${at(ctx, 'import_run')} set state = ${run.state}, phase = ${run.phase}, cursor = ${run.cursor}, counts = ${json(run.counts)},
      reasons = ${json(run.reasons)}, parents = ${json(run.parents)}, beat_at = ${new Date().toISOString()}::timestamptz,
      ended_at = ${run.ended_at}::timestamptz, worked = ${run.worked}
    where import_id = ${run.import_id}::uuid and number = ${run.number}`.execute(ctx.db);
}

export async function insertRows(
  ctx: Context,
  { import_id, number }: Pick<StoredRun, 'import_id' | 'number'>,
  rows: readonly StoredRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into ${at(ctx, 'import_row')} (import_id, run, line, outcome, record_id, title, problems, changes, links)
    select ${import_id}::uuid, ${number}, x.line, x.outcome, x.record_id, x.title, x.problems, x.changes, x.links
    from json_to_recordset(${JSON.stringify(rows.map(present))}::json)
      as x(line integer, outcome text, record_id uuid, title text, problems jsonb, changes jsonb, links jsonb)`.execute(
    ctx.db,
  );
}

const present = (row: StoredRow) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

/** Lines of this run by the records they became. */
export async function linesOf(
  ctx: Context,
  { import_id, number }: Pick<StoredRun, 'import_id' | 'number'>,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ record_id: string; line: number }>`
    select record_id, min(line) as line from ${at(ctx, 'import_row')}
    where record_id = any(${ids}::uuid[]) and import_id = ${import_id}::uuid and run = ${number} group by record_id`.execute(
    ctx.db,
  );
  return new Map(rows.map(({ record_id, line }) => [record_id, line]));
}

/** Rows whose relations to the same object are still to be found. */
export async function rowsWithLinks(
  ctx: Context,
  { import_id, number }: StoredRun,
  after: number,
  limit: number,
): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    select line, outcome, record_id, title, problems, changes, links from ${at(ctx, 'import_row')}
    where import_id = ${import_id}::uuid and run = ${number} and line > ${after} and links is not null order by line limit ${limit}`.execute(
    ctx.db,
  );
  return rows;
}

export async function updateRows(
  ctx: Context,
  { import_id, number }: StoredRun,
  rows: readonly StoredRow[],
): Promise<void> {
  await sql`
    update ${at(ctx, 'import_row')} as r set problems = x.problems, links = null
    from json_to_recordset(${JSON.stringify(rows.map(present))}::json) as x(line integer, problems jsonb)
    where r.import_id = ${import_id}::uuid and r.run = ${number} and r.line = x.line`.execute(ctx.db);
}

export async function dropRows(ctx: Context, { import_id, number }: StoredRun): Promise<void> {
  await sql`delete from ${at(ctx, 'import_row')} where import_id = ${import_id}::uuid and run = ${number}`.execute(
    ctx.db,
  );
}
