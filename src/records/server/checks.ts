// What must hold of records before they are stored. Each check looks at all of a write's records in one query.
import { sql } from 'kysely';
import type { Reference } from '../../fields/relation/value.ts';
import type { Field } from '../../model/field.ts';
import { isSearchable } from '../../model/object.ts';
import { accessCondition } from '../../model/resolve.ts';
import { objectOf } from '../../model/schema.ts';
import { compileCondition, table } from '../../model/server/compile.ts';
import { askerOf, type Context } from '../../model/server/context.ts';
import { columnOf } from '../../model/server/storage.ts';
import type { Problem } from '../../platform/lib/errors.ts';
import { fold } from '../../platform/lib/fold.ts';
import { kept } from '../../platform/server/db.ts';
import { type Change, same } from './change.ts';
import { foreignFiles } from './file-store.ts';
import { titleOf } from './search-index.ts';
import { writeProblems } from './write-problems.ts';

type Refuse = (change: Change, problems: readonly Problem[]) => void;

const isNew = (change: Change, name: string): boolean =>
  !same(change.before?.[name] ?? null, change.after[name] ?? null);

export function checkRequired(
  ctx: Context,
  object: string,
  changes: readonly Change[],
  refuse: Refuse,
): void {
  const required = [...objectOf(ctx.schema, object).fields.values()].filter((field) => field.required);
  for (const change of changes) {
    if (change.kind !== 'create' && change.kind !== 'update') continue;
    const missing = required.filter(
      (field) =>
        (change.after[field.name] ?? null) === null &&
        (change.kind === 'create' || isNew(change, field.name)),
    );
    if (missing.length) {
      refuse(
        change,
        missing.flatMap(
          (field) =>
            writeProblems.field_required({ label_fr: field.label.fr, label_en: field.label.en }, field.name)
              .problems,
        ),
      );
    }
  }
}

/** A record that nothing names is a blank line in every list. What the program writes is the program's business. */
export function checkNamed(
  ctx: Context,
  object: string,
  changes: readonly Change[],
  refuse: Refuse,
  trusted: boolean,
): void {
  const schema = objectOf(ctx.schema, object);
  if (trusted || !isSearchable(schema)) return;
  for (const change of changes) {
    if (change.kind !== 'create' && change.kind !== 'update') continue;
    if (titleOf(schema, change.after) || (change.before && !titleOf(schema, change.before))) continue;
    const naming = [...schema.title.of, ...(schema.title.or ?? [])].map((name) => schema.fields.get(name)!);
    if (change.kind === 'create' && naming.some(({ required }) => required)) continue;
    const labels = (language: 'fr' | 'en') => naming.map(({ label }) => label[language]).join(', ');
    const problem = writeProblems.name_missing(
      { labels_fr: labels('fr'), labels_en: labels('en') },
      schema.title.of[0]!,
    );
    refuse(change, problem.problems);
  }
}

/** What a relation leads to must be there and be the writer's to see. */
export async function checkRelations(
  ctx: Context,
  object: string,
  changes: readonly Change[],
  refuse: Refuse,
  trusted: boolean,
): Promise<void> {
  const relations = [...objectOf(ctx.schema, object).fields.values()].filter(
    (field) => field.to && !['created_by', 'updated_by'].includes(field.name),
  );
  const wanted = new Map<string, Set<string>>();
  for (const change of changes) {
    for (const field of relations) {
      const reference = change.after[field.name] as Reference | null | undefined;
      if (!reference || !isNew(change, field.name)) continue;
      wanted.set(field.to!, (wanted.get(field.to!) ?? new Set()).add(reference.id));
    }
  }
  if (wanted.size === 0) return;
  const own = new Set(changes.filter(({ kind }) => kind === 'create').map(({ id }) => id));
  const parts = [...wanted].map(([target, ids]) => {
    const allowed = trusted
      ? sql`true`
      : compileCondition(ctx.schema, accessCondition(ctx.schema, target, 'read', askerOf(ctx)), 't0');
    return sql`select t0.id from ${table(ctx.schema, target)} as t0 where t0.id = any(${[...ids]}::uuid[]) and t0.deleted_at is null and ${allowed}`;
  });
  const { rows } = await sql<{ id: string }>`${sql.join(parts, sql` union all `)}`.execute(ctx.db);
  const there = new Set(rows.map(({ id }) => id));
  for (const change of changes) {
    const lost = relations.filter((field) => {
      const reference = change.after[field.name] as Reference | null | undefined;
      return (
        reference &&
        isNew(change, field.name) &&
        !there.has(reference.id) &&
        !(field.to === object && own.has(reference.id))
      );
    });
    if (lost.length)
      refuse(
        change,
        lost.flatMap((field) => writeProblems.relation_missing({}, field.name).problems),
      );
  }
}

/** A file is referred to by its id: whoever knows that of somebody else's must not come by it through a record of their own. */
export async function checkFiles(
  ctx: Context,
  object: string,
  changes: readonly Change[],
  refuse: Refuse,
): Promise<void> {
  const fields = [...objectOf(ctx.schema, object).fields.values()].filter(({ type }) => type === 'file');
  const idOf = (change: Change, { name }: Field) =>
    (change.after[name] as { id: string } | null | undefined)?.id;
  const isOther = (change: Change, field: Field): boolean =>
    idOf(change, field) !== (change.before?.[field.name] as { id: string } | null | undefined)?.id;
  const held = changes.flatMap((change) =>
    fields.flatMap((field) => (isOther(change, field) ? (idOf(change, field) ?? []) : [])),
  );
  if (held.length === 0) return;
  const foreign = await foreignFiles(ctx, [...new Set(held)]);
  for (const change of changes)
    for (const field of fields)
      if (isOther(change, field) && foreign.has(idOf(change, field) ?? ''))
        refuse(change, writeProblems.relation_missing({}, field.name).problems);
}

/** Values that no two records may share, and ids that clients made. The unique indexes stand behind this. */
export async function checkUnique(
  ctx: Context,
  object: string,
  changes: readonly Change[],
  refuse: Refuse,
): Promise<void> {
  const { fields } = objectOf(ctx.schema, object);
  for (const field of fields.values()) {
    if (!field.unique && field.name !== 'id') continue;
    const concerned = changes.filter((change) =>
      field.name === 'id'
        ? change.kind === 'create'
        : (change.after[field.name] ?? null) !== null && isNew(change, field.name),
    );
    if (concerned.length === 0) continue;
    const text = field.kind.family === 'text';
    const keyOf = (change: Change) =>
      text ? fold(String(change.after[field.name])) : String(change.after[field.name]);
    const column = sql.ref(columnOf(field));
    const alive = field.name === 'id' ? sql`true` : sql`deleted_at is null`;
    const { rows } = await sql<{ id: string; key: string }>`${kept}
      select id, ${text ? sql`jalon.fold(${column})` : sql`${column}::text`} as key from ${table(ctx.schema, object)}
      where ${text ? sql`jalon.fold(${column}) = any(${concerned.map(keyOf)}::text[])` : sql`${column} = any(${concerned.map(keyOf)}::uuid[])`}
        and ${alive}`.execute(ctx.db);
    const owners = new Map(rows.map(({ key, id }) => [key, id]));
    for (const change of concerned) {
      const owner = owners.get(keyOf(change));
      if (owner === undefined || (owner === change.id && field.name !== 'id')) {
        owners.set(keyOf(change), change.id);
        continue;
      }
      const problem =
        field.name === 'id'
          ? writeProblems.id_taken({}, 'id')
          : writeProblems.value_taken({ value: String(change.after[field.name]) }, field.name);
      refuse(change, problem.problems);
    }
  }
}
