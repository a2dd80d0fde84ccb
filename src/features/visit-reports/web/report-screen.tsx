/** The report of a visit, on the way back to the car: how it was, some words, what was read in them confirmed, saved. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import type { Prepared } from '../contract.ts';
import { reportMessages } from '../messages.ts';
import { ReportForm } from './report-form.tsx';

export default function ReportScreen() {
  const m = useMessages(reportMessages);
  const { activity } = useParams({ strict: false }) as { activity: string };
  const { data, error, refetch } = useQuery({
    queryKey: ['visit-report', activity],
    queryFn: ({ signal }) => api.action<Prepared>('visit.prepare', { id: activity }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 24 * 3_600_000,
  });
  return (
    <Page title={m.title} width="reading">
      {data ? (
        <ReportForm key={activity} prepared={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton height={320} />
      )}
    </Page>
  );
}
