// When everybody is free, asked of the server: three hours from a day on, never in the past.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { addDays } from '../../../../platform/lib/day.ts';
import { momentOf } from '../../../../platform/lib/working-time.ts';
import { api } from '../../../../platform/web/api.ts';
import type { Slot } from '../../contract.ts';
import { agendaKey } from '../use-agenda.ts';

export interface SlotsWanted {
  people: readonly string[];
  day: string;
  minutes: number;
  /** The entry that is being moved. */
  except?: string;
}

const daysLooked = 14;

export const slotsQuery = ({ people, day, minutes, except }: SlotsWanted, zone: string) =>
  queryOptions({
    queryKey: [agendaKey, 'slots', people, day, minutes, except],
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    queryFn: async () => {
      const start = Math.max(Date.now(), momentOf(day, '00:00', zone).getTime());
      const from = new Date(start).toISOString();
      const to = momentOf(addDays(from.slice(0, 10), daysLooked), '00:00', zone).toISOString();
      const input = { people, from, to, minutes, ...(except ? { except } : {}) };
      return (await api.action<{ slots: Slot[] }>('agenda.free_slots', input)).slots;
    },
  });
