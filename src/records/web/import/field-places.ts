// Where a column may go: the fields of the object that a file may fill, the parts of addresses, and a few things besides.
// The same rule as the server's, told by the same schema.

import type { WebField, WebObject } from '../../../model/web/use-schema.tsx';
import { fold } from '../../../platform/lib/fold.ts';
import { type Language, textIn } from '../../../platform/lib/language.ts';

export interface FieldPlace {
  /** `field` or `field|part`: the value of the choice. */
  value: string;
  label: string;
  group: string;
  /** Folded: what it is found by. */
  words: string;
}

export interface PlaceWords {
  more: string;
  wholeName: string;
  whole(values: { field: string }): string;
  id(values: { field: string }): string;
  currency(values: { field: string }): string;
}

export const placeOf = (field: string | null, part: string | null): string =>
  field === null ? nowhere : part === null ? field : `${field}|${part}`;

export const nowhere = '-';

export function readPlace(value: string): { field: string | null; part: string | null } {
  if (value === nowhere) return { field: null, part: null };
  const [field = '', part = null] = value.split('|');
  return { field, part: part || null };
}

const notFromTexts = new Set(['json', 'file']);

export const importableFields = (object: WebObject): WebField[] =>
  [...object.fields.values()].filter(
    (field) => !notFromTexts.has(field.type) && (!field.readOnly || field.name === 'id'),
  );

/** Fields that several columns may fill. */
const severalAllowed = new Set(['tags', 'email', 'phone', 'multi_select']);
export const takesSeveral = (object: WebObject, field: string): boolean =>
  severalAllowed.has(object.fields.get(field)?.type ?? '');

/** Objects that can be imported by this person. A file cannot come from a text. */
export function importableObjects(objects: Iterable<WebObject>): WebObject[] {
  return [...objects].filter(
    ({ importable, internal, abilities, fields }) =>
      (importable ?? !internal) &&
      (abilities.create || abilities.edit) &&
      ![...fields.values()].some((field) => field.required && field.type === 'file'),
  );
}

export function fieldPlaces(object: WebObject, language: Language, words: PlaceWords): FieldPlace[] {
  const fields = importableFields(object);
  const own = textIn(object.label.one, language);
  const [first, last, ...others] = object.title.of.map((name) => object.fields.get(name));
  const parted = first?.type === 'text' && last?.type === 'text' && others.length === 0 ? last : undefined;
  const places: FieldPlace[] = [];
  const add = (field: WebField, part: string | null, label: string, group: string) => {
    const aliases = part === null ? (field.aliases ?? []) : [];
    const said = [label, field.name, part ?? '', field.label.fr, field.label.en, ...aliases];
    places.push({ value: placeOf(field.name, part), label, group, words: fold(said.join(' ')) });
  };
  for (const field of fields) {
    const label = textIn(field.label, language);
    const system = field.name === 'id' || field.name === 'external_id';
    const parts = field.type === 'money' ? [] : Object.entries(field.kind.parts ?? {});
    if (field === parted) add(field, 'full_name', words.wholeName, own);
    add(
      field,
      null,
      parts.length ? words.whole({ field: label }) : label,
      system ? words.more : parts.length ? label : own,
    );
    for (const [part, { label: of }] of parts) add(field, part, `${textIn(of, language)} (${label})`, label);
    if (field.to) add(field, 'id', words.id({ field: label }), words.more);
    if (field.type === 'money') add(field, 'currency', words.currency({ field: label }), words.more);
  }
  return places;
}
