// Two people changed the same field of a record. Only fields that both of them touched are in conflict: what the other
// changed beside them is taken over without a word.
import type { ApiRecord, Values } from './record.ts';

export interface FieldConflict {
  field: string;
  /** What the person saw when they began. */
  original: unknown;
  theirs: unknown;
  yours: unknown;
}

/** Thrown by a write that would overwrite somebody else's change. `ConflictDialog` answers it. */
export class RecordConflict extends Error {
  readonly object: string;
  /** The record as the other left it. */
  readonly record: ApiRecord;
  readonly fields: readonly FieldConflict[];
  /** All that the person wanted to write. */
  readonly wanted: Values;

  constructor(object: string, record: ApiRecord, fields: readonly FieldConflict[], wanted: Values) {
    super(`${object} ${record.id}: ${fields.map(({ field }) => field).join(', ')}`);
    this.name = 'RecordConflict';
    this.object = object;
    this.record = record;
    this.fields = fields;
    this.wanted = wanted;
  }
}

/** The fields that the other changed too, and otherwise. */
export function conflictsOf(base: ApiRecord, theirs: ApiRecord, wanted: Values): FieldConflict[] {
  return Object.entries(wanted)
    .filter(
      ([field, yours]) => field in base && !same(base[field], theirs[field]) && !same(theirs[field], yours),
    )
    .map(([field, yours]) => ({ field, original: base[field], theirs: theirs[field], yours }));
}

/** Equal as values of the API: relations by their id, the order of keys is nothing. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (isEmpty(a) && isEmpty(b)) return true;
  if (idOf(a) !== undefined && idOf(a) === idOf(b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => same((a as Values)[name], (b as Values)[name]));
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
}
