// The form of an entry: opened by selecting hours, by a click or Enter on it, or by "plan". Whatever is done by dragging is
// done here too.
import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import type { Participant } from '../../contract.ts';
import { entryMessages } from '../../messages.ts';
import { agendaKey } from '../use-agenda.ts';
import type { Draft, Stored } from './draft.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryView } from './entry-view.tsx';

type Props = { draft: Draft; onClose: () => void };

export function EntryDialog({ draft, onClose }: Props) {
  const m = useMessages(entryMessages);
  return (
    <Modal
      opened
      onClose={onClose}
      title={draft.entry ? m.editEntry : m.newEntry}
      size={520}
      closeButtonProps={{ 'aria-label': m.close }}
    >
      {draft.entry ? (
        <Existing {...{ draft, onClose }} id={draft.entry} />
      ) : (
        <EntryForm {...{ draft, onClose }} />
      )}
    </Modal>
  );
}

function Existing({ draft, id, onClose }: Props & { id: string }) {
  const stored = useQuery({
    queryKey: [agendaKey, 'entry', id],
    queryFn: () => api.get<Stored>(`/records/activity/${id}`),
    retry: false,
    // What one is writing is not written over by what others do meanwhile.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const guests = useQuery({
    queryKey: [agendaKey, 'participants', id],
    queryFn: async () =>
      (await api.action<{ participants: Participant[] }>('agenda.participants', { activity: id }))
        .participants,
    gcTime: 0,
  });
  if (guests.error) return <ErrorState error={guests.error} onRetry={() => void guests.refetch()} />;
  if (stored.isPending || !guests.data) return <SkeletonRows count={6} height={40} />;
  if (!stored.data?._can?.edit) return <EntryView id={id} stored={stored.data} participants={guests.data} />;
  return <EntryForm draft={draft} stored={stored.data} participants={guests.data} onClose={onClose} />;
}
