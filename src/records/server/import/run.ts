// Running an import: the rows of the file in chunks, each one transaction that writes records, what became of its rows and
// how far it got. Whoever is killed in between leaves whole chunks only, and whoever goes on begins after the last.
import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';
import { JalonError } from '../../../platform/lib/errors.ts';
import type { TableRow } from '../../../platform/lib/tabular/table.ts';
import type { Files } from '../../../platform/server/files.ts';
import { type ChunkResult, importChunk } from './chunk.ts';
import { failImport } from './failure.ts';
import {
  dropRows,
  insertRows,
  linesOf,
  readImport,
  readRun,
  updateImport,
  updateRun,
} from './import-store.ts';
import { inWords, openStored } from './inspect.ts';
import { linkChunk } from './links.ts';
import { type Plan, planImport } from './plan.ts';
import { type Draft, readRow } from './read-row.ts';
import { type Memory, newMemory } from './relations.ts';
import { noCounts, type StoredImport, type StoredRun } from './stored.ts';
import { addUp } from './tally.ts';

export interface RunOptions {
  files: Files;
  /** Rows in one transaction. */
  chunkRows?: number;
  /** Milliseconds after which the work is left to the next job. A rehearsal, which keeps what it saw in memory, is one job. */
  slice?: number;
  onProgress?(run: StoredRun): void;
}

const defaultChunk = 1000;
/**
 * What indexes of fragments may put off while rows come in by the thousand: sorted in large heaps, they cost a third less.
 * Put in order when the import is done, so that nobody's next search or save pays for it.
 */
const pendingKilobytes = 32_768;

/** Goes on with an import from where it stands. True when there is more to do. */
export async function continueImport(ctx: Context, id: string, options: RunOptions): Promise<boolean> {
  const stored = await readImport(ctx, id);
  const run = await readRun(ctx, id);
  if (run?.state !== 'running' || !['running', 'rehearsing'].includes(stored.state)) return false;
  try {
    if (await work({ ...ctx, cause: 'import', operation: id }, stored, run, options)) return true;
  } catch (error) {
    const known = inWords(error);
    if (!(known instanceof JalonError)) throw error;
    await failImport(ctx, id, known);
  }
  if (run.kind === 'run') await settle(ctx, stored.object, id);
  return false;
}

interface Work {
  stored: StoredImport;
  plan: Plan;
  run: StoredRun;
  memory: Memory;
  seen: Map<string, { line: number; id: string }>;
  options: RunOptions;
}

async function work(
  ctx: Context,
  stored: StoredImport,
  found: StoredRun,
  options: RunOptions,
): Promise<boolean> {
  const rehearse = found.kind === 'rehearsal';
  const plan = planImport(ctx, stored);
  const job: Work = { stored, plan, run: found, memory: newMemory(), seen: new Map(), options };
  const until = rehearse ? Number.POSITIVE_INFINITY : Date.now() + (options.slice ?? 30_000);
  // What a rehearsal had seen died with its process, and it has changed nothing: it begins again.
  if (rehearse && (job.run.cursor > 0 || job.run.phase === 'links')) job.run = await restart(ctx, job.run);
  if (job.run.phase === 'rows') {
    const table = await openStored(await options.files.path(stored.file_id), stored.dialect);
    try {
      // One chunk is read while PostgreSQL works at the one before.
      let before = Promise.resolve(true);
      for await (const rows of chunksOf(table.rows(), options.chunkRows ?? defaultChunk, job.run.cursor)) {
        const drafts = rows.map((row) => readRow(plan, row));
        if (!(await before)) return false;
        if (Date.now() > until) return true;
        before = step(ctx, job, (ctx) => rowsStep(ctx, job, drafts));
        before.catch(() => {});
      }
      if (!(await before)) return false;
    } finally {
      await table.close();
    }
    if (!(await step(ctx, job, async () => ({ ...job.run, phase: 'links', cursor: 0 })))) return false;
  }
  while (job.run.state === 'running') {
    if (!(await step(ctx, job, (ctx) => linkChunk(ctx, job.plan, job.run, job.memory, rehearse))))
      return false;
    if (Date.now() > until) return true;
  }
  return false;
}

/**
 * After many rows, whether it came to its end or was stopped: indexes are put in order, and the planner is told what there is
 * now. Until then it believes in the tables as they were, and takes half a minute over the list of what was just imported.
 */
async function settle(ctx: Context, object: string, id: string): Promise<void> {
  try {
    const { parents = {} } = (await readRun(ctx, id)) ?? {};
    const objects = [...new Set([object, ...Object.keys(parents)])];
    // Of the search the parts alone: the whole of it would be looked over part by part, whatever the import touched.
    const touched = ['change', ...objects, ...objects.map((name) => `search_${name}`)];
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
      where n.nspname = ${ctx.schema.workspace} and c.relkind = 'r' and c.relname = any(${touched}::text[])`.execute(
      ctx.db,
    );
    const tables = rows.map(({ name }) => sql.id(ctx.schema.workspace, name));
    await sql`analyze (skip_locked) ${sql.join(tables)}`.execute(ctx.db);
    await sql`
      select gin_clean_pending_index(i.indexrelid) from pg_index as i
      join pg_class as c on c.oid = i.indexrelid and c.relkind = 'i' join pg_am as a on a.oid = c.relam and a.amname = 'gin'
      join pg_class as t on t.oid = i.indrelid join pg_namespace as n on n.oid = t.relnamespace
      where n.nspname = ${ctx.schema.workspace} and t.relname in (${object}, 'search', 'search_word', ${`search_${object}`})`.execute(
      ctx.db,
    );
  } catch (error) {
    // On a database of one's own the tables may be somebody else's: autovacuum then does it in its time.
    ctx.log.debug({ err: error }, 'indexes left to autovacuum');
  }
}

async function restart(ctx: Context, run: StoredRun): Promise<StoredRun> {
  const fresh: StoredRun = {
    ...run,
    phase: 'rows',
    cursor: 0,
    counts: noCounts(),
    reasons: {},
    parents: {},
    worked: 0,
  };
  await ctx.tx(async (ctx) => {
    await dropRows(ctx, run);
    await updateRun(ctx, fresh);
  });
  return fresh;
}

async function* chunksOf(
  rows: AsyncIterable<TableRow>,
  size: number,
  after: number,
): AsyncGenerator<TableRow[]> {
  let chunk: TableRow[] = [];
  for await (const row of rows) {
    if (row.line <= after) continue;
    chunk.push(row);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length) yield chunk;
}

/**
 * One transaction, in which this process alone goes on with the import. False when it is no longer for us: somebody stopped
 * it, or another process has gone on with it.
 */
async function step(ctx: Context, job: Work, work: (ctx: Context) => Promise<StoredRun>): Promise<boolean> {
  const began = Date.now();
  const done = await ctx.tx(async (ctx) => {
    const held = await readRun(ctx, job.run.import_id, job.run.number, true);
    if (held?.state !== 'running' || held.cursor !== job.run.cursor || held.phase !== job.run.phase)
      return undefined;
    const run = await work(ctx);
    run.worked = held.worked + (Date.now() - began);
    if (run.state !== 'running') await finish(ctx, job, run);
    await updateRun(ctx, run);
    return run;
  });
  if (!done) return false;
  job.run = done;
  job.options.onProgress?.(done);
  return true;
}

async function finish(ctx: Context, { stored }: Work, run: StoredRun): Promise<void> {
  run.ended_at = new Date().toISOString();
  await updateImport(ctx, stored.id, { state: run.kind === 'rehearsal' ? 'rehearsed' : 'done' });
  if (run.state === 'done')
    await updateImport(ctx, stored.id, {
      seen: { ...stored.seen, rows: { value: run.counts.read, exact: true } },
    });
}

async function rowsStep(ctx: Context, job: Work, drafts: Draft[]): Promise<StoredRun> {
  const { plan, memory, seen } = job;
  const rehearse = job.run.kind === 'rehearsal';
  const options = {
    rehearse,
    memory,
    seen,
    linesOf: (ctx: Context, ids: readonly string[]) => linesOf(ctx, job.run, ids),
  };
  await sql`set local gin_pending_list_limit = ${sql.lit(pendingKilobytes)}`.execute(ctx.db);
  // One moment for all that the chunk writes, and its own.
  const now = { ...ctx, now: new Date() };
  memory.here.clear();
  if (!rehearse) memory.pretended.clear();
  const result = rehearse
    ? await tried(now, (ctx) => importChunk(ctx, plan, drafts, options))
    : await importChunk(now, plan, drafts, options);
  await insertRows(ctx, job.run, kept(job, result.rows));
  const run = addUp(job.run, result);
  run.cursor = drafts.at(-1)!.line;
  return run;
}

/** Does it and takes it back, within the transaction. */
async function tried(ctx: Context, work: (ctx: Context) => Promise<ChunkResult>): Promise<ChunkResult> {
  await sql`savepoint rehearsal`.execute(ctx.db);
  const result = await work(ctx);
  await sql`rollback to savepoint rehearsal`.execute(ctx.db);
  return result;
}

const fullRows = 1000;

/** A rehearsal keeps the values of its first creations, and of all changes to records that exist. */
function kept({ run }: Work, rows: ChunkResult['rows']): ChunkResult['rows'] {
  if (run.counts.created < fullRows) return rows;
  return rows.map((row) => (row.outcome === 'created' ? { ...row, changes: null } : row));
}
