// A message of the programme, for those it was sent to. Opening it is reading it.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import small from '../../web/small-lists.module.css';
import type { ReadMessage } from '../contract.ts';
import { communicationMessages } from '../messages.ts';
import classes from './communications.module.css';

export default function MessageScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const m = useMessages(communicationMessages);
  const formats = useFormats();
  const { data, error, refetch } = useQuery({
    queryKey: ['message', id],
    queryFn: () => api.action<ReadMessage>('communication.read', { id }),
    retry: false,
  });
  return (
    <Page title={data?.subject ?? m.message} width="reading">
      {data ? (
        <>
          {data.sent_at && (
            <p className={small.soft}>
              {m.from({ author: data.author ?? m.ourProject, day: formats.date(data.sent_at) })}
            </p>
          )}
          <p className={classes.message}>{data.message}</p>
          <p>
            <Link to={'/programme' as never}>{m.ourProject}</Link>
          </p>
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={4} />
      )}
    </Page>
  );
}
