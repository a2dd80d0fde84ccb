// A mapping made ready to be run: for each field, its columns and how they are read.
import type { Field, ParseContext } from '../../../model/field.ts';
import type { ObjectSchema } from '../../../model/object.ts';
import { objectOf } from '../../../model/schema.ts';
import { type Context, parseContextOf } from '../../../model/server/context.ts';
import { JalonError, under } from '../../../platform/lib/errors.ts';
import { fold } from '../../../platform/lib/fold.ts';
import type { Format, ImportOptions } from '../../import-contract.ts';
import { importableFields, moreEmails, scopeOf } from './fields.ts';
import { importProblems } from './messages.ts';
import type { StoredColumn, StoredImport } from './stored.ts';

export interface PlannedColumn {
  index: number;
  part: string | null;
  format: Format;
  /** What values of a list become, by the raw text; absent ones are read by the field's type. */
  targets: ReadonlyMap<string, string | null> | null;
}

export interface PlannedField {
  field: Field;
  columns: PlannedColumn[];
  /** A cell that cannot be read refuses the row. */
  strict: boolean;
}

export interface Plan {
  object: ObjectSchema;
  /** Fields before those that depend on them: pipelines before stages. */
  fields: PlannedField[];
  options: ImportOptions;
  /** Values for every row that is created and does not say otherwise. */
  defaults: Readonly<Record<string, unknown>>;
  empties: ReadonlySet<string>;
  parse: ParseContext;
  width: number;
  /** An e-mail alone among the further ones becomes the first; not where the file keeps both as we do. */
  promote: boolean;
}

/** Throws `invalid` with everything that keeps it from running. */
export function planImport(ctx: Context, stored: Pick<StoredImport, 'object' | 'mapping' | 'options'>): Plan {
  const object = objectOf(ctx.schema, stored.object);
  const allowed = new Map(importableFields(ctx, stored.object).map((field) => [field.name, field]));
  const { options } = stored;
  const byField = new Map<string, PlannedField>();
  const matched = new Set(options.match_on.flat());
  // Columns that only help out where another is empty come after it.
  const surestFirst = [...stored.mapping].sort(
    (a, b) => Number(a.because.code === 'also') - Number(b.because.code === 'also'),
  );
  for (const column of surestFirst) {
    if (column.field === null) continue;
    const field = allowed.get(column.field);
    if (!field)
      throw importProblems.field_not_importable({ field: column.field }, `mapping[${column.index}].field`);
    const planned = byField.get(field.name) ?? {
      field,
      columns: [],
      strict:
        options.invalid === 'refuse' ||
        field.required === true ||
        matched.has(field.name) ||
        field.name === 'id',
    };
    planned.columns.push({
      index: column.index,
      part: column.part,
      format: column.format,
      targets: targetsOf(column, field),
    });
    byField.set(field.name, planned);
  }
  if (byField.size === 0) throw importProblems.nothing_mapped({}, 'mapping');
  const planned = [...byField.values()];
  const parse = { ...parseContextOf(ctx), timeZone: ctx.actor.timeZone };
  return {
    object,
    defaults: readDefaults(allowed, options, parse),
    fields: planned.sort((a, b) => depth(ctx, a.field) - depth(ctx, b.field)),
    options,
    empties: new Set(options.empty_values.map((text) => fold(text.trim()))),
    parse,
    width: stored.mapping.length,
    promote: stored.mapping.some(
      ({ field, because }) =>
        field !== null && field === moreEmails(object)?.name && because.code !== 'named',
    ),
  };
}

function readDefaults(
  allowed: ReadonlyMap<string, Field>,
  { defaults }: ImportOptions,
  parse: ParseContext,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(defaults)) {
    const field = allowed.get(name);
    if (!field || name === 'id')
      throw importProblems.field_not_importable({ field: name }, `options.defaults.${name}`);
    try {
      values[name] = field.kind.parse(given, field, parse);
    } catch (error) {
      if (!(error instanceof JalonError)) throw error;
      throw new JalonError('invalid', under(`options.defaults.${name}`, error.problems));
    }
  }
  return values;
}

const depth = (ctx: Context, field: Field): number => (scopeOf(ctx.schema, field) ? 1 : 0);

/** Texts are listed as they stand in the file; case and spaces around do not part them. */
export const valueKey = (raw: string): string => fold(raw.trim());

function targetsOf({ values }: StoredColumn, field: Field): Map<string, string | null> | null {
  if (!values) return null;
  const fixed = values.filter(({ wished, target }) =>
    wished ? target !== null : target !== null && !field.to,
  );
  return new Map(fixed.map(({ raw, target }) => [valueKey(raw), target]));
}
