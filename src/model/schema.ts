// The schema in force: every object with its fields in their place and the relations seen from both ends. A plain value,
// built once per version and shared by all requests.
import type { Field, FieldDefinition, FieldType } from './field.ts';
import { type ObjectDefinition, type ObjectSchema, type Reverse, systemFields } from './object.ts';

export type FieldTypes = Readonly<Record<string, FieldType>>;

export interface Schema {
  version: string;
  types: FieldTypes;
  objects: ReadonlyMap<string, ObjectSchema>;
}

/** Throws when a definition contradicts itself: that is the programmer's to mend, at start. */
export function buildSchema(
  definitions: readonly ObjectDefinition[],
  types: FieldTypes,
  version = '1',
): Schema {
  const objects = new Map<string, ObjectSchema>();
  for (const definition of definitions) {
    if (objects.has(definition.name)) throw new Error(`object ${definition.name} is defined twice`);
    objects.set(definition.name, {
      ...definition,
      fields: placeFields(definition, types),
      reverses: new Map(),
    });
  }
  for (const object of objects.values()) addReverses(object, objects);
  for (const object of objects.values()) checkNames(object);
  return { version, types, objects };
}

/** The object of that name; the caller has checked that it exists. */
export function objectOf(schema: Schema, name: string): ObjectSchema {
  const object = schema.objects.get(name);
  if (!object) throw new Error(`no object ${name}`);
  return object;
}

export function fieldOf(schema: Schema, object: string, name: string): Field {
  const field = objectOf(schema, object).fields.get(name);
  if (!field) throw new Error(`no field ${object}.${name}`);
  return field;
}

/** The objects that only a role that names them reaches. */
export const confinedIn = ({ objects }: Schema): ReadonlySet<string> =>
  new Set([...objects.values()].filter(({ confined }) => confined).map(({ name }) => name));

/** Fields that hold the id of a record: relations and users. */
export const isRelation = (field: FieldDefinition): boolean => field.to !== undefined;

function placeFields(definition: ObjectDefinition, types: FieldTypes): Map<string, Field> {
  const all = { ...definition.fields, ...systemFields };
  return new Map(
    Object.entries(all).map(([name, facts]) => {
      const kind = types[facts.type];
      if (!kind) throw new Error(`${definition.name}.${name}: no field type ${facts.type}`);
      if (name in systemFields && name in definition.fields)
        throw new Error(`${definition.name}.${name} is a system field`);
      const readOnly = facts.readOnly || facts.derived;
      return [name, { ...facts, ...(readOnly ? { readOnly } : {}), name, object: definition.name, kind }];
    }),
  );
}

function addReverses(object: ObjectSchema, objects: Map<string, ObjectSchema>): void {
  for (const field of object.fields.values()) {
    if (!field.to) continue;
    const target = objects.get(field.to);
    if (!target) throw new Error(`${object.name}.${field.name} leads to ${field.to}, which does not exist`);
    if (!field.reverse) continue;
    const reverses = target.reverses as Map<string, Reverse>;
    if (reverses.has(field.reverse.name)) throw new Error(`${field.to}.${field.reverse.name} is named twice`);
    reverses.set(field.reverse.name, { ...field.reverse, object: object.name, field: field.name });
  }
}

function checkNames(object: ObjectSchema): void {
  const named = [
    ...object.title.of,
    ...(object.title.or ?? []),
    ...object.columns,
    ...object.keyFields,
    ...object.quickCreate,
    ...(object.identity ?? []).flat(),
    object.sort.replace(/^-/, ''),
  ];
  for (const name of named) {
    if (!object.fields.has(name)) throw new Error(`${object.name} names a field it does not have: ${name}`);
  }
}
