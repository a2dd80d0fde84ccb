import type { ReactNode } from 'react';
import { KeyFigure } from '../../../platform/web/chart/key-figure.tsx';
import { useMessages } from '../../../platform/web/language.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { useOpenList } from '../../../records/web/open-list.ts';
import { enough, type LeadAnalysis, type SalesAnalysis } from '../contract.ts';
import { analysisMessages } from '../messages.ts';
import classes from './analysis.module.css';
import { sumIn, type Writing } from './use-writing.ts';

type Props = {
  sales: SalesAnalysis;
  leads: LeadAnalysis | undefined;
  months: number;
  currency: string;
  writing: Writing;
};

export function KeyFigures({ sales, leads, months, currency, writing }: Props) {
  const m = useMessages(analysisMessages);
  const open = useOpenList();
  const { current, previous } = sales;
  const [sum, sumBefore] = [sumIn(current.sums, currency), sumIn(previous.sums, currency)];
  const velocity = sales.velocity.find((one) => one.currency === currency);
  const few = m.fewClosed({ count: enough });
  const others = writing.others(current.sums);
  const wonList = () => open(current.open_won);
  return (
    <section className={classes.keys} aria-label={m.keyFigures}>
      <SectionTitle>{m.keyFigures}</SectionTitle>
      <p className={classes.note}>{m.against({ count: months })}</p>
      <div className={classes.figures}>
        <Cell aside={others && m.others({ sums: others })}>
          <KeyFigure
            label={m.won}
            value={Number(sum?.amount ?? 0)}
            previous={previous.won > 0 ? Number(sumBefore?.amount ?? 0) : undefined}
            format={writing.money}
            better="higher"
            onOpen={wonList}
          />
        </Cell>
        <Maybe label={m.winRate} value={current.win_rate} why={few}>
          {(value) => (
            <KeyFigure
              label={m.winRate}
              value={value * 100}
              previous={previous.win_rate === null ? undefined : previous.win_rate * 100}
              format={writing.hundred}
              better="higher"
              onOpen={wonList}
            />
          )}
        </Maybe>
        <Maybe label={m.averageSale} value={sum ? Number(sum.average) : null} why={m.noWon}>
          {(value) => (
            <KeyFigure
              label={m.averageSale}
              value={value}
              previous={sumBefore ? Number(sumBefore.average) : undefined}
              format={writing.whole}
              better="higher"
              onOpen={wonList}
            />
          )}
        </Maybe>
        <Maybe label={m.days} value={current.days} why={few}>
          {(value) => (
            <KeyFigure
              label={m.days}
              value={value}
              previous={previous.days ?? undefined}
              format={writing.days}
              better="lower"
              onOpen={wonList}
            />
          )}
        </Maybe>
        <Maybe
          label={m.velocity}
          value={velocity?.per_day ? Number(velocity.per_day) : null}
          why={few}
          aside={m.velocityHelp}
        >
          {(value) => (
            <KeyFigure
              label={m.velocity}
              value={value}
              format={writing.whole}
              onOpen={() => velocity && open(velocity.open)}
            />
          )}
        </Maybe>
        {leads && (
          <>
            <Maybe label={m.conversion} value={leads.current.per_hundred} why={m.fewLeads({ count: enough })}>
              {(value) => (
                <KeyFigure
                  label={m.conversion}
                  value={value}
                  previous={leads.previous.per_hundred ?? undefined}
                  format={writing.hundred}
                  better="higher"
                  onOpen={() => open(leads.current.open_converted)}
                />
              )}
            </Maybe>
            <Maybe label={m.response} value={leads.current.median_hours} why={m.noAnswers}>
              {(value) => (
                <KeyFigure
                  label={m.response}
                  value={value}
                  previous={leads.previous.median_hours ?? undefined}
                  format={writing.wait}
                  better="lower"
                  onOpen={() => open(leads.current.open_answered)}
                />
              )}
            </Maybe>
          </>
        )}
      </div>
    </section>
  );
}

function Cell({ aside, children }: { aside?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.figure}>
      {children}
      {aside && <p className={classes.aside}>{aside}</p>}
    </div>
  );
}

type MaybeProps = {
  label: string;
  value: number | null;
  /** What would be needed. */
  why: string;
  aside?: string;
  children: (value: number) => ReactNode;
};

/** A share of too few is no number: it is said, and what it takes. */
function Maybe({ label, value, why, aside, children }: MaybeProps) {
  const m = useMessages(analysisMessages);
  if (value !== null) return <Cell aside={aside}>{children(value)}</Cell>;
  return (
    <div className={classes.figure}>
      <p className={classes.label}>{label}</p>
      <p className={classes.missing}>{m.notEnough}</p>
      <p className={classes.aside}>{why}</p>
    </div>
  );
}
