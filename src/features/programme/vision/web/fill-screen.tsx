// An interviewer notes what somebody answers.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { programmeKey } from '../../home/web/use-home.ts';
import type { OpenInterview } from '../contract.ts';
import { answerMessages } from '../messages.ts';
import classes from './answer.module.css';
import { InterviewForm } from './interview-form.tsx';

export default function FillScreen() {
  const { id = '', interview = '' } = useParams({ strict: false }) as { id?: string; interview?: string };
  const m = useMessages(answerMessages);
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['interview', 'noted', interview],
    queryFn: () => api.action<OpenInterview>('interview.open', { interview }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const title = m.notingFor({ name: data?.name ?? '…' });
  return (
    <Page title={title} width="reading">
      <p className={classes.note}>{m.notingLead}</p>
      {data ? (
        <InterviewForm
          interview={data}
          entry={{ interview }}
          onFinished={() => void client.invalidateQueries({ queryKey: programmeKey })}
        />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={6} />
      )}
      <p>
        <Link
          to={'/programme/vision/interviews/$id' as never}
          params={{ id } as never}
          search={{ tab: 'people' } as never}
        >
          {m.back}
        </Link>
      </p>
    </Page>
  );
}
