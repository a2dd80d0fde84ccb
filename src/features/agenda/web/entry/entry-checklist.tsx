import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../platform/web/api.ts';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import { Checklist } from '../../../../records/web/timeline/checklist.tsx';
import { agendaKey } from '../use-agenda.ts';
import type { Stored } from './draft.ts';

/** Ticked at once, apart from what is being written: the form goes on from the version that this makes. */
export function EntryChecklist({ stored }: { stored: Stored }) {
  const client = useQueryClient();
  const save = async (checklist: string) => {
    const { version } = await api.patch<Stored>(`/records/activity/${stored.id}`, { checklist });
    client.setQueryData<Stored>(
      [agendaKey, 'entry', stored.id],
      (before) => before && { ...before, checklist, version },
    );
    void refreshObject(client, 'activity');
  };
  return stored.checklist ? <Checklist text={stored.checklist} onSave={save} /> : null;
}
