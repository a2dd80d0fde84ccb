// Writing records: the only way in. Whatever comes (a form, the API, an import, an undo) is parsed, checked against the
// writer's rights, passed to the object's rules, stored in one statement for all, logged, indexed for the search and
// announced, in one transaction. Many at once is the normal case; one is an array of one.
import { sql } from 'kysely';
import type { Condition } from '../../model/condition.ts';
import { matches } from '../../model/match.ts';
import { accessCondition } from '../../model/resolve.ts';
import { objectOf } from '../../model/schema.ts';
import { compileCondition, table } from '../../model/server/compile.ts';
import { askerOf, type Context } from '../../model/server/context.ts';
import { type ErrorCode, JalonError, type Problem, under } from '../../platform/lib/errors.ts';
import { newId } from '../../platform/lib/ids.ts';
import { kept } from '../../platform/server/db.ts';
import { fillAbout } from './about.ts';
import { type Change, type Create, changedFields, same, type Write } from './change.ts';
import { checkFiles, checkNamed, checkRelations, checkRequired, checkUnique } from './checks.ts';
import { describeConflict } from './conflict.ts';
import { defaultValues, parseValues } from './parse-values.ts';
import { dropRefused, runRule } from './run-rules.ts';
import { prepareSearch } from './search-index.ts';
import { type Row, selectColumns, valuesOf, wireOf } from './select.ts';
import { prepareLog, storeChanges } from './store.ts';
import { writeProblems } from './write-problems.ts';

export interface WriteOptions {
  /** The path of the writes in the request. */
  path?: (index: number) => string;
  /** `all`: the first problem refuses everything (default). `rest`: what is right is written, the others are returned. */
  refuse?: 'all' | 'rest';
  /** Updates reach what is in the bin too: who answers for it, should it come back. */
  binned?: boolean;
  /** The program writes: rights and read-only fields do not bind it. */
  trusted?: boolean;
  /** The values are values already, read by their fields' types (by an import, cell by cell). */
  parsed?: boolean;
  /** Everything but the storing: what would be refused is refused, what would be changed is in `changes`. */
  rehearse?: boolean;
}

export interface Written {
  id: string;
  version: number;
}

export interface WriteResult {
  /** One for each write, in order; null where it was refused. */
  written: (Written | null)[];
  refused: {
    index: number;
    code: ErrorCode;
    problems: readonly Problem[];
    extra?: Readonly<Record<string, unknown>>;
  }[];
  /** What was carried out; a write that changes nothing is not among them. */
  changes: readonly Change[];
}

/** Writes to one object. Throws a JalonError, unless `refuse: 'rest'`; nothing is half-written either way. */
export function write(
  ctx: Context,
  object: string,
  writes: readonly Write[],
  options: WriteOptions = {},
): Promise<WriteResult> {
  return ctx.tx(async (ctx) => {
    const session: Session = {
      ctx,
      object,
      options,
      refused: [],
      path: options.path ?? ((i) => (writes.length > 1 ? `records[${i}]` : '')),
    };
    const existing = await lockExisting(session, writes);
    refuseTwice(session, writes);
    await refuseStale(session, writes, existing);
    const stale = new Set(session.refused.map(({ index }) => index));
    let changes = writes.flatMap((one, index) =>
      stale.has(index) ? [] : (attempt(session, index, () => prepare(session, one, index, existing)) ?? []),
    );
    changes = dropUnchanged(changes);
    await fillAbout(ctx, object, changes);
    for (const rule of ctx.services.rules[object] ?? []) changes = await runRule(session, rule, changes);
    await check(session, changes);
    changes = dropRefused(session, changes);
    if (session.refused.length && options.refuse !== 'rest') throw combined(session);
    if (!options.rehearse) {
      const stored = storeChanges(ctx, object, changes);
      // Should the rest fail first, this failure too has been heard of.
      stored.catch(() => {});
      // While PostgreSQL stores the rows, their history and their words are put together here.
      const log = prepareLog(ctx, object, changes);
      const search = prepareSearch(ctx, object, changes);
      await stored;
      await log();
      await search();
      for (const rule of ctx.services.rules[object] ?? []) await rule.after?.(ctx, changes);
    }
    const written = writes.map((one, _index): Written | null => {
      const before = 'id' in one ? existing.get(one.id.toLowerCase()) : undefined;
      return before ? { id: String(before.id), version: Number(before.version) } : null;
    });
    for (const change of changes) written[change.index] = { id: change.id, version: change.version };
    for (const { index } of session.refused) written[index] = null;
    return { written, refused: session.refused, changes };
  });
}

interface Session {
  ctx: Context;
  object: string;
  options: WriteOptions;
  path: (index: number) => string;
  refused: WriteResult['refused'];
  /** What a new record holds, and where one may be made: the same for all of a write. */
  defaults?: Record<string, unknown>;
  creatable?: Condition;
}

/** The records to be changed, locked, as far as the writer may change them. */
async function lockExisting(
  { ctx, object, options }: Session,
  writes: readonly Write[],
): Promise<Map<string, Record<string, unknown>>> {
  const ids = writes.flatMap((one) => (one.kind === 'create' ? [] : [one.id]));
  if (ids.length === 0) return new Map();
  const fields = [...objectOf(ctx.schema, object).fields.values()];
  const may = (action: 'edit' | 'delete' | 'read') =>
    options.trusted
      ? sql`true`
      : compileCondition(ctx.schema, accessCondition(ctx.schema, object, action, askerOf(ctx)), 't0');
  const { rows } = await sql<Row>`${kept}
    select ${selectColumns(ctx, fields)}, ${may('edit')} as _edit, ${may('delete')} as _delete
    from ${table(ctx.schema, object)} as t0 where t0.id = any(${ids}::uuid[]) and ${may('read')}
    order by t0.id for update of t0`.execute(ctx.db);
  return new Map(
    rows.map((row) => [
      String(row.id),
      { ...valuesOf(ctx, fields, row), _edit: row._edit === true, _delete: row._delete === true },
    ]),
  );
}

/** Two changes of one record in one write would both begin at what was, and one would be lost. */
function refuseTwice({ path, refused }: Session, writes: readonly Write[]): void {
  const seen = new Set<string>();
  for (const [index, one] of writes.entries()) {
    if (one.kind === 'create') continue;
    const id = one.id.toLowerCase();
    if (seen.has(id))
      refused.push({
        index,
        code: 'invalid',
        problems: writeProblems.record_twice({ id }, path(index)).problems,
      });
    seen.add(id);
  }
}

async function refuseStale(
  session: Session,
  writes: readonly Write[],
  existing: Map<string, Record<string, unknown>>,
): Promise<void> {
  for (const [index, one] of writes.entries()) {
    const before = one.kind === 'create' ? undefined : existing.get(one.id.toLowerCase());
    if (!before || one.kind === 'create' || one.version === undefined || one.version === before.version)
      continue;
    const error = await describeConflict(session.ctx, session.object, before, one, session.path(index));
    session.refused.push({ index, code: error.code, problems: error.problems, extra: error.extra });
  }
}

function prepare(
  session: Session,
  one: Write,
  index: number,
  existing: Map<string, Record<string, unknown>>,
): Change | undefined {
  const { ctx, object } = session;
  const path = session.path(index);
  const { at, by } = (session.options.trusted && one.stamp) || {
    at: ctx.now.toISOString(),
    by: ctx.actor.id,
  };
  const stamp = { updated_at: at, updated_by: reference(by) };
  if (one.kind === 'create') return prepareCreate(session, one, index, stamp);
  const before = existing.get(one.id.toLowerCase());
  if (!before) throw writeProblems.record_missing({ id: one.id }, path);
  const binned = before.deleted_at !== null;
  if (one.kind === 'update' ? !before._edit : !before._delete) throw writeProblems.record_locked({}, path);
  if (one.kind === 'update' && binned && !session.options.binned) throw writeProblems.record_binned({}, path);
  if (one.kind === 'delete' && binned) return undefined;
  if (one.kind === 'restore' && !binned) return undefined;
  const values =
    one.kind === 'update'
      ? keepEqual(ctx, object, parseValues(ctx, object, one.values, session.options), before)
      : { deleted_at: one.kind === 'delete' ? at : null };
  const version = Number(before.version) + 1;
  return {
    id: one.id.toLowerCase(),
    index,
    path,
    kind: one.kind,
    version,
    before,
    after: { ...before, ...values, ...stamp, version },
  };
}

// What the API shows and gets back is no change, though it may say less than the value does (a phone number's raw text).
function keepEqual(
  ctx: Context,
  object: string,
  values: Record<string, unknown>,
  before: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { fields } = objectOf(ctx.schema, object);
  for (const [name, value] of Object.entries(values)) {
    const field = fields.get(name)!;
    if (field.kind.wire && same(wireOf(field, value), wireOf(field, before[name])))
      values[name] = before[name];
  }
  return values;
}

interface Stamp {
  updated_at: string;
  updated_by: { id: string; object: string } | null;
}

function prepareCreate(session: Session, one: Create, index: number, stamp: Stamp): Change {
  const { ctx, object, options } = session;
  const given = parseValues(ctx, object, one.values, options, true);
  const id = (given.id as string | undefined) ?? newId();
  session.defaults ??= defaultValues(ctx, object);
  const after = {
    ...session.defaults,
    ...given,
    id,
    version: 1,
    created_at: stamp.updated_at,
    created_by: stamp.updated_by,
    ...stamp,
    deleted_at: null,
  };
  if (!options.trusted) {
    session.creatable ??= accessCondition(ctx.schema, object, 'create', askerOf(ctx));
    if (!matches(ctx.schema, after, session.creatable))
      throw writeProblems.create_refused({}, session.path(index));
  }
  return { id, index, path: session.path(index), kind: 'create', version: 1, before: null, after };
}

async function check(session: Session, changes: readonly Change[]): Promise<void> {
  const { ctx, object } = session;
  const refuse = (change: Change, problems: readonly Problem[]) => {
    session.refused.push({ index: change.index, code: 'invalid', problems: under(change.path, problems) });
  };
  checkRequired(ctx, object, changes, refuse);
  checkNamed(ctx, object, changes, refuse, session.options.trusted === true);
  await checkRelations(ctx, object, changes, refuse, session.options.trusted === true);
  if (!session.options.trusted) await checkFiles(ctx, object, changes, refuse);
  await checkUnique(ctx, object, changes, refuse);
}

const dropUnchanged = (changes: readonly Change[]): Change[] =>
  changes.filter((change) => change.kind === 'create' || changedFields(change).length > 0);

function attempt<T>(session: Session, index: number, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof JalonError)) throw error;
    session.refused.push({
      index,
      code: error.code,
      problems: under(
        session.path(index),
        error.problems.map((p) => ({ ...p, path: relative(session.path(index), p.path) })),
      ),
      extra: error.extra,
    });
    return undefined;
  }
}

function combined(session: Session): JalonError {
  const [first] = session.refused;
  return new JalonError(
    first!.code,
    session.refused.flatMap(({ problems }) => problems),
    first!.extra,
  );
}

const relative = (prefix: string, path: string): string =>
  prefix && path.startsWith(prefix) ? path.slice(prefix.length).replace(/^\./, '') : path;

const reference = (id: string | null): { id: string; object: string } | null =>
  id ? { id, object: 'user' } : null;
