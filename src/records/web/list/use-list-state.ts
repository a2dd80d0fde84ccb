// What a list shows, and where that stands: the view in `view`, what was changed upon it in `filter`, `sort` and `columns`,
// the quick search in `q`, the open record in `peek`. Nothing of it is kept elsewhere, so the back button, a bookmark and a
// link sent to a colleague say the same.
import { useMemo } from 'react';
import { allOf } from '../../../model/filter.ts';
import type { Filter } from '../../../model/query.ts';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { asString, useUrlState } from '../../../platform/web/url-state.ts';
import type { ListQuery } from '../api/record.ts';
import type { CellOverrides } from '../page/page-overrides.ts';
import { useViews, type View } from '../views/use-views.ts';
import { addressOf, applyAddress, type ViewSettings } from '../views/view-settings.ts';

export interface ListState {
  views: readonly View[];
  view: View;
  /** The view with the changes upon it. */
  settings: ViewSettings;
  changed: boolean;
  q: string;
  peek: string | undefined;
  /** The filter of the view and the quick search together. */
  filter: Filter | undefined;
  query: ListQuery;
  change: (change: Partial<ViewSettings>, history?: 'push' | 'replace') => void;
  reset: () => void;
  openView: (id: string) => void;
  searchOf: (view: View) => Record<string, unknown>;
  setQ: (q: string) => void;
  setPeek: (id: string | undefined, history?: 'push' | 'replace') => void;
}

const unchanged = { filter: undefined, sort: undefined, columns: undefined };

/** @param cells what of the list needs other fields than it shows. */
export function useListState(object: WebObject, cells: CellOverrides = {}): ListState {
  const { views, loading } = useViews(object);
  const [url, setUrl] = useUrlState((search) => ({
    view: asString(search.view),
    filter: asString(search.filter),
    sort: asString(search.sort),
    columns: asString(search.columns),
    q: asString(search.q),
    peek: asString(search.peek),
  }));
  const view = views.find(({ id }) => id === url.view) ?? views[0]!;
  const { filter, sort, columns } = url;
  const settings = applyAddress(object, view.settings, { filter, sort, columns });
  // Everything that follows compares by what is written, for views and settings are made anew at each turn.
  const key = JSON.stringify([
    object.name,
    settings.filter,
    settings.sort,
    [...settings.columns].sort(),
    url.q,
    view.deleted,
  ]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of it.
  const query = useMemo((): ListQuery => {
    const quick: Filter | undefined = url.q
      ? { field: 'record_title', op: 'contains', value: url.q.slice(0, 200) }
      : undefined;
    return {
      filter: allOf(settings.filter, quick),
      sort: settings.sort,
      fields: fieldsOf(object, settings.columns, cells),
      ...(view.deleted && { deleted: true }),
    };
  }, [key]);

  const addressed = addressOf(view.settings, settings);
  return {
    views,
    view,
    settings,
    changed:
      !view.deleted && !(loading && url.view) && Object.values(addressed).some((part) => part !== undefined),
    q: url.q ?? '',
    peek: url.peek,
    filter: query.filter,
    query,
    change: (change, history = 'replace') =>
      setUrl(addressOf(view.settings, { ...settings, ...change }), history),
    reset: () => setUrl(unchanged, 'push'),
    openView: (id) =>
      setUrl({ ...unchanged, q: undefined, peek: undefined, view: id === 'all' ? undefined : id }, 'push'),
    searchOf: ({ id }) => (id === 'all' ? {} : { view: id }),
    setQ: (q) => setUrl({ q: q || undefined }),
    setPeek: (id, history = 'push') => setUrl({ peek: id }, history),
  };
}

const fieldsOf = (object: WebObject, columns: readonly string[], cells: CellOverrides): string[] =>
  [...new Set(columns.flatMap((name) => [name, ...(cells[name]?.needs ?? [])]))]
    .filter((name) => columns.includes(name) || object.fields.has(name))
    .sort();
