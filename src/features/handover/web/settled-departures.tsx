import { Button, Progress } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { refreshObject } from '../../../records/web/api/cache.ts';
import type { Departure } from '../contract.ts';
import { departureMessages } from '../messages.ts';
import classes from './handover.module.css';

export function SettledDepartures() {
  const m = useMessages(departureMessages);
  const client = useQueryClient();
  const formats = useFormats();
  const errorText = useErrorText();
  const [busy, setBusy] = useState<string>();
  const { data: departures } = useQuery({
    queryKey: ['departures', 'settled'],
    queryFn: async () => (await api.action<{ departures: Departure[] }>('departure.list', {})).departures,
    // What goes on is followed until it is over.
    refetchInterval: ({ state }) => (state.data?.some(({ left }) => left > 0) ? 1500 : false),
  });
  const undo = async (id: string) => {
    setBusy(id);
    try {
      const { kept, left } = await api.action<{ kept: number; left: boolean }>('departure.undo', { id });
      if (!left)
        notifications.show({ message: m.takenBack({ count: kept }), role: 'status', autoClose: 10_000 });
    } catch (error) {
      notifications.show({ message: errorText(error), role: 'alert', autoClose: 10_000 });
    }
    setBusy(undefined);
    await client.invalidateQueries({ queryKey: ['departures'] });
    void refreshObject(client);
  };
  return (
    <section aria-label={m.past}>
      <SectionTitle>{m.past}</SectionTitle>
      {departures?.length === 0 && <p className={classes.soft}>{m.none}</p>}
      {departures?.map(({ id, person, created_at, count, kept, undone_at, until, left, undoing }) => (
        <div key={id} className={classes.settled}>
          <span>
            {person.name}{' '}
            <span className={classes.dim}>
              {[
                formats.when(created_at),
                m.count({ count }),
                kept > 0 && m.kept({ count: kept }),
                undone_at && m.undone({ when: formats.when(undone_at) }),
                until && m.until({ day: formats.date(until) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {left > 0 && (
              <span className={classes.progress} role="status">
                {undoing
                  ? m.undoing({ count: left })
                  : m.handing({ done: formats.integer(count - left), count: formats.integer(count) })}
                <Progress value={count ? (100 * Math.max(0, count - left)) / count : 0} aria-hidden="true" />
              </span>
            )}
          </span>
          {until && (
            <Button
              size="xs"
              aria-label={m.undo({ name: person.name })}
              loading={busy === id}
              onClick={() => void undo(id)}
            >
              {m.undoShort}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}
