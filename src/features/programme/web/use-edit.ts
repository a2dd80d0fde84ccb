// Records of the programme as its screens change them: shown when done, said when refused, taken back by undo. Whatever was
// read of the programme is read anew.
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { newId } from '../../../platform/lib/ids.ts';
import { api } from '../../../platform/web/api.ts';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import { changeRecords, refreshObject } from '../../../records/web/api/cache.ts';
import type { Values } from '../../../records/web/api/record.ts';
import { programmeKey } from '../home/web/use-home.ts';

export function useEdit() {
  const client = useQueryClient();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  return useMemo(() => {
    const attempt = async <T>(object: string | null, work: () => Promise<T>): Promise<T | undefined> => {
      try {
        return await work();
      } catch (error) {
        notifications.show({ message: errorText(error), role: 'alert', autoClose: 10_000 });
        return undefined;
      } finally {
        if (object) void refreshObject(client, object);
        void client.invalidateQueries({ queryKey: programmeKey });
      }
    };
    const change = (object: string, updates: readonly (Values & { id: string })[]) => {
      for (const { id, ...values } of updates)
        changeRecords(client, object, new Set([id]), (record) => ({ ...record, ...values }));
      return attempt(object, () => api.patch<{ operation: string }>(`/records/${object}`, { updates }));
    };
    return {
      /** The new record's id, or undefined when it was refused. */
      async add(object: string, values: Values): Promise<string | undefined> {
        const id = newId();
        const made = await attempt(object, () => api.post(`/records/${object}`, { id, ...values }));
        return made ? id : undefined;
      },
      change: (object: string, id: string, values: Values) => change(object, [{ id, ...values }]),
      changeMany: change,
      remove: (object: string, id: string, said: string) =>
        attempt(object, async () => {
          await api.post(`/records/${object}/delete`, { ids: [id] });
          changeRecords(client, object, new Set([id]), () => null);
          offerUndo(said, () => attempt(object, () => api.post(`/records/${object}/restore`, { ids: [id] })));
        }),
      act: <T>(name: string, input: object, object: string | null = null) =>
        attempt(object, () => api.action<T>(name, input)),
    };
  }, [client, errorText, offerUndo]);
}

export type Edit = ReturnType<typeof useEdit>;
