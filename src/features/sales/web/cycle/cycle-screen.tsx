// How deals really go through a pipeline: how many, how long, and where they go.
import { Select } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { asNumber, asString, useUrlState } from '../../../../platform/web/url-state.ts';
import { recordKeys, titleOf } from '../../../../records/web/api/record.ts';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import type { Cycle } from '../../cycle-contract.ts';
import { ShownAs } from '../shown-as.tsx';
import { usePipelines } from '../use-pipelines.ts';
import classes from './cycle.module.css';
import { CycleDeals } from './cycle-deals.tsx';
import { CycleDrawing } from './cycle-drawing.tsx';
import { type Asked, CycleTable } from './cycle-table.tsx';
import { cycleMessages } from './messages.ts';

const spans = [1, 3, 6, 12, 24];

export default function CycleScreen() {
  const m = useMessages(cycleMessages);
  const [address, setAddress] = useUrlState((search) => ({
    pipeline: asString(search.pipeline),
    owner: asString(search.owner),
    months: asNumber(search.months),
  }));
  const { pipelines } = usePipelines();
  const people = useRecordPage('user', { sort: 'name', fields: ['name'], limit: 200 });
  const [asked, setAsked] = useState<Asked | null>(null);
  useLiveRecords();
  const pipeline = (pipelines.find(({ id }) => id === address.pipeline) ?? pipelines[0])?.id;
  const months = spans.find((span) => span === address.months) ?? 12;
  const { owner } = address;
  const question = { pipeline: pipeline ?? '', months, ...(owner ? { owner } : {}) };
  const { data, error, refetch } = useQuery({
    queryKey: [...recordKeys.aggregates('deal'), 'cycle', question],
    queryFn: ({ signal }) => api.action<Cycle>('sales.cycle', question, { signal }),
    enabled: pipeline !== undefined,
    placeholderData: keepPreviousData,
  });
  const moved = data?.stages.some(({ entered, now }) => entered + now > 0);
  return (
    <Page title={m.cycle} tabs={<ShownAs at="cycle" />} width="wide">
      <div className={classes.filters}>
        {pipelines.length > 1 && (
          <Select
            label={m.pipeline}
            data={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
            value={pipeline ?? null}
            onChange={(id) => setAddress({ pipeline: id ?? undefined }, 'push')}
          />
        )}
        <Select
          label={m.period}
          data={spans.map((span) => ({ value: String(span), label: m.months({ count: span }) }))}
          value={String(months)}
          onChange={(span) => setAddress({ months: Number(span) === 12 ? undefined : Number(span) }, 'push')}
        />
        <Select
          label={m.owner}
          searchable
          data={[
            { value: 'all', label: m.everyone },
            ...(people.data?.records ?? []).map((one) => ({ value: one.id, label: titleOf(one) })),
          ]}
          value={owner ?? 'all'}
          onChange={(id) => setAddress({ owner: id === 'all' ? undefined : (id ?? undefined) }, 'push')}
        />
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={8} height={40} />
      ) : moved ? (
        <>
          <CycleDrawing cycle={data} onAsk={setAsked} />
          <CycleTable cycle={data} owner={owner} onAsk={setAsked} />
        </>
      ) : (
        <EmptyState icon={IconRoute}>{m.empty}</EmptyState>
      )}
      {asked && data && (
        <CycleDeals
          asked={{ ...question, ...asked }}
          names={new Map(data.stages.map(({ id, name }) => [id, name]))}
          onClose={() => setAsked(null)}
        />
      )}
    </Page>
  );
}
