// Why the forecast changed since a Monday: in a sentence, by cause, and deal by deal.
import { Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import type { ForecastChanges, PeriodKind } from '../contract.ts';
import { forecastMessages } from '../messages.ts';
import classes from './forecast.module.css';
import { useChanges } from './forecast-data.ts';

type Props = {
  period: PeriodKind;
  start: string;
  frozen: readonly string[];
  since: string | undefined;
  until: string | undefined;
  onSpan: (span: { since?: string; until?: string }) => void;
};

export function ChangesPart({ period, start, frozen, since, until, onSpan }: Props) {
  const m = useMessages(forecastMessages);
  const formats = useFormats();
  const { data, error } = useChanges({
    period,
    starts_on: start,
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
  });
  const errorText = useErrorText();
  const from = data?.since ?? since;
  const days = (all: readonly string[]) =>
    all.map((monday) => ({ value: monday, label: formats.date(monday) }));
  return (
    <section className={classes.part} aria-label={m.why}>
      <div className={classes.head}>
        <h2 className={classes.title}>{m.why}</h2>
        {frozen.length > 1 && (
          <div className={classes.span}>
            <Select
              label={m.compareWith}
              className={classes.since}
              data={days(frozen)}
              allowDeselect={false}
              value={from ?? null}
              onChange={(monday) =>
                onSpan({
                  since: monday === frozen[0] ? undefined : (monday ?? undefined),
                  // What is compared stays after what it is compared with.
                  until: until && monday && until > monday ? until : undefined,
                })
              }
            />
            <Select
              label={m.compareUntil}
              className={classes.since}
              data={[
                { value: '', label: m.today },
                ...days(frozen.filter((monday) => from === undefined || monday > from)),
              ]}
              allowDeselect={false}
              value={until ?? ''}
              onChange={(monday) => onSpan({ since, until: monday || undefined })}
            />
          </div>
        )}
      </div>
      {error && !data && (
        <p role="alert" className={classes.error}>
          {errorText(error)}
        </p>
      )}
      {data &&
        (data.since === null ? <p className={classes.note}>{m.notFrozen}</p> : <Told changes={data} />)}
    </section>
  );
}

function Told({ changes }: { changes: ForecastChanges }) {
  const m = useMessages(forecastMessages);
  const formats = useFormats();
  const { totals, causes, deals, count } = changes;
  const since = formats.date(changes.since!);
  const until = changes.until ? formats.date(changes.until) : '';
  const money = (amount: string, currency: string) => formats.money({ amount, currency });
  const signed = (amount: string, currency: string) =>
    `${Number(amount) > 0 ? '+' : ''}${money(amount, currency)}`;
  return (
    <>
      {totals.map(({ currency, before, after, delta }) => (
        <p key={currency} className={classes.sentence}>
          {Number(delta) === 0
            ? until
              ? m.sameUntil({ since, until, before: money(before, currency) })
              : m.same({ since, before: money(before, currency) })
            : (until ? m.movedUntil : m.moved)({
                since,
                until,
                before: money(before, currency),
                after: money(after, currency),
                delta: signed(delta, currency),
              })}
        </p>
      ))}
      {causes.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{m.cause}</th>
              <th scope="col">{m.difference}</th>
            </tr>
          </thead>
          <tbody>
            {causes.map((one) => (
              <tr key={`${one.currency} ${one.cause}`}>
                <th scope="row">
                  {m[`cause_${one.cause}`]}{' '}
                  <span className={classes.count}>{m.deals({ count: one.count })}</span>
                </th>
                <td>{signed(one.delta, one.currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {deals.length > 0 && (
        <section
          className={classes.scroller}
          aria-label={m.deal}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard.
          tabIndex={0}
        >
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{m.deal}</th>
                <th scope="col" data-words>
                  {m.cause}
                </th>
                <th scope="col">{m.was}</th>
                <th scope="col">{until ? m.later : m.is}</th>
                <th scope="col">{m.difference}</th>
              </tr>
            </thead>
            <tbody>
              {deals.map((deal) => (
                <tr key={`${deal.id} ${deal.currency}`}>
                  <th scope="row">
                    {deal.title === null ? (
                      <span className={classes.none}>{m.binned}</span>
                    ) : (
                      <Link to={`/o/deal/${deal.id}`} className={classes.figure}>
                        {deal.title}
                      </Link>
                    )}
                  </th>
                  <td data-words>{m[`cause_${deal.cause}`]}</td>
                  <td>{money(deal.before, deal.currency)}</td>
                  <td>{money(deal.after, deal.currency)}</td>
                  <td>{signed(deal.delta, deal.currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {count > deals.length && <p className={classes.note}>{m.mostOf({ shown: deals.length, count })}</p>}
    </>
  );
}
