import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../platform/web/api.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import type { Goals, GoalView } from '../contract.ts';

export const goalsKey = [...programmeKey, 'goals'] as const;

export const useGoals = () =>
  useQuery({
    queryKey: goalsKey,
    queryFn: ({ signal }) => api.action<Goals>('programme.goals', {}, { signal }),
    placeholderData: (before) => before,
    // What was changed on the way here shows at once.
    staleTime: 0,
  });

/** `version`: of the goal's record, so that a change of it asks anew. Asked again while the night's work is done for it. */
export const useGoal = (id: string, version: number | undefined) =>
  useQuery({
    queryKey: [...programmeKey, 'goal', id, version],
    queryFn: ({ signal }) => api.action<GoalView>('programme.goal', { id }, { signal }),
    enabled: version !== undefined,
    placeholderData: (before) => before,
    refetchInterval: ({ state }) =>
      state.data?.measure?.kind &&
      (state.data.points.length === 0 || state.data.recomputing > 0) &&
      state.dataUpdateCount < 20
        ? 2_000
        : false,
  });
