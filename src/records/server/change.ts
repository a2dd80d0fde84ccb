// What is asked of a write, and what becomes of it on its way: the shapes that the steps of `write.ts` hand on.
import type { RecordChange } from '../../model/server/context.ts';

export interface Create {
  kind: 'create';
  /** May hold an `id` made by the client. */
  values: Readonly<Record<string, unknown>>;
}
export interface Update {
  kind: 'update';
  id: string;
  values: Readonly<Record<string, unknown>>;
  /** The version the writer has seen; another one is a conflict. */
  version?: number;
}
export interface Bin {
  kind: 'delete' | 'restore';
  id: string;
  version?: number;
}
export type Write = (Create | Update | Bin) & {
  /** When and by whom it was really done, for a history that is brought along; only of a trusted write. */
  stamp?: { at: string; by: string | null };
};

/** A write on its way: what was, what will be. */
export interface Change extends RecordChange {
  index: number;
  kind: Write['kind'];
  version: number;
}

const stamps = new Set(['updated_at', 'updated_by', 'version', '_edit', '_delete']);

/** The fields that a change changes, the stamps apart. */
export function changedFields(change: Change): string[] {
  return Object.keys(change.after).filter(
    (name) => !stamps.has(name) && !same(change.before?.[name] ?? null, change.after[name] ?? null),
  );
}

/** Equal as values; a relation is its id. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  // An object is never equal to a plain value, but for a relation and its id.
  if (a === null || b === null) return false;
  if (typeof a !== 'object' && typeof b !== 'object' && typeof a === typeof b) return false;
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

const plain = (value: unknown): unknown =>
  value && typeof value === 'object' && 'id' in value && 'object' in value
    ? (value as { id: string }).id
    : value;
