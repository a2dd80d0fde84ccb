import { Skeleton } from '@mantine/core';
import { useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { useUrlState } from '../../../../platform/web/url-state.ts';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { dashboardMessages } from '../../messages.ts';
import { usePipelines } from '../use-pipelines.ts';
import classes from './dashboard.module.css';
import { readDashboardAddress, usualSpan } from './dashboard-address.ts';
import { DashboardFilters } from './dashboard-filters.tsx';
import { FigureCharts } from './figure-charts.tsx';
import { KeyFigures } from './key-figures.tsx';
import { useFigures } from './use-figures.ts';
import { useWriting } from './use-writing.ts';

export default function DashboardScreen() {
  const m = useMessages(dashboardMessages);
  const [address, setAddress] = useUrlState(readDashboardAddress);
  const { pipelines } = usePipelines();
  const { owner, months = usualSpan } = address;
  // A link may name a pipeline that is gone since.
  const pipeline = pipelines.find(({ id }) => id === address.pipeline)?.id;
  const { data: figures, error, refetch } = useFigures({ pipeline, owner, months });
  const currency =
    figures?.currencies.find((each) => each === address.currency) ?? figures?.currency ?? 'EUR';
  const writing = useWriting(currency);
  useLiveRecords();
  return (
    <Page title={m.dashboard} width="wide">
      <DashboardFilters
        pipelines={pipelines}
        currencies={figures?.currencies ?? []}
        currency={currency}
        address={{ ...address, pipeline }}
        onChange={(change) => setAddress(change, 'push')}
      />
      {figures ? (
        <>
          <KeyFigures figures={figures} months={months} currency={currency} writing={writing} />
          <FigureCharts figures={figures} currency={currency} writing={writing} />
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <div className={classes.charts} aria-hidden="true">
          {['byStage', 'won', 'average', 'conversion'].map((each) => (
            <Skeleton key={each} height={280} radius="md" />
          ))}
        </div>
      )}
    </Page>
  );
}
