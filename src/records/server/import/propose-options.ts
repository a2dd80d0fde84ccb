// How an import had best be run, from its mapping: what records are recognised by, and what a missing name is made of.
import type { Field } from '../../../model/field.ts';
import type { ObjectSchema } from '../../../model/object.ts';
import { objectOf } from '../../../model/schema.ts';
import type { Context } from '../../../model/server/context.ts';
import type { ImportOptions } from '../../import-contract.ts';
import { isDirectory } from './fields.ts';
import type { StoredColumn } from './stored.ts';
import { emptyValues } from './words.ts';

/** `before`: what a person has chosen already; only what no longer fits the mapping changes. */
export function proposeOptions(
  ctx: Context,
  object: string,
  mapping: readonly StoredColumn[],
  before?: ImportOptions,
): ImportOptions {
  const schema = objectOf(ctx.schema, object);
  const choices = matchChoices(schema, mapping);
  const composed = proposeCompose(schema, mapping);
  if (before) {
    const mapped = mappedFields(mapping);
    return {
      ...before,
      match_on: before.match_on.filter((set) => set.every((name) => mapped.has(name))),
      create_missing: before.create_missing.filter((name) => mapped.has(name)),
      compose: Object.keys(composed).length
        ? { ...composed, ...keepComposed(before.compose, schema, mapped) }
        : {},
    };
  }
  const match_on = choices.filter((set) => isSure(schema, set)).slice(0, 1);
  return {
    mode: match_on.length ? 'both' : 'create',
    match_on,
    create_missing: [],
    ambiguous: 'note',
    near: true,
    invalid: 'note',
    clear_empty: false,
    empty_values: emptyValues,
    defaults: {},
    compose: composed,
  };
}

const mappedFields = (mapping: readonly StoredColumn[]): Set<string> =>
  new Set(mapping.flatMap(({ field, part }) => (field === null || part === 'currency' ? [] : [field])));

/** Sets that say who is who and are all in the file, the surest first. */
export function matchChoices(schema: ObjectSchema, mapping: readonly StoredColumn[]): string[][] {
  const mapped = mappedFields(mapping);
  const whole = mapping.some(({ part }) => part === 'full_name');
  for (const name of whole ? schema.title.of : []) mapped.add(name);
  const sets = [['id'], ['external_id'], ...(schema.identity ?? []).map((set) => [...set])];
  const titled = schema.title.of.length === 1 ? [[...schema.title.of]] : [];
  const all = [...sets, ...titled].filter((set) => set.every((name) => mapped.has(name)));
  return [...new Map(all.map((set) => [set.join(), set])).values()];
}

/**
 * Sets taken without asking. A telephone, or the e-mail of a firm, is shared by several; two people may bear one name; and
 * the name of a thing recognises it only where nothing better does.
 */
function isSure(schema: ObjectSchema, set: readonly string[]): boolean {
  if (set.length > 1) return false;
  const field = schema.fields.get(set[0]!)!;
  if (field.name === 'id' || field.name === 'external_id' || field.unique) return true;
  if (field.type === 'company_number') return true;
  if (field.type === 'email') return schema.title.or?.includes(field.name) ?? false;
  const named = schema.title.of.length === 1 && schema.title.of[0] === field.name;
  return named && (schema.identity ?? []).some((one) => one.length === 1 && one[0] === field.name);
}

/** A required name that no column fills is made of the records the row leads to, or of its reference. */
function proposeCompose(schema: ObjectSchema, mapping: readonly StoredColumn[]): Record<string, string[]> {
  const mapped = mappedFields(mapping);
  const [name, ...more] = schema.title.of;
  const field = name === undefined ? undefined : schema.fields.get(name);
  if (!field?.required || more.length || mapped.has(field.name)) return {};
  const from = [...schema.fields.values()]
    .filter((other) => mapped.has(other.name) && isNaming(other))
    .map((other) => other.name);
  // What it is about, then for whom: products before companies.
  const ordered = [...from].reverse().slice(0, 3);
  if (ordered.length) return { [field.name]: ordered };
  return mapped.has('external_id') ? { [field.name]: ['external_id'] } : {};
}

const isNaming = (field: Field): boolean =>
  field.to !== undefined && !field.required && field.type === 'relation';

const keepComposed = (
  compose: ImportOptions['compose'],
  schema: ObjectSchema,
  mapped: ReadonlySet<string>,
): ImportOptions['compose'] =>
  Object.fromEntries(
    Object.entries(compose).filter(
      ([name, from]) => schema.fields.has(name) && !mapped.has(name) && from.every((one) => mapped.has(one)),
    ),
  );

/** Relations whose missing records could be made. */
export const creatable = (ctx: Context, object: string, mapping: readonly StoredColumn[]): Field[] =>
  [...objectOf(ctx.schema, object).fields.values()].filter(
    (field) =>
      field.to &&
      mapping.some((column) => column.field === field.name && column.part !== 'id') &&
      ctx.actor.access.filter(field.to, 'create') !== false,
  );

export interface Filling {
  field: Field;
  by: 'column' | 'default' | 'composed' | null;
}

/** Required fields, and what fills them when a record is created. */
export function fillings(
  ctx: Context,
  object: string,
  mapping: readonly StoredColumn[],
  options: ImportOptions,
): Filling[] {
  const mapped = mappedFields(mapping);
  return [...objectOf(ctx.schema, object).fields.values()]
    .filter((field) => field.required && !field.readOnly)
    .map((field): Filling => {
      if (mapped.has(field.name)) return { field, by: 'column' };
      if (field.name in options.defaults || field.default !== undefined) return { field, by: 'default' };
      if (field.to && isDirectory(ctx.schema, field.to)) return { field, by: 'default' };
      return { field, by: options.compose[field.name] ? 'composed' : null };
    });
}
