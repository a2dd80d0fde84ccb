import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { addDays } from '../../../../platform/lib/day.ts';
import { momentOf } from '../../../../platform/lib/working-time.ts';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useSession } from '../../../../platform/web/session.ts';
import { useTimeZone } from '../../../../platform/web/time-zone.tsx';
import type { Slot } from '../../contract.ts';
import { entryMessages } from '../../messages.ts';
import { agendaKey } from '../use-agenda.ts';
import classes from './entry.module.css';

type Props = {
  people: readonly string[];
  owner?: string;
  day: string;
  minutes: number;
  except?: string;
  onChoose: (slot: Slot) => void;
};

const daysLooked = 14;

/** Three hours at which everybody is free, from the day that was chosen on: never in the past. */
export function FreeSlots({ people, owner, day, minutes, except, onChoose }: Props) {
  const m = useMessages(entryMessages);
  const formats = useFormats();
  const { user } = useSession();
  const zone = useTimeZone();
  const all = [owner ?? user.id, ...people];
  const { data } = useQuery({
    queryKey: [agendaKey, 'slots', all, day, minutes, except],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const start = Math.max(Date.now(), momentOf(day, '00:00', zone).getTime());
      const from = new Date(start).toISOString();
      const to = momentOf(addDays(from.slice(0, 10), daysLooked), '00:00', zone).toISOString();
      const input = { people: all, from, to, minutes, ...(except ? { except } : {}) };
      return (await api.action<{ slots: Slot[] }>('agenda.free_slots', input)).slots;
    },
  });
  if (!data) return null;
  return (
    <fieldset className={classes.slots}>
      <legend>{m.slots}</legend>
      {data.length === 0 && <p className={classes.dim}>{m.noSlots}</p>}
      {data.map((slot) => (
        <Button key={slot.from} size="xs" onClick={() => onChoose(slot)}>
          {`${formats.day(slot.from)} ${formats.time(slot.from)}–${formats.time(slot.to)}`}
        </Button>
      ))}
    </fieldset>
  );
}
