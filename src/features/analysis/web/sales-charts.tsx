import { useMessages } from '../../../platform/web/language.tsx';
import type { ForecastAnalysis, LeadAnalysis, SalesAnalysis, SalesFunnel } from '../contract.ts';
import { analysisMessages } from '../messages.ts';
import classes from './analysis.module.css';
import { Panel } from './panel.tsx';
import { sumIn, type Writing } from './use-writing.ts';

type Props = {
  sales: SalesAnalysis;
  funnel: SalesFunnel | undefined;
  leads: LeadAnalysis | undefined;
  forecast: ForecastAnalysis | undefined;
  currency: string;
  writing: Writing;
};

export function SalesCharts({ sales, funnel, leads, forecast, currency, writing }: Props) {
  const m = useMessages(analysisMessages);
  const byMonth = <T extends { month: string }>(rows: readonly T[], id: string): T | undefined =>
    rows.find(({ month }) => month === id);
  const amount = ({ sums }: Pick<SalesAnalysis['months'][number], 'sums'>) =>
    Number(sumIn(sums, currency)?.amount ?? 0);
  return (
    <div className={classes.charts}>
      {funnel?.pipeline && <Funnel funnel={funnel} />}
      <Panel
        title={m.wonByMonth}
        kind="bar"
        pointsLabel={m.month}
        empty={sales.current.won + sales.previous.won === 0 && m.noWon}
        series={[
          { id: 'now', label: m.now },
          { id: 'before', label: m.before },
        ]}
        points={sales.months.map((row, index) => ({
          id: row.month,
          label: writing.month(row.month, index),
          values: [amount(row), amount(sales.months_before[index]!)],
        }))}
        format={writing.money}
        formatShort={writing.moneyShort}
        find={({ point, series }) => {
          const at = sales.months.findIndex(({ month }) => month === point.id);
          return (series.id === 'now' ? sales.months : sales.months_before)[at]?.open_won;
        }}
      />
      {forecast && <ForecastPanel forecast={forecast} currency={currency} writing={writing} />}
      <Panel
        title={m.lostReasons}
        kind="rows"
        pointsLabel={m.reason}
        empty={sales.current.lost === 0 && m.noLost}
        series={[{ id: 'now', label: m.deals }]}
        points={sales.lost_reasons
          .filter(({ count }) => count > 0)
          .map(({ id, title, count }) => ({ id: id ?? '', label: title ?? m.noReason, values: [count] }))}
        find={({ point }) => sales.lost_reasons.find(({ id }) => (id ?? '') === point.id)?.open}
      />
      {leads && (
        <>
          <Panel
            title={m.conversionByMonth}
            kind="line"
            pointsLabel={m.month}
            empty={leads.months.every(({ per_hundred }) => per_hundred === null) && m.noLeads}
            series={[{ id: 'share', label: m.conversion }]}
            points={leads.months.map(({ month, per_hundred }, index) => ({
              id: month,
              label: writing.month(month, index),
              values: [per_hundred],
            }))}
            format={writing.hundred}
            find={({ point }) => byMonth(leads.months, point.id)?.open_converted}
          />
          <Panel
            title={m.responseByMonth}
            kind="line"
            pointsLabel={m.month}
            empty={leads.months.every(({ median_hours }) => median_hours === null) && m.noAnswers}
            series={[{ id: 'hours', label: m.response }]}
            points={leads.months.map(({ month, median_hours }, index) => ({
              id: month,
              label: writing.month(month, index),
              values: [median_hours],
            }))}
            format={writing.wait}
            formatShort={writing.wait}
            find={({ point }) => byMonth(leads.months, point.id)?.open_answered}
          />
        </>
      )}
    </div>
  );
}

type ForecastProps = { forecast: ForecastAnalysis; currency: string; writing: Writing };

/** What was forecast as each month began beside what it brought; the forecast's mark opens why it changed meanwhile. */
function ForecastPanel({ forecast, currency, writing }: ForecastProps) {
  const m = useMessages(analysisMessages);
  const months = forecast.months.filter((one) => one.currency === currency);
  const told = months.filter(({ percent }) => percent !== null);
  const off = told.reduce((sum, { percent }) => sum + Math.abs(percent!), 0) / (told.length || 1);
  const over = told.filter(({ percent }) => percent! > 0).length;
  return (
    <Panel
      title={m.forecastAgainst}
      kind="bar"
      pointsLabel={m.month}
      empty={months.length === 0 && m.noForecast}
      summary={
        told.length
          ? m.forecastSummary({
              count: told.length,
              over,
              percent: writing.percent(Math.round(off) / 100),
            })
          : undefined
      }
      series={[
        { id: 'forecast', label: m.forecastThen },
        { id: 'won', label: m.won },
      ]}
      points={months.map(({ month, forecast, won }, index) => ({
        id: month,
        label: writing.month(month, index),
        values: [Number(forecast), Number(won)],
      }))}
      format={writing.money}
      formatShort={writing.moneyShort}
      find={({ point, series }) => {
        const found = months.find(({ month }) => month === point.id);
        if (!found) return undefined;
        return series.id === 'won'
          ? found.open_won
          : { to: '/forecast', search: { start: found.month, since: found.frozen_on } };
      }}
    />
  );
}

function Funnel({ funnel }: { funnel: SalesFunnel }) {
  const m = useMessages(analysisMessages);
  const { pipeline, opened, stages, won } = funnel;
  const steps = [
    { id: 'opened', title: m.opened, ...opened },
    // Where every deal begins says nothing that the first line has not said.
    ...stages.slice(1),
    { id: 'won', title: m.wonDeals, ...won },
  ];
  return (
    <Panel
      title={m.funnel({ pipeline: pipeline!.title })}
      kind="funnel"
      pointsLabel={m.stage}
      empty={opened.count === 0 && m.noOpened}
      series={[{ id: 'deals', label: m.deals }]}
      points={steps.map(({ id, title, count }) => ({ id, label: title, values: [count] }))}
      height={Math.max(200, steps.length * 44 + 24)}
      find={({ point }) => steps.find(({ id }) => id === point.id)?.open}
    />
  );
}
