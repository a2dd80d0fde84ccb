// What a field IS: its definition (facts), and the contract that a field type fulfils in `fields/<type>/value.ts`.
import type { Language, Text } from '../platform/lib/language.ts';
import type { OperatorFamilyName } from './operators.ts';

export interface Choice {
  key: string;
  label: Text;
  /** A state's meaning, never decoration. */
  tone?: 'neutral' | 'info' | 'good' | 'warning' | 'bad';
}

/** Where the stays of a field are kept: the columns of the record, of the value, and of the value after it, if that is kept. */
export interface Stays {
  table: string;
  record: string;
  value: string;
  next?: string;
}

/** The facts of a field, as an object's file states them. Options that a type does not know are refused by it. */
export interface FieldDefinition {
  type: string;
  label: Text;
  help?: Text;
  /** Must hold a value from creation on. */
  required?: boolean;
  /** Written by the program only. */
  readOnly?: boolean;
  /** Follows from other records: set by a rule or by `writeDerived`, read-only to people, never part of the history. */
  derived?: boolean;
  /** Shows what that object says: hidden from whoever may not read it. */
  forReadersOf?: string;
  unique?: boolean;
  /** Listed, filtered or sorted at a million rows: gets an index. */
  index?: boolean;
  /** Fields that stand beside it in its index: counts and sums by it are read from the index alone. */
  carries?: readonly string[];
  /** Its words are found by the search, its fragments by `contains`. */
  search?: boolean;
  /** A wire value, or `{ relative: 'me' | 'today' | 'now' }`. */
  default?: unknown;
  /** Headers under which spreadsheets of other programs hold it, both languages. */
  aliases?: readonly string[];
  /** Select, multi-select: the choices, or the name of a list made from code (`countries`). */
  choices?: readonly Choice[];
  /** Each stay at a value of it is a row of that table, and can be asked for: `{ stay: 'stage', … }`. */
  stays?: Stays;
  /** Relation: the object it leads to, and the name under which that object sees it back. */
  to?: string;
  reverse?: { name: string; label: Text };
  /** Activities and documents: this relation names what they are about. */
  about?: boolean;
  /**
   * Relation: who it leads to takes part in what that other relation of the same object leads to, and finds it in their timeline,
   * as does the firm they are of.
   */
  joins?: string;
  /** Relation and system fields: the column, when it is not the field's own name (or `<name>_id`). */
  column?: string;
  /** Text: characters. Number, rating: the value. */
  max?: number;
  min?: number;
  /** Number, percent: digits after the point. */
  scale?: number;
  /** Company number: which one. */
  scheme?: 'siren' | 'siret' | 'vat';
}

/** A definition in its place. */
export interface Field extends FieldDefinition {
  name: string;
  object: string;
  kind: FieldType;
}

export interface ParseContext {
  language: Language;
  /** ISO 3166 alpha-2: national phone numbers and addresses are of this country. */
  country: string;
  /** ISO 4217: a bare amount is in this currency. */
  currency: string;
  /** IANA: a time without an offset is of this zone. UTC when absent. */
  timeZone?: string;
}

export type PrintContext = ParseContext & { timeZone: string };

/** A random number in [0, 1); seeded in tests and demonstrations. */
export type Random = () => number;

/**
 * What a field type can do, on both sides of the wire. `V` is the value in memory and in history; it is what the API
 * shows unless `wire` says otherwise. Empty is always `null`, never '' or [].
 */
export interface FieldType<V = unknown> {
  name: string;
  label: Text;
  /** From the API's JSON or from what a person typed. Empty gives null. Throws a JalonError whose problems have path ''. */
  parse(input: unknown, field: Field, context: ParseContext): V | null;
  /** For people, exports and search results, in the reader's language. */
  print(value: V, field: Field, context: PrintContext): string;
  /** How it is filtered; see operators.ts. */
  family: OperatorFamilyName;
  /** What the family compares: a string, number, boolean or array of strings. */
  key(value: V, field: Field): string | number | boolean | readonly string[];
  /** What the API shows, where it is less than the value. */
  wire?(value: V, field: Field): unknown;
  /** The words that the search may find it by; of a text, all those of its key, for `contains` is answered by them. */
  words?(value: V, field: Field): string;
  /** Sub-values that can be filtered and sorted by themselves (`address.city`): a type name and how to take it out. */
  parts?: Readonly<Record<string, FieldPart<V>>>;
  /**
   * In units that are never added up across each other: amounts, by currency. `by` is the part that holds the unit; `named`:
   * does what was given say its unit itself?
   */
  measured?: {
    by: string;
    unit(value: V): string;
    value(amount: string, unit: string): V;
    named(input: unknown): boolean;
  };
  /** False for what has no order (file, multi-select). Default true. */
  sortable?: boolean;
  /** A plausible value, for the demonstration firm, tests and benches. */
  fake(random: Random, field: Field): V;
}

export interface FieldPart<V = unknown> {
  type: string;
  label: Text;
  of(value: V): unknown;
}

export const defineFieldType = <V>(type: FieldType<V>): FieldType<V> => type;
