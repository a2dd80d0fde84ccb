// How much of the promised time is left, in the firm's working time, as its settings say it.
import { useQuery } from '@tanstack/react-query';
import { calendarOf, type WorkingHours } from '../../../../platform/lib/working-hours.ts';
import { type WorkingCalendar, workingMinutesBetween } from '../../../../platform/lib/working-time.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useNow } from '../../../../platform/web/now.ts';
import { useSession } from '../../../../platform/web/session.ts';
import { leadMessages } from '../../messages.ts';

/** In minutes, negative once it is over; null until the firm's hours are known. */
export function useWorkingMinutesLeft(due: string | null): number | null {
  const now = useNow();
  const { settings } = useSession() as unknown as { settings: { time_zone: string } };
  const { data } = useQuery({
    queryKey: ['agenda', 'hours'],
    queryFn: () => api.action<WorkingHours>('agenda.hours', {}),
    staleTime: 600_000,
    enabled: due !== null,
  });
  if (!data || !due) return null;
  return workingMinutesBetween(calendarFrom(data, settings.time_zone), new Date(now), new Date(due));
}

/** Made once for all the rows of a list. */
function calendarFrom(hours: WorkingHours, zone: string): WorkingCalendar {
  const known = calendars.get(hours) ?? calendarOf(hours, zone);
  calendars.set(hours, known);
  return known;
}

const calendars = new WeakMap<WorkingHours, WorkingCalendar>();

/** 95 is « 1 h 35 ». */
export function useSpanWords(): (minutes: number) => string {
  const m = useMessages(leadMessages);
  return (given) => {
    const minutes = Math.round(Math.abs(given));
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    if (hours === 0) return m.minutes({ minutes });
    return rest === 0
      ? m.hours({ hours })
      : m.hoursMinutes({ hours, minutes: String(rest).padStart(2, '0') });
  };
}
