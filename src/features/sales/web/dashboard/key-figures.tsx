import type { ReactNode } from 'react';
import { KeyFigure } from '../../../../platform/web/chart/key-figure.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { useOpenList } from '../../../../records/web/open-list.ts';
import type { Figures, Sum } from '../../contract.ts';
import { dashboardMessages } from '../../messages.ts';
import classes from './dashboard.module.css';
import { monthsBetween } from './dashboard-address.ts';
import { sumIn, type Writing } from './use-writing.ts';

type Props = { figures: Figures; months: number; currency: string; writing: Writing };

export function KeyFigures({ figures, months, currency, writing }: Props) {
  const m = useMessages(dashboardMessages);
  const open = useOpenList();
  const { current, previous } = figures.totals;
  const span = monthsBetween(figures.since, figures.until);
  // A month without anything won is a zero; a month without leads has no share.
  const trend = <T extends { month: string }>(
    rows: readonly T[],
    value: (row: T) => number | null,
    missing: number | null = 0,
  ) => {
    const byMonth = new Map(rows.map((row) => [row.month, value(row)]));
    return span.map((month) => byMonth.get(month) ?? missing).filter((each) => each !== null);
  };
  const amount = (sums: readonly Sum[]) => Number(sumIn(sums, currency)?.amount ?? 0);
  const average = (sums: readonly Sum[]) => {
    const sum = sumIn(sums, currency);
    return sum ? Number(sum.average) : null;
  };
  const others = writing.others(current.won.sums);
  return (
    <section className={classes.keys} aria-label={m.keyFigures}>
      <SectionTitle>{m.keyFigures}</SectionTitle>
      <p className={classes.note}>{m.against({ count: months })}</p>
      <div className={classes.figures}>
        <Figure aside={others && m.otherCurrencies({ sums: others })}>
          <KeyFigure
            label={m.won}
            value={amount(current.won.sums)}
            previous={previous.won.count > 0 ? amount(previous.won.sums) : undefined}
            format={writing.money}
            better="higher"
            trend={trend(figures.won_by_month, ({ sums }) => amount(sums))}
            onOpen={() => open(current.won.open)}
          />
        </Figure>
        <Maybe label={m.averageSale} value={average(current.won.sums)}>
          {(value) => (
            <KeyFigure
              label={m.averageSale}
              value={value}
              previous={average(previous.won.sums) ?? undefined}
              format={writing.rounded}
              better="higher"
              onOpen={() => open(current.won.open)}
            />
          )}
        </Maybe>
        <Maybe label={m.conversion} value={current.leads.per_hundred}>
          {(value) => (
            <KeyFigure
              label={m.conversion}
              value={value}
              previous={previous.leads.per_hundred ?? undefined}
              format={writing.hundred}
              better="higher"
              trend={trend(figures.leads_by_month, ({ per_hundred }) => per_hundred, null)}
              onOpen={() => open(current.leads.open)}
            />
          )}
        </Maybe>
        <Figure>
          <KeyFigure
            label={m.newCustomers}
            value={current.customers.count}
            previous={previous.won.count > 0 ? previous.customers.count : undefined}
            better="higher"
            trend={trend(figures.new_customers_by_month, ({ count }) => count)}
            onOpen={() => open(current.customers.open)}
          />
        </Figure>
        <Maybe label={m.response} value={current.response.median_hours}>
          {(value) => (
            <KeyFigure
              label={m.response}
              value={value}
              previous={previous.response.median_hours ?? undefined}
              format={writing.wait}
              better="lower"
              onOpen={() => open(current.response.open)}
            />
          )}
        </Maybe>
      </div>
    </section>
  );
}

function Figure({ aside, children }: { aside?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.figure}>
      {children}
      {aside && <p className={classes.aside}>{aside}</p>}
    </div>
  );
}

type MaybeProps = { label: string; value: number | null; children: (value: number) => ReactNode };

/** A mean of nothing is no number: it is said. */
function Maybe({ label, value, children }: MaybeProps) {
  const m = useMessages(dashboardMessages);
  if (value !== null) return <Figure>{children(value)}</Figure>;
  return (
    <div className={classes.figure}>
      <p className={classes.label}>{label}</p>
      <p className={classes.missing}>{m.notEnough}</p>
    </div>
  );
}
