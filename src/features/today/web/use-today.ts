import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { periodBounds } from '../../../model/period.ts';
import { useMay } from '../../../model/web/use-schema.tsx';
import { useNow } from '../../../platform/web/now.ts';
import { useStream } from '../../../platform/web/stream.ts';
import { useTimeZone } from '../../../platform/web/time-zone.tsx';
import { type ApiRecord, recordKeys } from '../../../records/web/api/record.ts';
import { useRecordPage } from '../../../records/web/api/use-record-list.ts';
import type { Opens } from '../../../records/web/open-list.ts';
import { dueOf } from './due-of.ts';
import { dueFilter, idleDealsFilter, newLeadsFilter } from './today-filters.ts';

export interface Part {
  records: readonly ApiRecord[];
  /** All that there are, those not shown included. */
  total: number;
  opens: Opens;
}

export interface Today {
  late: Part;
  due: Part;
  deals: Part;
  leads: Part;
  loading: boolean;
  error: unknown;
  retry: () => void;
}

const mostOfEach = 20;
const asked = { limit: mostOfEach, count: 'estimate' } as const;

/** @param planned deals that have just got a next step, whatever the list still says. */
export function useToday(planned: ReadonlySet<string>): Today {
  const now = useNow();
  const zone = useTimeZone();
  const [start, end] = periodBounds('today', new Date(now), zone).map(Number) as [number, number];
  const filter = useMemo(() => dueFilter(new Date(end)), [end]);
  const mayDeals = useMay('deal', 'read');
  const mayLeads = useMay('lead', 'read');
  const tasks = useRecordPage('activity', { filter, sort: 'due_at', ...asked });
  const deals = useRecordPage(
    'deal',
    { filter: idleDealsFilter, sort: 'close_date', ...asked },
    { enabled: mayDeals },
  );
  const leads = useRecordPage(
    'lead',
    { filter: newLeadsFilter, sort: 'received_at', ...asked },
    { enabled: mayLeads },
  );
  useLiveToday();

  // What was done or put off a moment ago is no longer here, though the list was read before.
  const open = (tasks.data?.records ?? []).filter(
    (task) => !task.done_at && Date.parse(dueOf(task) ?? '') < end,
  );
  const missing = Math.max(0, (tasks.data?.count?.value ?? 0) - (tasks.data?.records.length ?? 0));
  const late = open.filter((task) => Date.parse(dueOf(task) ?? '') < start);
  const due = open.filter((task) => !late.includes(task));
  const part = (records: readonly ApiRecord[], more: number, object: string, of: Opens['filter']): Part => ({
    records,
    total: records.length + more,
    opens: { object, filter: of },
  });
  const beyond = (page: typeof deals) =>
    Math.max(0, (page.data?.count?.value ?? 0) - (page.data?.records.length ?? 0));
  // The late ones come first: when there are more than are shown, it is the last part that goes on.
  const lateGoesOn = due.length === 0;
  return {
    late: part(late, lateGoesOn ? missing : 0, 'activity', filter),
    due: part(due, lateGoesOn ? 0 : missing, 'activity', filter),
    deals: part(
      (deals.data?.records ?? []).filter(({ id }) => !planned.has(id)),
      beyond(deals),
      'deal',
      idleDealsFilter,
    ),
    leads: part(
      (leads.data?.records ?? []).filter(({ status }) => status === 'new'),
      beyond(leads),
      'lead',
      newLeadsFilter,
    ),
    loading: tasks.isPending || (mayDeals && deals.isPending) || (mayLeads && leads.isPending),
    error: tasks.error ?? deals.error ?? leads.error,
    retry: () => {
      for (const page of [tasks, deals, leads]) if (page.error) void page.refetch();
    },
  };
}

const gatherMs = 400;

/** What comes to be due, or ceases to be, by whoever's hand: the lists are short, so they are read again. */
function useLiveToday(): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useStream((event) => {
    if (event.type === 'change' && !['activity', 'deal', 'lead'].includes(event.object)) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      for (const object of ['activity', 'deal', 'lead'])
        void client.invalidateQueries({ queryKey: recordKeys.pages(object) });
    }, gatherMs);
  });
}
