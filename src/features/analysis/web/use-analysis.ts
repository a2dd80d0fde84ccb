// Kept beside the measures of deals and leads, so that what makes those stale makes these stale.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../platform/web/api.ts';
import { recordKeys } from '../../../records/web/api/record.ts';
import type {
  Breakdown,
  Cohorts,
  ForecastAnalysis,
  LeadAnalysis,
  SalesAnalysis,
  SalesFunnel,
  Scope,
} from '../contract.ts';

const useFigures = <T>(object: 'deal' | 'lead', action: string, asked: object) =>
  useQuery({
    queryKey: [...recordKeys.aggregates(object), action, asked],
    queryFn: ({ signal }) => api.action<T>(action, asked, { signal }),
    placeholderData: keepPreviousData,
  });

export const useSales = (scope: Scope, by: Breakdown) =>
  useFigures<SalesAnalysis>('deal', 'analysis.sales', { ...scope, by });
export const useFunnel = (scope: Scope) => useFigures<SalesFunnel>('deal', 'analysis.funnel', scope);
export const useCohorts = (scope: Scope) => useFigures<Cohorts>('deal', 'analysis.cohorts', scope);
export const useLeads = (scope: Scope) => useFigures<LeadAnalysis>('lead', 'analysis.leads', scope);
export const useForecastAnalysis = (scope: Scope) =>
  useFigures<ForecastAnalysis>('deal', 'analysis.forecast', scope);
