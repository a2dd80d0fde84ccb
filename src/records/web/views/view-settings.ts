// What a view keeps: filter, order, columns and their widths. What is stored may be older than the schema, and what stands
// in the address may be anything: both are read with care, and what no longer exists falls away.
import { isFilter } from '../../../model/filter.ts';
import type { Filter } from '../../../model/query.ts';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { decodeFilter, encodeFilter } from '../filter/filter-code.ts';

export interface ViewSettings {
  filter?: Filter;
  /** As the API writes it: `last_name,-created_at`. */
  sort: string;
  /** Names of the object's own fields, the first one being the record's face. */
  columns: readonly string[];
  /** In pixels, of the columns that somebody has dragged. */
  widths: Readonly<Record<string, number>>;
}

/** The changes to a view that stand in the address; absent where it is as saved. */
export interface ViewAddress {
  filter?: string;
  sort?: string;
  columns?: string;
}

const noFilter = 'none';
const narrowest = 60;
const widest = 800;
const mostColumns = 60;
const mostSorts = 4;

export const clampWidth = (width: number): number => Math.round(Math.min(widest, Math.max(narrowest, width)));

export function defaultSettings(object: WebObject): ViewSettings {
  return { sort: object.sort, columns: object.columns.filter((name) => object.fields.has(name)), widths: {} };
}

export function readSettings(object: WebObject, stored: unknown): ViewSettings {
  const usual = defaultSettings(object);
  if (typeof stored !== 'object' || stored === null) return usual;
  const { filter, sort, columns, widths } = stored as Record<string, unknown>;
  return {
    filter: isFilter(filter) ? filter : undefined,
    sort: readSort(object, sort) ?? usual.sort,
    columns: readColumns(object, columns) ?? usual.columns,
    widths: readWidths(widths),
  };
}

/** What is stored: only what says something. */
export const storedSettings = ({ filter, sort, columns, widths }: ViewSettings) => ({
  ...(filter && { filter }),
  sort,
  columns,
  ...(Object.keys(widths).length > 0 && { widths }),
});

/** A view with the changes of the address upon it. */
export function applyAddress(object: WebObject, base: ViewSettings, address: ViewAddress): ViewSettings {
  const { filter, sort, columns } = address;
  const layout = columns === undefined ? undefined : decodeColumns(object, columns);
  return {
    filter:
      filter === undefined
        ? base.filter
        : filter === noFilter
          ? undefined
          : (decodeFilter(filter) ?? base.filter),
    sort: readSort(object, sort) ?? base.sort,
    columns: layout?.columns ?? base.columns,
    widths: layout?.widths ?? base.widths,
  };
}

/** What must stand in the address for these settings over that view. */
export function addressOf(
  base: ViewSettings,
  settings: ViewSettings,
): Record<keyof ViewAddress, string | undefined> {
  const filter = settings.filter ? encodeFilter(settings.filter) : noFilter;
  const columns = encodeColumns(settings);
  return {
    filter: filter === (base.filter ? encodeFilter(base.filter) : noFilter) ? undefined : filter,
    sort: settings.sort === base.sort ? undefined : settings.sort,
    columns: columns === encodeColumns(base) ? undefined : columns,
  };
}

/** `name*phone-240*status`: the columns in their order, with the widths that were dragged. Nothing here may look like the end of a file's name. */
const encodeColumns = ({ columns, widths }: ViewSettings): string =>
  columns.map((name) => (widths[name] ? `${name}-${widths[name]}` : name)).join('*');

function decodeColumns(
  object: WebObject,
  text: string,
): Pick<ViewSettings, 'columns' | 'widths'> | undefined {
  const parts = text.split('*').map((part) => part.split('-') as [string, string?]);
  const columns = readColumns(
    object,
    parts.map(([name]) => name),
  );
  if (!columns) return undefined;
  return {
    columns,
    widths: readWidths(Object.fromEntries(parts.map(([name, width]) => [name, Number(width)]))),
  };
}

/** The keys of a sort, in order. */
export interface SortBy {
  field: string;
  descending: boolean;
}

export const sortKeys = (sort: string): SortBy[] =>
  sort
    .split(',')
    .filter(Boolean)
    .map((key) => ({ field: key.replace(/^-/, ''), descending: key.startsWith('-') }));

export const printSort = (keys: readonly SortBy[]): string =>
  keys
    .slice(0, mostSorts)
    .map(({ field, descending }) => `${descending ? '-' : ''}${field}`)
    .join(',');

/** Up, down, then the usual order again. With `also`, the other keys stay and this one comes after them. */
export function toggleSort(sort: string, field: string, also: boolean, usual: string): string {
  const keys = sortKeys(sort);
  const known = keys.find((key) => key.field === field);
  const alone = keys.length === 1 || also;
  if (known && (alone || also)) {
    if (!known.descending)
      return printSort(keys.map((key) => (key === known ? { field, descending: true } : key)));
    return printSort(keys.filter((key) => key !== known)) || usual;
  }
  return printSort(also ? [...keys, { field, descending: false }] : [{ field, descending: false }]);
}

function readSort(object: WebObject, sort: unknown): string | undefined {
  if (typeof sort !== 'string') return undefined;
  const keys = sortKeys(sort).filter(({ field }) => {
    const [name = '', part] = field.split('.');
    const kind = object.fields.get(name)?.kind;
    return kind && kind.sortable !== false && (!part || kind.parts?.[part]);
  });
  return printSort(keys) || undefined;
}

function readColumns(object: WebObject, columns: unknown): string[] | undefined {
  if (!Array.isArray(columns)) return undefined;
  const known = [...new Set(columns)].filter((name) => object.fields.has(name)).slice(0, mostColumns);
  return known.length ? known : undefined;
}

function readWidths(widths: unknown): Record<string, number> {
  if (typeof widths !== 'object' || widths === null) return {};
  const read = Object.entries(widths).filter(([, width]) => Number.isFinite(width) && width > 0);
  return Object.fromEntries(read.map(([name, width]) => [name, clampWidth(width)]));
}
