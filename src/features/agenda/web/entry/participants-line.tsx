// On the page of an appointment: who takes part, and the form where that is chosen.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import type { Participant } from '../../contract.ts';
import { entryMessages } from '../../messages.ts';
import { agendaKey } from '../use-agenda.ts';
import classes from './entry.module.css';
import { EntryDialog } from './entry-dialog.tsx';
import { Guests } from './entry-view.tsx';

export function ParticipantsLine({ record }: { record: ApiRecord }) {
  const m = useMessages(entryMessages);
  const [choosing, setChoosing] = useState(false);
  const planned = Boolean(record.starts_at);
  const { data = [] } = useQuery({
    queryKey: [agendaKey, 'participants of', record.id],
    enabled: planned,
    queryFn: async () =>
      (await api.action<{ participants: Participant[] }>('agenda.participants', { activity: record.id }))
        .participants,
  });
  const mayChoose = record._can?.edit === true && !record.deleted_at;
  if (!planned || (data.length === 0 && !mayChoose)) return null;
  return (
    <section className={classes.line} aria-label={m.participants}>
      <Guests participants={data} />
      {mayChoose && (
        <Button size="xs" onClick={() => setChoosing(true)}>
          {m.chooseParticipants}
        </Button>
      )}
      {choosing && (
        <EntryDialog
          draft={{ entry: record.id, day: String(record.starts_at).slice(0, 10) }}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  );
}
