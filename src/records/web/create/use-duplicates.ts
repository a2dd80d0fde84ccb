import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../platform/web/api.ts';
import type { ApiRecord, Values } from '../api/record.ts';
import { isEmpty } from '../page/field-value.tsx';

export interface Duplicate {
  record: ApiRecord;
  why: { fields: string[]; match: 'same' | 'similar' }[];
}

const pauseMs = 250;

/** Records that may be what is being typed; asked when typing pauses, the answer before stays until the next. */
export function useDuplicates(object: string, values: Values): readonly Duplicate[] {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
  const key = JSON.stringify(given);
  const [asked] = useDebouncedValue(key, pauseMs);
  const { data } = useQuery({
    queryKey: ['records', object, 'duplicates', asked],
    queryFn: ({ signal }) =>
      api.action<{ candidates: Duplicate[] }>(
        'record.find_duplicates',
        { object, values: JSON.parse(asked) },
        { signal },
      ),
    enabled: asked !== '{}',
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (key !== '{}' && data?.candidates) || none;
}

const none: readonly Duplicate[] = [];
