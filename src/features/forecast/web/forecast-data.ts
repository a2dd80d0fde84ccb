import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../platform/web/api.ts';
import { asString } from '../../../platform/web/url-state.ts';
import { recordKeys } from '../../../records/web/api/record.ts';
import {
  type Accuracy,
  type Forecast,
  type ForecastChanges,
  type Grouping,
  groupings,
  type PeriodKind,
} from '../contract.ts';

export type ForecastAddress = {
  period?: PeriodKind;
  start?: string;
  by?: Grouping;
  since?: string;
  until?: string;
};

export const readAddress = (search: Record<string, unknown>): ForecastAddress => ({
  period: search.period === 'quarter' ? 'quarter' : undefined,
  start: day(search.start),
  by: groupings.find((each) => each === search.by),
  since: day(search.since),
  until: day(search.until),
});

const day = (value: unknown): string | undefined => {
  const text = asString(value);
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
};

// Kept beside the measures of deals, so that what makes those stale makes these stale.
const key = (...rest: unknown[]) => [...recordKeys.aggregates('deal'), 'forecast', ...rest];

export const useForecast = (asked: { period: PeriodKind; starts_on?: string; by: Grouping }) =>
  useQuery({
    queryKey: key('read', asked),
    queryFn: ({ signal }) => api.action<Forecast>('forecast.read', asked, { signal }),
    placeholderData: keepPreviousData,
  });

export const useChanges = (asked: {
  period: PeriodKind;
  starts_on: string;
  since?: string;
  until?: string;
}) =>
  useQuery({
    queryKey: key('changes', asked),
    queryFn: ({ signal }) => api.action<ForecastChanges>('forecast.changes', asked, { signal }),
    placeholderData: keepPreviousData,
  });

export const useAccuracy = (period: PeriodKind) =>
  useQuery({
    queryKey: key('accuracy', period),
    queryFn: ({ signal }) => api.action<Accuracy>('forecast.accuracy', { period }, { signal }),
  });
