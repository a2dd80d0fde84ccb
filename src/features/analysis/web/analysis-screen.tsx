import { Skeleton } from '@mantine/core';
import { useMessages } from '../../../platform/web/language.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { useUrlState } from '../../../platform/web/url-state.ts';
import { useLiveRecords } from '../../../records/web/api/use-live-records.ts';
import { analysisMessages } from '../messages.ts';
import classes from './analysis.module.css';
import { readAnalysisAddress, usualSpan } from './analysis-address.ts';
import { AnalysisFilters } from './analysis-filters.tsx';
import { BreakdownTable } from './breakdown-table.tsx';
import { CohortTable } from './cohort-table.tsx';
import { KeyFigures } from './key-figures.tsx';
import { SalesCharts } from './sales-charts.tsx';
import { useCohorts, useForecastAnalysis, useFunnel, useLeads, useSales } from './use-analysis.ts';
import { useWriting } from './use-writing.ts';

export default function AnalysisScreen() {
  const m = useMessages(analysisMessages);
  const [address, setAddress] = useUrlState(readAnalysisAddress);
  const { months = usualSpan, pipeline, owner, team, source, product, by = 'owner' } = address;
  const scope = { months, pipeline, owner, team, source, product };
  const sales = useSales(scope, by);
  const funnel = useFunnel(scope);
  const leads = useLeads(scope);
  const cohorts = useCohorts(scope);
  const forecast = useForecastAnalysis(scope);
  const figures = sales.data;
  const currency =
    figures?.currencies.find((each) => each === address.currency) ?? figures?.currency ?? 'EUR';
  const writing = useWriting(currency);
  useLiveRecords();
  return (
    <Page title={m.title} width="wide">
      <AnalysisFilters
        address={address}
        currencies={figures?.currencies ?? []}
        currency={currency}
        onChange={(change) => setAddress(change, 'push')}
      />
      {figures ? (
        <>
          <KeyFigures
            sales={figures}
            leads={leads.data}
            months={months}
            currency={currency}
            writing={writing}
          />
          <SalesCharts
            sales={figures}
            funnel={funnel.data}
            leads={leads.data}
            forecast={forecast.data}
            currency={currency}
            writing={writing}
          />
          <BreakdownTable
            sales={figures}
            currency={currency}
            writing={writing}
            onBy={(next) => setAddress({ by: next === 'owner' ? undefined : next })}
          />
          {cohorts.data && <CohortTable cohorts={cohorts.data} writing={writing} />}
        </>
      ) : sales.error ? (
        <ErrorState error={sales.error} onRetry={() => void sales.refetch()} />
      ) : (
        <div className={classes.charts} aria-hidden="true">
          {['funnel', 'won', 'reasons', 'leads'].map((each) => (
            <Skeleton key={each} height={280} radius="md" />
          ))}
        </div>
      )}
    </Page>
  );
}
