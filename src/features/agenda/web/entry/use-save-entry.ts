// Saving an entry with its guests: the same record however often it is sent, said with its hour, undone for ten seconds.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useSession } from '../../../../platform/web/session.ts';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import { useUndoOperation } from '../../../../records/web/api/use-write.ts';
import { refreshTimeline } from '../../../../records/web/timeline/use-timeline.ts';
import type { Participant } from '../../contract.ts';
import { entryMessages } from '../../messages.ts';
import { agendaKey } from '../use-agenda.ts';
import { aboutNames, type Fields, type Stored, valuesOf } from './draft.ts';

type Options = {
  id: string;
  stored?: Stored;
  participants: readonly Participant[];
  onClose: () => void;
};

export function useSaveEntry({ id, stored, participants, onClose }: Options) {
  const m = useMessages(entryMessages);
  const formats = useFormats();
  const client = useQueryClient();
  const { user } = useSession();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const [made, setMade] = useState(false);
  const refresh = async (fields: Fields) => {
    void refreshObject(client, 'activity');
    for (const name of aboutNames) if (fields[name]) refreshTimeline(client, name, fields[name].id);
    for (const id of fields.contacts) refreshTimeline(client, 'contact', id);
    await client.invalidateQueries({ queryKey: [agendaKey] });
  };
  return async (fields: Fields, zone: string): Promise<void> => {
    const values = valuesOf(fields, zone, stored ? stored.owner?.id : user.id);
    const { _operation } =
      stored || made
        ? await api.patch<{ _operation: string }>(`/records/activity/${id}`, values, {
            ifMatch: made ? undefined : stored?.version,
          })
        : await api.post<{ _operation: string }>('/records/activity', { id, ...values });
    setMade(true);
    const people = fields.people.filter((one) => one !== fields.owner);
    if (people.length + fields.contacts.length + participants.length > 0)
      await api.action('agenda.set_participants', { activity: id, people, contacts: fields.contacts });
    const starts = String(values.starts_at);
    const when = `${formats.weekday(starts)}, ${formats.time(starts)}`;
    offerUndo(m.planned({ subject: fields.subject, when }), async () => {
      await undo(_operation);
      await refresh(fields);
    });
    await refresh(fields);
    onClose();
  };
}
