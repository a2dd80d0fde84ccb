import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { addDecimals } from '../../../../platform/lib/decimal.ts';
import { Chart, type ChartProps } from '../../../../platform/web/chart/chart.tsx';
import type { ChartDatum, ChartPoint } from '../../../../platform/web/chart/chart-data.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useOpenList } from '../../../../records/web/open-list.ts';
import type { Datum, Figures, Sum } from '../../contract.ts';
import { dashboardMessages } from '../../messages.ts';
import classes from './dashboard.module.css';
import { monthsBetween } from './dashboard-address.ts';
import { sumIn, type Writing } from './use-writing.ts';

type Props = { figures: Figures; currency: string; writing: Writing };

export function FigureCharts({ figures, currency, writing }: Props) {
  const m = useMessages(dashboardMessages);
  const navigate = useNavigate();
  const span = useMemo(() => monthsBetween(figures.since, figures.until), [figures.since, figures.until]);
  const amount = (sums: readonly Sum[]) => Number(sumIn(sums, currency)?.amount ?? 0);
  const average = (sums: readonly Sum[]) => {
    const sum = sumIn(sums, currency);
    return sum && Number(sum.average);
  };
  const months = <T extends { month: string }>(
    rows: readonly T[],
    value: (row: T) => number | null,
    missing: number | null,
  ): ChartPoint[] => {
    const byMonth = new Map(rows.map((row) => [row.month, row]));
    return span.map((month, index) => {
      const row = byMonth.get(month);
      return { id: month, label: writing.month(month, index), values: [row ? value(row) : missing] };
    });
  };
  const severalPipelines = new Set(figures.pipeline_by_stage.map(({ pipeline }) => pipeline?.id)).size > 1;
  const stages = figures.pipeline_by_stage.map(({ stage, pipeline, count, sums }) => {
    const name = severalPipelines ? `${pipeline?.title ?? ''} · ${stage?.title ?? ''}` : (stage?.title ?? '');
    return { id: stage?.id ?? '', label: m.stageWithCount({ stage: name, count }), values: [amount(sums)] };
  });
  const otherOpen = writing.others(totalOf(figures.pipeline_by_stage.flatMap(({ sums }) => sums)));
  const money = { format: writing.money, formatShort: writing.moneyShort };
  const toDeals = <Button onClick={() => void navigate({ to: '/deals/board' })}>{m.goDeals}</Button>;
  const toLeads = <Button onClick={() => void navigate({ to: '/o/lead' })}>{m.goLeads}</Button>;
  const opened = (id: string) => byId(figures.pipeline_by_stage, ({ stage }) => stage?.id, id);
  const hasWon = figures.won_by_month.some(({ sums }) => sumIn(sums, currency));
  return (
    <div className={classes.charts}>
      <Panel
        title={m.byStage}
        empty={figures.pipeline_by_stage.length === 0 && { words: m.noOpen, action: toDeals }}
        aside={otherOpen && m.otherCurrencies({ sums: otherOpen })}
        chart={{
          kind: 'rows',
          pointsLabel: m.stage,
          series: [{ id: 'amount', label: m.amount }],
          points: stages,
          height: Math.max(160, stages.length * 40 + 24),
          ...money,
        }}
        find={opened}
      />
      <Panel
        title={m.wonByMonth}
        empty={!hasWon && { words: m.noWon, action: toDeals }}
        chart={{
          kind: 'bar',
          pointsLabel: m.month,
          series: [{ id: 'amount', label: m.amount }],
          points: months(figures.won_by_month, ({ sums }) => amount(sums), 0),
          ...money,
        }}
        find={(id) => byId(figures.won_by_month, ({ month }) => month, id)}
      />
      <Panel
        title={m.averageByMonth}
        empty={!hasWon && { words: m.noWon, action: toDeals }}
        chart={{
          kind: 'line',
          pointsLabel: m.month,
          series: [{ id: 'average', label: m.averageSale }],
          points: months(figures.won_by_month, ({ sums }) => average(sums), null),
          ...money,
        }}
        find={(id) => byId(figures.won_by_month, ({ month }) => month, id)}
      />
      <Panel
        title={m.conversionByMonth}
        empty={figures.leads_by_month.length === 0 && { words: m.noLeads, action: toLeads }}
        chart={{
          kind: 'line',
          pointsLabel: m.month,
          series: [{ id: 'share', label: m.perHundred }],
          points: months(figures.leads_by_month, ({ per_hundred }) => per_hundred, null),
          format: writing.hundred,
        }}
        find={(id) => byId(figures.leads_by_month, ({ month }) => month, id)}
      />
      <Panel
        title={m.growth}
        empty={
          figures.customers_before === 0 &&
          figures.new_customers_by_month.length === 0 && { words: m.noCustomers, action: toDeals }
        }
        chart={{
          kind: 'line',
          pointsLabel: m.month,
          series: [{ id: 'customers', label: m.customers }],
          points: runningTotal(figures, span, writing),
        }}
        find={(id) => byId(figures.new_customers_by_month, ({ month }) => month, id)}
      />
      <Panel
        title={m.responseByMonth}
        empty={figures.response_by_month.length === 0 && { words: m.noResponse, action: toLeads }}
        chart={{
          kind: 'line',
          pointsLabel: m.month,
          series: [{ id: 'time', label: m.time }],
          points: months(figures.response_by_month, ({ median_hours }) => median_hours, null),
          format: writing.wait,
          formatShort: writing.wait,
        }}
        find={(id) => byId(figures.response_by_month, ({ month }) => month, id)}
      />
    </div>
  );
}

type PanelProps = {
  title: string;
  empty: false | { words: string; action: ReactNode };
  aside?: ReactNode;
  chart: Omit<ChartProps, 'title' | 'onOpen'>;
  /** The figure that stands at a point. */
  find: (point: string) => Datum | undefined;
};

function Panel({ title, empty, aside, chart, find }: PanelProps) {
  const open = useOpenList();
  const onOpen = ({ point }: ChartDatum) => {
    const datum = find(point.id);
    if (datum) open(datum.open);
  };
  return (
    <section className={classes.panel} aria-label={title}>
      {empty ? (
        <>
          <h3 className={classes.title}>{title}</h3>
          <div className={classes.empty}>
            <p>{empty.words}</p>
            {empty.action}
          </div>
        </>
      ) : (
        <>
          <Chart title={title} {...chart} onOpen={onOpen} />
          {aside && <p className={classes.aside}>{aside}</p>}
        </>
      )}
    </section>
  );
}

const byId = <T extends Datum>(rows: readonly T[], idOf: (row: T) => string | undefined, id: string) =>
  rows.find((row) => idOf(row) === id);

/** A month in which nobody came has as many customers as the one before. */
function runningTotal(figures: Figures, span: readonly string[], writing: Writing): ChartPoint[] {
  const totals = new Map(figures.new_customers_by_month.map(({ month, total }) => [month, total]));
  let total = figures.customers_before;
  return span.map((month, index) => {
    total = totals.get(month) ?? total;
    return { id: month, label: writing.month(month, index), values: [total] };
  });
}

/** Sums of several stages put together by currency, exactly. */
function totalOf(sums: readonly Sum[]): Sum[] {
  const byCurrency = Map.groupBy(sums, ({ currency }) => currency);
  return [...byCurrency].map(([currency, some]) => ({
    currency,
    amount: addDecimals(...some.map(({ amount }) => amount)),
    count: some.reduce((all, { count }) => all + count, 0),
    average: '0',
  }));
}
