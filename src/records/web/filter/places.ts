// The places a filter can look at, from an object: its fields, their parts, the fields of what it leads to, and the records
// that lead to it.
import { fullAccess } from '../../../model/access.ts';
import type { Field } from '../../../model/field.ts';
import { locate, type Place } from '../../../model/place.ts';
import type { WebObject, WebSchema } from '../../../model/web/use-schema.tsx';
import { fold } from '../../../platform/lib/fold.ts';
import { type Language, textIn } from '../../../platform/lib/language.ts';

export interface PlaceOption {
  kind: 'field';
  path: string;
  label: string;
  group: string;
}
export interface RelationOption {
  kind: 'some' | 'none';
  path: string;
  label: string;
  group: string;
}
export type FilterOption = PlaceOption | RelationOption;

/** Undefined when the path leads nowhere this person may look: the schema they have holds nothing else. */
export const placeOf = (schema: WebSchema, object: string, path: string): Place | undefined =>
  locate(schema, object, path, { access: fullAccess });

/** The field whose values are compared: the part, seen as a field of its own, where a part is meant. */
export function comparedField(schema: WebSchema, { field, part }: Place): Field {
  const of = part ? field.kind.parts?.[part] : undefined;
  if (!part || !of) return field;
  return {
    type: of.type,
    kind: schema.types[of.type]!,
    name: part,
    label: of.label,
    object: field.object,
  };
}

/** How a place is called in a sentence: `Ville`, `Société › Secteur`. */
export function placeLabel({ hops, field, part }: Place, language: Language): string {
  const own = part ? (field.kind.parts?.[part]?.label ?? field.label) : field.label;
  return [...hops.map(({ label }) => label), own].map((label) => textIn(label, language)).join(' › ');
}

// What the program keeps for itself, or what nobody asks for.
const hiddenTypes = new Set(['json', 'id']);
const hiddenNames = new Set(['version', 'deleted_at']);
// Through these one finds colleagues, which the field itself already names.
const untravelled = new Set(['created_by', 'updated_by']);

export const isOffered = ({ type, name }: Pick<Field, 'type' | 'name'>): boolean =>
  !hiddenTypes.has(type) && !hiddenNames.has(name);

export function filterOptions(
  schema: WebSchema,
  object: WebObject,
  language: Language,
  words: {
    own: string;
    relations: string;
    through: (relation: string) => string;
    some: (things: string) => string;
    none: (things: string) => string;
  },
  withRelations: boolean,
): FilterOption[] {
  const own = fieldOptions(object, '', words.own, language);
  if (!withRelations) return own;
  const related = [...object.reverses.values()].flatMap(({ name, label }): RelationOption[] => {
    const things = lowered(textIn(label, language));
    return [
      { kind: 'some', path: name, label: words.some(things), group: words.relations },
      { kind: 'none', path: name, label: words.none(things), group: words.relations },
    ];
  });
  const further = [...object.fields.values()].flatMap((field) => {
    const target = field.to && !untravelled.has(field.name) ? schema.objects.get(field.to) : undefined;
    if (!target) return [];
    const label = textIn(field.label, language);
    return fieldOptions(target, `${field.name}.`, words.through(label), language);
  });
  return [...own, ...related, ...further];
}

/** Options whose words begin with what was typed; all that was typed must be found. */
export function searchOptions(options: readonly FilterOption[], typed: string): FilterOption[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...options];
  const found = options.map((option) => ({ option, text: fold(`${option.label} ${option.group}`) }));
  return found.filter(({ text }) => wanted.every((word) => text.includes(word))).map(({ option }) => option);
}

/** `Affaires` inside a sentence; initials (`SIREN`) stay. */
export const lowered = (label: string): string =>
  label.length > 1 && label[1] === label[1]!.toUpperCase() && /\p{L}/u.test(label[1]!)
    ? label
    : label.charAt(0).toLocaleLowerCase() + label.slice(1);

function fieldOptions(object: WebObject, prefix: string, group: string, language: Language): PlaceOption[] {
  return [...object.fields.values()].filter(isOffered).flatMap((field): PlaceOption[] => {
    const label = textIn(field.label, language);
    const parts = Object.entries(field.kind.parts ?? {}).map(([part, { label: own }]): PlaceOption => {
      const words = `${textIn(own, language)} (${lowered(label)})`;
      return { kind: 'field', path: `${prefix}${field.name}.${part}`, label: words, group };
    });
    return [...parts, { kind: 'field', path: `${prefix}${field.name}`, label, group }];
  });
}
