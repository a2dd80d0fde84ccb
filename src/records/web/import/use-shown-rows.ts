import { asString, useUrlState } from '../../../platform/web/url-state.ts';

/** Which rows of the report are open, in the address: `created`, `noted`, `reason:KEY`, `parents:company`. */
export function useShownRows(): [string | undefined, (which: string | undefined) => void] {
  const [{ rows }, set] = useUrlState((search) => ({ rows: asString(search.rows) }));
  return [rows, (which) => set({ rows: which }, 'push')];
}
