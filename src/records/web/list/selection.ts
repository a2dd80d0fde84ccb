// Which rows are chosen: some by id, or all that meet the filter, seen or not.
export interface Selection {
  ids: ReadonlySet<string>;
  /** All that match, whatever is loaded. */
  all: boolean;
  /** Where a range begins. */
  anchor: string | null;
}

export const nothingSelected: Selection = { ids: new Set(), all: false, anchor: null };

export const isSelected = ({ ids, all }: Selection, id: string): boolean => all || ids.has(id);

/** Out of « all that match » one goes back to what is loaded, less the one taken out. */
export function toggleRow(selection: Selection, id: string, loaded: readonly string[]): Selection {
  const ids = new Set(selection.all ? loaded : selection.ids);
  if (ids.has(id)) ids.delete(id);
  else ids.add(id);
  return { ids, all: false, anchor: id };
}

/** From the anchor to this row, both included, added to what is chosen. */
export function extendTo(selection: Selection, id: string, loaded: readonly string[]): Selection {
  const to = loaded.indexOf(id);
  const from = selection.anchor === null ? to : loaded.indexOf(selection.anchor);
  if (to < 0 || from < 0) return toggleRow(selection, id, loaded);
  const range = loaded.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...range]), all: false, anchor: loaded[from]! };
}

export const selectRows = (loaded: readonly string[]): Selection => ({
  ids: new Set(loaded),
  all: false,
  anchor: loaded[0] ?? null,
});

export const selectMatching = (loaded: readonly string[]): Selection => ({
  ids: new Set(loaded),
  all: true,
  anchor: null,
});
