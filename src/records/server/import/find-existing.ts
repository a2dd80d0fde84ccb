// Which records the rows of a chunk are: by the sets of fields chosen, tried in order, each in one query.
import { type RawBuilder, sql } from 'kysely';
import type { Field } from '../../../model/field.ts';
import { accessCondition } from '../../../model/resolve.ts';
import { compileCondition, table } from '../../../model/server/compile.ts';
import { askerOf, type Context } from '../../../model/server/context.ts';
import { columnOf, columnsOf, storageOf } from '../../../model/server/storage.ts';
import { fold } from '../../../platform/lib/fold.ts';
import { valuesOf } from '../select.ts';
import type { Plan } from './plan.ts';
import type { Draft } from './read-row.ts';

export interface Existing {
  id: string;
  title: string | null;
  /** What the record holds of fields that the file fills in part only (the city of an address), and of those asked for. */
  partial: Record<string, unknown>;
}

/** The records for each draft: none, one, or several that cannot be told apart. */
export async function findExisting(
  ctx: Context,
  plan: Plan,
  drafts: readonly Draft[],
  asked: readonly Field[] = [],
): Promise<Map<Draft, Existing[]>> {
  const found = new Map<Draft, Existing[]>();
  for (const set of plan.options.match_on) {
    const fields = set.map((name) => plan.object.fields.get(name)!);
    const keyed = drafts.flatMap((draft) => {
      const key = found.has(draft) ? undefined : keyOf(draft, fields);
      return key === undefined ? [] : [{ draft, key }];
    });
    if (keyed.length === 0) continue;
    const byKey = await lookUp(
      ctx,
      plan,
      fields,
      keyed.map(({ draft }) => draft),
      asked,
    );
    for (const { draft, key } of keyed) {
      const records = byKey.get(key);
      if (records?.length) found.set(draft, records);
    }
  }
  return found;
}

/** Every key under which a draft may be known, for rows of the same file; the set's number first. */
export const keysOf = (plan: Plan, draft: Draft): string[] =>
  plan.options.match_on.flatMap((set, i) => {
    const key = keyOf(
      draft,
      set.map((name) => plan.object.fields.get(name)!),
    );
    return key === undefined ? [] : [`${i}\u0000${key}`];
  });

function keyOf(draft: Draft, fields: readonly Field[]): string | undefined {
  const keys = fields.map((field) => valueKey(field, draft.values[field.name]));
  return keys.every((key) => key !== undefined) ? keys.join('\u0000') : undefined;
}

function valueKey(field: Field, value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  const key = field.kind.key(value, field);
  return field.kind.family === 'text' ? fold(String(key)) : String(key);
}

async function lookUp(
  ctx: Context,
  plan: Plan,
  fields: readonly Field[],
  drafts: readonly Draft[],
  asked: readonly Field[],
): Promise<Map<string, Existing[]>> {
  const [first] = fields;
  const inPart = plan.fields
    .filter(({ columns }) =>
      columns.some(
        ({ part }) => part !== null && part !== 'id' && part !== 'full_name' && part !== 'currency',
      ),
    )
    .map(({ field }) => field);
  const partial = [...inPart, ...asked];
  const wanted = [...fields, ...partial];
  const columns = [...new Set(wanted.flatMap((field) => columnsOf(ctx.schema, field)))].map((name) =>
    sql.ref(`t0.${name}`),
  );
  const allowed = compileCondition(
    ctx.schema,
    accessCondition(ctx.schema, plan.object.name, 'read', askerOf(ctx)),
    't0',
  );
  const { rows } = await sql<Record<string, unknown>>`
    select t0.id as _id, t0.record_title as _title, ${sql.join(columns)} from ${table(ctx.schema, plan.object.name)} as t0
    where t0.deleted_at is null and ${oneOf(
      ctx,
      first!,
      drafts.map((draft) => draft.values[first!.name]),
    )} and ${allowed}
    order by t0.id`.execute(ctx.db);
  const byKey = new Map<string, Existing[]>();
  for (const row of rows) {
    const values = valuesOf(ctx, wanted, row);
    const key = keyOf({ values } as Draft, fields);
    if (key === undefined) continue;
    const held = Object.fromEntries(partial.map((field) => [field.name, values[field.name]]));
    const one = { id: String(row._id), title: (row._title ?? null) as string | null, partial: held };
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return byKey;
}

/** The first field of a set is looked for in its index; the others are compared in memory. */
function oneOf(ctx: Context, field: Field, values: readonly unknown[]): RawBuilder<unknown> {
  const column = sql.ref(`t0.${columnOf(field)}`);
  const keys = [...new Set(values.map((value) => valueKey(field, value)!))];
  if (field.kind.family === 'text')
    return sql`${column} is not null and (jalon.fold(${column}) collate "C") = any(${keys}::text[])`;
  const { type } = storageOf(ctx.schema, field).columns[0]!;
  return sql`${column} is not null and ${column} = any(${keys}::${sql.raw(type)}[])`;
}
