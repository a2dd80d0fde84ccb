// Which fields of an object a file may fill, and how fields of certain types go together.
import type { Field } from '../../../model/field.ts';
import type { ObjectSchema } from '../../../model/object.ts';
import { objectOf, type Schema } from '../../../model/schema.ts';
import type { Context } from '../../../model/server/context.ts';
import { emailWords, tokens } from './words.ts';

export const isImportable = (object: ObjectSchema): boolean => object.importable ?? !object.internal;

/** A file is sent by itself; what only the program understands is nobody's to type. */
const notFromTexts = new Set(['json', 'file']);

/** What the actor may fill from a file. The id is for recognising records and for coming back to them. */
export function importableFields(ctx: Context, object: string): Field[] {
  const [hidden, locked] = [ctx.actor.access.hidden(object), ctx.actor.access.locked(object)];
  return [...objectOf(ctx.schema, object).fields.values()].filter(
    (field) =>
      !hidden.has(field.name) &&
      !locked.has(field.name) &&
      !notFromTexts.has(field.type) &&
      (!field.readOnly || field.name === 'id'),
  );
}

/** Parts into which a column may go besides the whole. */
export function partsOf(field: Field): readonly string[] {
  if (field.to) return ['id'];
  if (field.type === 'money') return ['currency'];
  return Object.keys(field.kind.parts ?? {});
}

/** The two fields that make a person's name, first then last; none for things with one name. */
export function nameFields(object: ObjectSchema): [Field, Field] | undefined {
  const [first, last, ...more] = object.title.of.map((name) => object.fields.get(name)!);
  const texts = first?.type === 'text' && last?.type === 'text' && more.length === 0;
  return texts ? [first!, last!] : undefined;
}

/** The field of an object that alone is its name. */
export function titleField(object: ObjectSchema): Field | undefined {
  const [only, ...more] = object.title.of;
  const field = only === undefined ? undefined : object.fields.get(only);
  return more.length === 0 && field?.type === 'text' ? field : undefined;
}

/** Where further e-mails go: a field of free words that is named for e-mails. */
export const moreEmails = (object: ObjectSchema): Field | undefined =>
  [...object.fields.values()].find(
    (field) =>
      field.type === 'tags' && tokens(`${field.name} ${field.label.en}`).some((word) => emailWords.has(word)),
  );

/** A relation whose records belong to those of another: stages of a pipeline. `by` is the field that says which. */
export function scopeOf(schema: Schema, field: Field): { by: Field; through: Field } | undefined {
  if (!field.to) return undefined;
  const own = objectOf(schema, field.object).fields;
  for (const through of objectOf(schema, field.to).fields.values()) {
    const by = own.get(through.name);
    if (through.required && through.to && by?.to === through.to && by.name !== field.name)
      return { by, through };
  }
  return undefined;
}

/** Few records, kept by the firm as settings or people: all of them can be held in memory. */
export const isDirectory = (schema: Schema, object: string): boolean =>
  objectOf(schema, object).internal === true;
