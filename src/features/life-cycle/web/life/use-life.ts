import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import { recordKeys } from '../../../../records/web/api/record.ts';
import type { CustomerObject, Life, Status } from '../../contract.ts';

export interface Choice {
  status: Status;
  reason: string;
  review_on: string;
}

/** Kept beside the record's history, so that what makes that stale makes this stale. */
export const useLife = (object: CustomerObject, id: string) =>
  useQuery({
    queryKey: [...recordKeys.history(object, id), 'life'],
    queryFn: ({ signal }) => api.action<Life>('life_cycle.of', { object, id }, { signal }),
  });

export function useLifeChanges(object: CustomerObject, id: string) {
  const client = useQueryClient();
  const overrule = useCallback(
    async (choice: Choice) => {
      await api.action('life_cycle.override', { object, id, ...choice });
      await refreshObject(client, object);
    },
    [client, object, id],
  );
  const release = useCallback(async () => {
    await api.action('life_cycle.release', { object, id });
    await refreshObject(client, object);
  }, [client, object, id]);
  return { overrule, release };
}
