// How an object's file writes its fields: `f.text({ fr: 'Nom', en: 'Name' }, { required: true })`. Each builder takes the
// options that its type knows and no others.
import type { Choice, FieldDefinition } from '../model/field.ts';
import type { Text } from '../platform/lib/language.ts';
import type { FieldTypeName } from './types.ts';

type Common = Pick<
  FieldDefinition,
  'help' | 'required' | 'readOnly' | 'forReadersOf' | 'derived' | 'stays' | 'index' | 'carries' | 'aliases'
>;
/** A default of the type, in its wire form. */
type Default<V> = { default?: V };
type Relative<K extends string> = { relative: K };
type Searched = Pick<FieldDefinition, 'search'>;
type Identifying = Pick<FieldDefinition, 'unique'>;
type Bounds = Pick<FieldDefinition, 'min' | 'max'>;
type Scale = Pick<FieldDefinition, 'scale'>;
type Length = Pick<FieldDefinition, 'max'>;
type Leading = Pick<FieldDefinition, 'reverse' | 'about' | 'joins' | 'column'>;

export const f = {
  text: plain<Searched & Identifying & Length & Default<string>>('text'),
  longText: plain<Searched & Length & Default<string>>('long_text'),
  richText: plain<Searched & Length & Default<string>>('rich_text'),
  number: plain<Identifying & Bounds & Scale & Default<number>>('number'),
  percent: plain<Bounds & Scale & Default<number>>('percent'),
  money: plain<Scale & Default<{ amount: string; currency: string }>>('money'),
  date: plain<Default<string | Relative<'today'>>>('date'),
  dateTime: plain<Default<string | Relative<'now'>>>('date_time'),
  boolean: plain<Default<boolean>>('boolean'),
  select: <const K extends string>(
    label: Text,
    choices: readonly (Choice & { key: K })[],
    options: Common & Default<NoInfer<K>> = {},
  ): FieldDefinition => define('select', label, { ...options, choices }),
  multiSelect: <const K extends string>(
    label: Text,
    choices: readonly (Choice & { key: K })[],
    options: Common & Default<readonly NoInfer<K>[]> = {},
  ): FieldDefinition => define('multi_select', label, { ...options, choices }),
  tags: plain<Searched & Default<readonly string[]>>('tags'),
  email: plain<Searched & Identifying & Default<string>>('email'),
  phone: plain<Searched & Identifying & Default<string>>('phone'),
  webAddress: plain<Searched & Identifying & Default<string>>('web_address'),
  address: plain<Searched>('address'),
  /** `to` is the object it leads to; `reverse` the name under which that object sees it back. */
  relation: (
    label: Text,
    to: string,
    options: Common & Identifying & Leading & Default<string> = {},
  ): FieldDefinition => define('relation', label, { ...options, to }),
  user: (label: Text, options: Common & Leading & Default<string | Relative<'me'>> = {}): FieldDefinition =>
    define('user', label, { ...options, to: 'user' }),
  file: plain<object>('file'),
  /** `max` stars; five by default. */
  rating: plain<Length & Default<number>>('rating'),
  country: plain<Default<string>>('country'),
  language: plain<Default<string>>('language'),
  companyNumber: (
    label: Text,
    scheme: NonNullable<FieldDefinition['scheme']>,
    options: Common & Searched & Identifying & Default<string> = {},
  ): FieldDefinition => define('company_number', label, { ...options, scheme }),
  json: plain<Default<object>>('json'),
};

function plain<Options extends object>(type: FieldTypeName) {
  return (label: Text, options?: Common & Options): FieldDefinition => define(type, label, options ?? {});
}

function define(
  type: FieldTypeName,
  label: Text,
  facts: Omit<FieldDefinition, 'type' | 'label'>,
): FieldDefinition {
  return { type, label, ...facts };
}
