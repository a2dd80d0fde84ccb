import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../../platform/web/api.ts';
import { recordKeys } from '../../../../records/web/api/record.ts';
import type { Figures } from '../../contract.ts';

export interface Asked {
  pipeline?: string;
  owner?: string;
  months: number;
}

/** Kept beside the measures of deals, so that what makes those stale makes these stale. */
export const useFigures = (asked: Asked) =>
  useQuery({
    queryKey: [...recordKeys.aggregates('deal'), 'figures', asked],
    queryFn: ({ signal }) => api.action<Figures>('sales.figures', asked, { signal }),
    placeholderData: keepPreviousData,
  });
