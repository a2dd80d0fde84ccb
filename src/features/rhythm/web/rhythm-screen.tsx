// How often one speaks with customers: one's month first, then what the firm's past says class by class.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import type { Rhythm } from '../contract.ts';
import { rhythmMessages } from '../messages.ts';
import { ClassTable } from './class-table.tsx';
import { MonthPlan } from './month-plan.tsx';
import classes from './rhythm.module.css';
import { rhythmKey } from './rhythm-key.ts';

export default function RhythmScreen() {
  const m = useMessages(rhythmMessages);
  const { data, error, refetch } = useQuery({
    queryKey: [...rhythmKey, 'classes'],
    queryFn: ({ signal }) => api.action<Rhythm>('rhythm.read', {}, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={m.title} width="wide">
      <p className={classes.lead}>{m.lead}</p>
      <MonthPlan />
      <section className={classes.section} aria-label={m.classes}>
        <SectionTitle>{m.classes}</SectionTitle>
        {data ? (
          data.learnt_at === null ? (
            <EmptyState>{m.notLearnt}</EmptyState>
          ) : (
            <>
              {data.classes.length === 0 && <EmptyState>{m.nothing}</EmptyState>}
              <ClassTable key={`${data.by} ${data.learnt_at}`} rhythm={data} />
            </>
          )
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows count={5} />
        )}
        <p className={classes.note}>{m.method}</p>
      </section>
    </Page>
  );
}
