import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

type Search = Record<string, unknown>;

/**
 * What a screen keeps in the URL: filters, sort, tab, open peek. `read` makes it of what stands there, and must survive
 * anything a person may have typed. Writing a value of `undefined` removes it; `push` is for what the back button should undo.
 *
 *     const [state, setState] = useUrlState((search) => ({ peek: asString(search.peek), sort: asString(search.sort) }));
 *     setState({ peek: id }, 'push');
 */
export function useUrlState<T extends Search>(
  read: (search: Search) => T,
): [T, (change: Partial<T>, history?: 'push' | 'replace') => void] {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` is written inline and depends on nothing but the search.
  const state = useMemo(() => read(search), [search]);
  const set = useCallback(
    (change: Partial<T>, history: 'push' | 'replace' = 'replace') => {
      const next = (previous: Search) => withoutEmpty({ ...previous, ...change });
      void navigate({ to: '.', search: next as never, replace: history === 'replace' });
    },
    [navigate],
  );
  return [state, set];
}

export function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

export function asNumber(value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function withoutEmpty(search: Search): Search {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== ''),
  );
}
