import { Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconTargetArrow } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../model/web/use-schema.tsx';
import { useMessages } from '../../../platform/web/language.tsx';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { useUrlState } from '../../../platform/web/url-state.ts';
import { useLiveRecords } from '../../../records/web/api/use-live-records.ts';
import { listPlace } from '../../../records/web/open-list.ts';
import { type Grouping, groupings, type PeriodKind, periodKinds } from '../contract.ts';
import { forecastMessages } from '../messages.ts';
import { shifted } from '../periods.ts';
import { AccuracyPart } from './accuracy.tsx';
import { ChangesPart } from './changes.tsx';
import { FiguresTable } from './figures-table.tsx';
import classes from './forecast.module.css';
import { readAddress, useForecast } from './forecast-data.ts';
import { MyCall } from './my-call.tsx';
import { usePeriodName } from './period-name.ts';

export default function ForecastScreen() {
  const m = useMessages(forecastMessages);
  const [address, setAddress] = useUrlState(readAddress);
  const { period = 'month', by = 'person' } = address;
  const { data, error, refetch } = useForecast({
    period,
    by,
    ...(address.start ? { starts_on: address.start } : {}),
  });
  const maySee = useMay('target', 'read');
  const named = usePeriodName();
  useLiveRecords();
  const go = (step: number) => data && setAddress({ start: shifted(period, data.starts_on, step) }, 'push');
  return (
    <Page title={m.forecast} width="wide">
      <div className={classes.filters}>
        <SegmentedControl
          aria-label={m.period}
          data={periodKinds.map((kind) => ({ value: kind, label: m[kind] }))}
          value={period}
          onChange={(kind) => setAddress({ period: kind === 'month' ? undefined : (kind as PeriodKind) })}
        />
        <div className={classes.period}>
          <IconButton icon={IconChevronLeft} label={m.before} onClick={() => go(-1)} />
          <strong aria-live="polite">{data && named(data.period, data.starts_on)}</strong>
          <IconButton icon={IconChevronRight} label={m.after} onClick={() => go(1)} />
        </div>
        <SegmentedControl
          aria-label={m.by}
          data={groupings.map((each) => ({ value: each, label: m[each] }))}
          value={by}
          onChange={(each) => setAddress({ by: each === 'person' ? undefined : (each as Grouping) })}
        />
        {maySee && (
          <Button
            component={Link}
            to="/forecast/targets"
            search={{ by: by === 'person' ? undefined : by } as never}
            className={classes.targets}
            leftSection={<IconTargetArrow />}
          >
            {m.targets}
          </Button>
        )}
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={8} height={40} />
      ) : (
        <>
          {data.overdue > 0 && (
            <p className={classes.notice}>
              {m.overdue({ count: data.overdue })}{' '}
              <Link {...listPlace(overdueDeals)} className={classes.link}>
                {m.reviewDates}
              </Link>
            </p>
          )}
          {data.rows.length === 0 && data.totals.length === 0 ? (
            <EmptyState icon={IconTargetArrow}>{m.empty}</EmptyState>
          ) : (
            <FiguresTable forecast={data} by={by} />
          )}
          <MyCall key={`${data.period} ${data.starts_on}`} forecast={data} />
          <ChangesPart
            period={data.period}
            start={data.starts_on}
            frozen={data.frozen}
            since={address.since}
            until={address.until}
            onSpan={(span) => setAddress({ since: undefined, until: undefined, ...span })}
          />
          <AccuracyPart period={data.period} />
        </>
      )}
    </Page>
  );
}

const overdueDeals = {
  object: 'deal',
  filter: {
    and: [
      { field: 'status', op: 'is' as const, value: 'open' },
      { field: 'close_date', op: 'lt' as const, value: 'today' },
    ],
  },
};
