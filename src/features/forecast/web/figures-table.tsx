// What is to be reached, what is there and what is said to come: a table for each currency, and every figure opens its deals.
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { allOf } from '../../../model/filter.ts';
import type { Filter } from '../../../model/query.ts';
import { useMay } from '../../../model/web/use-schema.tsx';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { listPlace } from '../../../records/web/open-list.ts';
import type { Figures, Forecast, Grouping, Row } from '../contract.ts';
import { forecastMessages } from '../messages.ts';
import classes from './forecast.module.css';

export function FiguresTable({ forecast, by }: { forecast: Forecast; by: Grouping }) {
  const m = useMessages(forecastMessages);
  const { totals, rows, aged } = forecast;
  return (
    <>
      {totals.length > 1 && <Across forecast={forecast} />}
      {totals.map((total) => (
        <Fragment key={total.currency}>
          {totals.length > 1 && <h2 className={classes.title}>{total.currency}</h2>}
          <CurrencyTable by={by} total={total} rows={rows.filter((row) => row.currency === total.currency)} />
        </Fragment>
      ))}
      {!aged && totals.length > 0 && <p className={classes.note}>{m.notAged}</p>}
    </>
  );
}

/** What several currencies come to: in words, with the rates, or what is missing for it. */
function Across({ forecast: { together, without_rate } }: { forecast: Forecast }) {
  const m = useMessages(forecastMessages);
  const formats = useFormats();
  const mayRate = useMay('exchange_rate', 'create');
  const mayTargets = useMay('target', 'read');
  if (!together)
    return (
      <p className={classes.note}>
        {m.apart} {without_rate.length > 0 && m.noRates({ currencies: formats.list(without_rate) })}{' '}
        {mayRate && mayTargets && (
          <Link to="/forecast/targets" className={classes.link}>
            {m.setRates}
          </Link>
        )}
      </p>
    );
  const { currency, target, won, by_stage, rates } = together;
  const money = (amount: string) => formats.money({ amount, currency });
  const rate = new Intl.NumberFormat(formats.locale, { maximumFractionDigits: 6 });
  return (
    <p className={classes.note}>
      {m.apart}{' '}
      {m.together({
        currency,
        won: money(won),
        byStage: money(by_stage),
        target: target === null ? m.noTargetYet : money(target),
        rates: rates
          .map((one) =>
            m.rate({
              from: one.currency,
              rate: rate.format(one.rate as unknown as number),
              to: currency,
              day: formats.date(one.starts_on),
            }),
          )
          .join(' ; '),
      })}
    </p>
  );
}

const isOpen: Filter = { field: 'status', op: 'is', value: 'open' };
const isWon: Filter = { field: 'status', op: 'is', value: 'won' };
const category = (value: string): Filter =>
  value === 'pipeline'
    ? {
        or: [
          { field: 'forecast_category', op: 'is', value },
          { field: 'forecast_category', op: 'empty' },
        ],
      }
    : { field: 'forecast_category', op: 'is', value };

function CurrencyTable({ by, total, rows }: { by: Grouping; total: Figures; rows: readonly Row[] }) {
  const m = useMessages(forecastMessages);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard.
    <section className={classes.scroller} tabIndex={0} aria-label={m.figures({ currency: total.currency })}>
      <table className={classes.table}>
        <thead>
          <tr>
            <td colSpan={6} />
            <th colSpan={3} scope="colgroup" className={classes.over}>
              {m.forecasts}
            </th>
          </tr>
          <tr>
            <th scope="col">{m[by]}</th>
            <th scope="col">{m.target}</th>
            <th scope="col">{m.won}</th>
            <th scope="col">{m.commit}</th>
            <th scope="col">{m.best_case}</th>
            <th scope="col">{m.pipeline}</th>
            <th scope="col" title={m.byStageHelp} data-first>
              {m.byStage}
            </th>
            <th scope="col" title={m.byAgeHelp}>
              {m.byAge}
            </th>
            <th scope="col" title={m.calledHelp}>
              {m.called}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.group?.id ?? 'none'}>
              <th scope="row">
                {row.group?.title ?? { person: m.nobody, team: m.noTeam, product: m.noProduct }[by]}
              </th>
              <Cells figures={row} open={row.open} />
            </tr>
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{m.total}</th>
              <Cells figures={total} />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Cells({ figures, open }: { figures: Figures; open?: Filter }) {
  const m = useMessages(forecastMessages);
  const formats = useFormats();
  const { currency, target } = figures;
  const share = target !== null && Number(target) > 0 ? Number(figures.won) / Number(target) : null;
  const of = (...more: Filter[]) => open && allOf(open, ...more);
  return (
    <>
      <td>
        {target === null ? (
          <span className={classes.none}>{m.noTarget}</span>
        ) : (
          <Sum amount={target} currency={currency} />
        )}
      </td>
      <td>
        <Sum amount={figures.won} currency={currency} open={of(isWon)} />
        {share !== null && (
          <span className={classes.share}>
            {m.ofTarget({ percent: formats.percent(Math.round(share * 100) / 100) })}
          </span>
        )}
      </td>
      <td>
        <Sum amount={figures.commit} currency={currency} open={of(isOpen, category('commit'))} />
      </td>
      <td>
        <Sum amount={figures.best_case} currency={currency} open={of(isOpen, category('best_case'))} />
      </td>
      <td>
        <Sum amount={figures.pipeline} currency={currency} open={of(isOpen, category('pipeline'))} />
      </td>
      <td data-first>
        <Sum amount={figures.by_stage} currency={currency} open={of()} />
      </td>
      <td>
        <Sum amount={figures.by_age} currency={currency} open={of()} />
      </td>
      <td>
        {figures.called === null ? (
          <span className={classes.none}>–</span>
        ) : (
          <Sum amount={figures.called} currency={currency} />
        )}
      </td>
    </>
  );
}

function Sum({ amount, currency, open }: { amount: string; currency: string; open?: Filter }) {
  const formats = useFormats();
  const words = formats.money({ amount, currency });
  if (!open || Number(amount) === 0)
    return <span data-zero={Number(amount) === 0 || undefined}>{words}</span>;
  return (
    <Link {...listPlace({ object: 'deal', filter: open })} className={classes.figure}>
      {words}
    </Link>
  );
}
