// Imports in the query cache. One that works in the background is asked again until it rests; every answer of the server is
// the whole import, so that the page never has to put pieces together.
import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/web/api.ts';
import type {
  Import,
  ImportSummary,
  MappingColumn,
  PatchImport,
  Recipe,
  ReportPage,
} from '../../import-contract.ts';
import type { ImportState } from '../../import-states.ts';

export const importKeys = {
  all: ['imports'] as const,
  list: ['imports', 'list'] as const,
  one: (id: string) => ['imports', 'one', id] as const,
  reports: (id: string) => ['imports', 'report', id] as const,
  recipes: (object: string) => ['imports', 'recipes', object] as const,
};

const workingStates: readonly ImportState[] = ['rehearsing', 'running', 'undoing'];
export const isWorking = (state: ImportState): boolean => workingStates.includes(state);

/** It was run, or is being run: nothing of it can be changed any more. */
export const isDecided = (state: ImportState): boolean =>
  !['ready', 'rehearsing', 'rehearsed'].includes(state);

const whileWorking = 700;

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: importKeys.one(id),
    queryFn: ({ signal }) => api.get<Import>(`/imports/${id}`, { signal }),
    staleTime: 5_000,
    refetchInterval: ({ state }) => (state.data && isWorking(state.data.state) ? whileWorking : false),
  });

export const useImport = (id: string) => useQuery(importQuery(id));

export interface NewImport {
  object: string;
  file_id: string;
  recipe?: string;
  /** The draft whose place it takes. */
  replaces?: string;
}

export function useCreateImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: NewImport) => api.post<Import>('/imports', asked),
    onSuccess: (made) => {
      client.setQueryData(importKeys.one(made.id), made);
      void client.invalidateQueries({ queryKey: importKeys.list });
    },
  });
}

/** Changes follow each other, and the last answer is the one that is kept: quick choices do not take each other back. */
export function usePatchImport(id: string) {
  const client = useQueryClient();
  const mutationKey = ['imports', 'patch', id];
  return useMutation({
    mutationKey,
    scope: { id: `import ${id}` },
    mutationFn: (patch: PatchImport) => api.patch<Import>(`/imports/${id}`, patch),
    onMutate: (patch) => {
      client.setQueryData<Import>(importKeys.one(id), (held) => held && foresee(held, patch));
    },
    onSuccess: (answer) => {
      if (client.isMutating({ mutationKey }) === 1) client.setQueryData(importKeys.one(id), answer);
    },
    onError: () => void client.invalidateQueries({ queryKey: importKeys.one(id) }),
  });
}

export type Step = 'rehearse' | 'run' | 'cancel' | 'resume' | 'undo';

export function useImportStep(id: string) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `import ${id}` },
    mutationFn: (step: Step) => api.post<Import>(`/imports/${id}/${step}`),
    onSuccess: (answer) => {
      client.setQueryData(importKeys.one(id), answer);
      void client.invalidateQueries({ queryKey: importKeys.list });
    },
    onError: () => void client.invalidateQueries({ queryKey: importKeys.one(id) }),
  });
}

export function useDeleteImport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete(`/imports/${id}`),
    onSuccess: () => {
      client.removeQueries({ queryKey: importKeys.one(id) });
      return client.invalidateQueries({ queryKey: importKeys.list });
    },
  });
}

export type ReportQuery = { run: number; outcome?: string; reason?: string };

export function useReport(id: string, query: ReportQuery) {
  return useInfiniteQuery({
    queryKey: [...importKeys.reports(id), query],
    queryFn: ({ pageParam, signal }) =>
      api.get<ReportPage>(`/imports/${id}/report`, {
        query: { ...query, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

export function useImportList() {
  return useInfiniteQuery({
    queryKey: importKeys.list,
    queryFn: ({ pageParam, signal }) =>
      api.get<{ imports: ImportSummary[]; next_cursor: string | null }>('/imports', {
        query: { limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    staleTime: 5_000,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ imports }) => imports.some((one) => isWorking(one.state))) ? 2_000 : false,
  });
}

export const useRecipes = (object: string) =>
  useQuery({
    queryKey: importKeys.recipes(object),
    queryFn: ({ signal }) => api.get<{ recipes: Recipe[] }>('/import-recipes', { query: { object }, signal }),
    select: ({ recipes }) => recipes,
  });

export function useSaveRecipe(object: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (recipe: { name: string; import_id: string }) => api.post<Recipe>('/import-recipes', recipe),
    onSuccess: () => client.invalidateQueries({ queryKey: importKeys.recipes(object) }),
  });
}

export function useDeleteRecipe(object: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`/import-recipes/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: importKeys.recipes(object) }),
  });
}

/** The import as it will be, as far as the browser can know it; what the server reads anew is shown as before or not at all. */
function foresee(held: Import, { mapping, options }: PatchImport): Import {
  const wishes = new Map(mapping?.map((wish) => [wish.index, wish]));
  return {
    ...held,
    options: { ...held.options, ...options },
    mapping: held.mapping.map((column): MappingColumn => {
      const wish = wishes.get(column.index);
      if (!wish) return column;
      const moved = wish.field !== undefined;
      return {
        ...column,
        format: { ...column.format, ...wish.format },
        ...(moved
          ? {
              field: wish.field ?? null,
              part: wish.part ?? null,
              read_as: [],
              because: '',
              confidence: 1,
              ambiguous: false,
            }
          : {}),
        values: moved
          ? null
          : (column.values?.map((value) =>
              wish.values && value.raw in wish.values
                ? { ...value, target: wish.values[value.raw] ?? null }
                : value,
            ) ?? null),
      };
    }),
  };
}
