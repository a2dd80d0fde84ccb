// The distinct values of list-like columns (choices, stages, people) and what each becomes: the value mapping that a person
// looks over before the import runs.

import { findChoice } from '../../../fields/select/value.ts';
import type { Field } from '../../../model/field.ts';
import { objectOf } from '../../../model/schema.ts';
import type { Context } from '../../../model/server/context.ts';
import type { JalonError } from '../../../platform/lib/errors.ts';
import { parseBoolean } from '../../../platform/lib/tabular/boolean-text.ts';
import type { PatchImport } from '../../import-contract.ts';
import { openDirectory } from './directory.ts';
import { isDirectory, scopeOf } from './fields.ts';
import type { Column } from './inspect.ts';
import { importProblems } from './messages.ts';
import { namesChoice } from './place-rest.ts';
import { valueKey } from './plan.ts';
import type { StoredColumn, StoredValue } from './stored.ts';
import { meansChoice } from './words.ts';

type Wish = NonNullable<PatchImport['mapping']>[number];
type Value = StoredValue;

const listedAtMost = 500;

export async function proposeValues(
  ctx: Context,
  object: string,
  columns: readonly StoredColumn[],
  seen: readonly Column[],
  wishes: ReadonlyMap<number, Wish>,
): Promise<void> {
  const { fields } = objectOf(ctx.schema, object);
  for (const column of columns) {
    const field = column.field === null ? undefined : fields.get(column.field);
    if (!field || column.part === 'id') {
      column.values = null;
      continue;
    }
    const distinct = seen[column.index]!.values.slice(0, listedAtMost);
    const before = new Map((column.values ?? []).map((one) => [valueKey(one.raw), one]));
    const made =
      field.type === 'select'
        ? distinct.map((one) => choiceOf(field, column, one))
        : await recordsOf(ctx, field, distinct);
    column.values = made?.map((one) => keep(one, before.get(valueKey(one.raw)))) ?? null;
    const wished = wishes.get(column.index)?.values;
    if (column.values && wished) await wish(ctx, field, column.values, wished, column.index);
  }
}

const keep = (made: Value, before: Value | undefined): Value =>
  before?.wished ? { ...before, count: made.count } : made;

function choiceOf(field: Field, column: StoredColumn, { raw, count }: { raw: string; count: number }): Value {
  if (column.kind === 'boolean' && !findChoice(raw, field)) {
    const yes = parseBoolean(raw);
    const named = field.choices?.find((choice) => namesChoice(column.header, choice));
    if (named && !('error' in yes))
      return { raw, count, target: yes.value ? named.key : '', label: yes.value ? named.label : null };
  }
  const choice = findChoice(raw, field) ?? field.choices?.find((one) => meansChoice(raw, one.key));
  return { raw, count, target: choice?.key ?? null, label: choice?.label ?? null };
}

async function recordsOf(
  ctx: Context,
  field: Field,
  distinct: readonly { raw: string; count: number }[],
): Promise<Value[] | null> {
  if (!field.to || !isDirectory(ctx.schema, field.to)) return null;
  const directory = await openDirectory(ctx, field.to, scopeOf(ctx.schema, field)?.through);
  const answers = await directory.find(
    ctx,
    distinct.map(({ raw }) => raw),
    { byName: true, near: true },
  );
  return distinct.map(({ raw, count }) => {
    const answer = answers.get(raw);
    const found = answer && 'found' in answer ? answer.found : undefined;
    return { raw, count, target: found?.id ?? null, label: found?.title ?? null };
  });
}

/** A person's word for what a value becomes. Of records, only those that are there. */
async function wish(
  ctx: Context,
  field: Field,
  values: Value[],
  wished: Readonly<Record<string, string | null>>,
  index: number,
): Promise<void> {
  const byKey = new Map(values.map((one) => [valueKey(one.raw), one]));
  for (const [raw, target] of Object.entries(wished)) {
    const known = byKey.get(valueKey(raw));
    const value: Value = known ?? { raw, count: 0, target: null, label: null };
    if (!known) values.push(value);
    value.target = target;
    value.label = null;
    value.wished = true;
    if (!target) continue;
    if (field.type === 'select') {
      const choice = field.choices?.find(({ key }) => key === target);
      if (!choice) throw refused(field, target, index, raw);
      value.label = choice.label;
      continue;
    }
    const directory = await openDirectory(ctx, field.to!, scopeOf(ctx.schema, field)?.through);
    const answer = (await directory.find(ctx, [target], { byName: false, near: false })).get(target);
    if (!answer || !('found' in answer)) throw refused(field, target, index, raw);
    value.label = answer.found.title;
  }
}

function refused(field: Field, value: string, index: number, raw: string): JalonError {
  return importProblems.target_unknown(
    { value, label_fr: field.label.fr, label_en: field.label.en },
    `mapping[${index}].values.${raw}`,
  );
}
