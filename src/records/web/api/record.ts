// The records as the API sends them, and the addresses of their queries in the cache.
import type { Filter } from '../../../model/query.ts';

/** A value is of the wire form of its field: see docs/api.md. Fields not asked for are absent. */
export interface ApiRecord {
  id: string;
  version: number;
  record_title?: string | null;
  _can?: { edit: boolean; delete: boolean };
  [field: string]: unknown;
}

/** What a relation shows: `title` is null when the reader may not see the record, or when it is in the bin. */
export interface Reference {
  id: string;
  title?: string | null;
  object?: string;
}

export interface Count {
  value: number;
  exact: boolean;
}

export interface RecordPage {
  records: ApiRecord[];
  next_cursor: string | null;
  count?: Count;
}

/** What a list asks for. `fields` are of the object itself; id, version and record_title always come. */
export interface ListQuery {
  filter?: Filter;
  /** `last_name,-created_at`. */
  sort?: string;
  fields?: readonly string[];
  /** Look into the bin instead. */
  deleted?: boolean;
}

export type Values = Readonly<Record<string, unknown>>;

export const recordKeys = {
  all: ['records'] as const,
  object: (object: string) => ['records', object] as const,
  lists: (object: string) => ['records', object, 'list'] as const,
  list: (object: string, query: ListQuery) => ['records', object, 'list', query] as const,
  pages: (object: string) => ['records', object, 'page'] as const,
  page: (object: string, query: ListQuery & { limit?: number }) =>
    ['records', object, 'page', query] as const,
  one: (object: string, id: string) => ['records', object, 'one', id] as const,
  history: (object: string, id: string) => ['records', object, 'history', id] as const,
  aggregates: (object: string) => ['records', object, 'aggregate'] as const,
};

/** The name a person knows the record by; empty when it has none. */
export const titleOf = (record: ApiRecord | undefined): string => record?.record_title ?? '';
