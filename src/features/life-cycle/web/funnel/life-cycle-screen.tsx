import { Skeleton } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { customerStatuses } from '../../../../objects/choices.ts';
import { api } from '../../../../platform/web/api.ts';
import { Chart } from '../../../../platform/web/chart/chart.tsx';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { useUrlState } from '../../../../platform/web/url-state.ts';
import { recordKeys } from '../../../../records/web/api/record.ts';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { useOpenList } from '../../../../records/web/open-list.ts';
import type { LifeFunnel } from '../../contract.ts';
import { funnelMessages } from '../../messages.ts';
import classes from './funnel.module.css';
import { readFunnelAddress, spanOf, usualSpan } from './funnel-address.ts';
import { FunnelFilters } from './funnel-filters.tsx';
import { StatusCard } from './status-card.tsx';

export default function LifeCycleScreen() {
  const m = useMessages(funnelMessages);
  const { timeZone } = useFormats();
  const [address, setAddress] = useUrlState(readFunnelAddress);
  const { of = 'company', months = usualSpan, owner, source } = address;
  const asked = { object: of, ...spanOf(months, dayIn(timeZone)), owner, source };
  const { data, error, refetch } = useQuery({
    queryKey: [...recordKeys.aggregates(of), 'life-cycle', asked],
    queryFn: ({ signal }) => api.action<LifeFunnel>('life_cycle.funnel', asked, { signal }),
    placeholderData: keepPreviousData,
  });
  useLiveRecords();
  return (
    <Page title={m.title} width="wide">
      <FunnelFilters address={address} onChange={(change) => setAddress(change, 'push')} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton height={320} radius="md" />
      ) : data.statuses.length === 0 ? (
        <EmptyState icon={IconHeartHandshake}>{m.empty}</EmptyState>
      ) : (
        <Funnel funnel={data} />
      )}
    </Page>
  );
}

function Funnel({ funnel }: { funnel: LifeFunnel }) {
  const m = useMessages(funnelMessages);
  const text = useText();
  const openList = useOpenList();
  const enteredBefore = (key: string) => funnel.previous.find(({ status }) => status === key)?.entered ?? 0;
  return (
    <>
      <p className={classes.lead}>{m.lead}</p>
      <div className={classes.chart}>
        <Chart
          title={m.entries}
          kind="bar"
          pointsLabel={m.status}
          series={[
            { id: 'now', label: m.now },
            { id: 'before', label: m.before },
          ]}
          points={customerStatuses.map(({ key, label }) => ({
            id: key,
            label: text(label),
            values: [funnel.statuses.find(({ status }) => status === key)?.entered ?? 0, enteredBefore(key)],
          }))}
          onOpen={({ point, series }) => {
            const figure = funnel.statuses.find(({ status }) => status === point.id);
            if (figure && series.id === 'now') openList(figure.open);
          }}
        />
      </div>
      <div className={classes.cards}>
        {funnel.statuses.map((figure) => (
          <StatusCard
            key={figure.status}
            figure={figure}
            previous={funnel.previous.find(({ status }) => status === figure.status)}
          />
        ))}
      </div>
    </>
  );
}

const dayIn = (timeZone: string | undefined): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(),
  );
