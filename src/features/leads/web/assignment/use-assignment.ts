// Rules and promises as their settings read and write them: shown at once, said when refused.
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Filter } from '../../../../model/query.ts';
import { newId } from '../../../../platform/lib/ids.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { changeRecords, refreshObject } from '../../../../records/web/api/cache.ts';
import type { ApiRecord, Reference, Values } from '../../../../records/web/api/record.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { assignmentSettingsMessages } from '../../messages.ts';

export interface RuleRecord extends ApiRecord {
  name: string;
  position: number;
  active: boolean | null;
  filter: Filter | null;
  way: string;
  people: string[];
  skills: string[] | null;
}

export interface PromiseRecord extends ApiRecord {
  minutes: number;
  form: Reference | null;
  source: string | null;
}

export const useRules = () => useRecordPage('assignment_rule', { sort: 'position,created_at', limit: 200 });
export const usePromises = () => useRecordPage('answer_promise', { sort: 'created_at', limit: 200 });

type Settings = 'assignment_rule' | 'answer_promise' | 'user';

export function useArrange() {
  const m = useMessages(assignmentSettingsMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  return useMemo(() => {
    const attempt = async (object: Settings, work: () => Promise<unknown>): Promise<void> => {
      try {
        await work();
      } catch (error) {
        notifications.show({
          message: m.failed({ reason: errorText(error) }),
          role: 'alert',
          autoClose: 10_000,
        });
      }
      await refreshObject(client, object);
    };
    return {
      add: (object: Settings, values: Values) =>
        attempt(object, () => api.post(`/records/${object}`, { id: newId(), ...values })),
      change(object: Settings, id: string, values: Values) {
        changeRecords(client, object, new Set([id]), (record) => ({ ...record, ...values }));
        return attempt(object, () => api.patch(`/records/${object}/${id}`, values));
      },
      remove: (object: Settings, id: string, said: string) =>
        attempt(object, async () => {
          await api.post(`/records/${object}/delete`, { ids: [id] });
          changeRecords(client, object, new Set([id]), () => null);
          offerUndo(said, () => attempt(object, () => api.post(`/records/${object}/restore`, { ids: [id] })));
        }),
      reorder: (rules: readonly RuleRecord[]) =>
        attempt('assignment_rule', () =>
          api.patch('/records/assignment_rule', {
            updates: rules.map(({ id }, position) => ({ id, position })),
          }),
        ),
    };
  }, [m, client, errorText, offerUndo]);
}

export type Arrange = ReturnType<typeof useArrange>;
