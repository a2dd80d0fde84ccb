// How right forecasts were, of all that one sees together; and, for the reader alone, how right their own calls were.
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import type { PeriodKind } from '../contract.ts';
import { forecastMessages } from '../messages.ts';
import classes from './forecast.module.css';
import { useAccuracy } from './forecast-data.ts';
import { usePeriodName } from './period-name.ts';

export function AccuracyPart({ period }: { period: PeriodKind }) {
  const m = useMessages(forecastMessages);
  const formats = useFormats();
  const named = usePeriodName();
  const { data } = useAccuracy(period);
  if (!data) return null;
  const money = (amount: string, currency: string) => formats.money({ amount, currency });
  const { periods, mine } = data;
  return (
    <>
      <section className={classes.part} aria-label={m.accuracy}>
        <h2 className={classes.title}>{m.accuracy}</h2>
        <p className={classes.note}>{periods.length ? m.accuracyHelp : m.noAccuracy}</p>
        {periods.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard.
          <section className={classes.scroller} tabIndex={0} aria-label={m.accuracyHelp}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{m.period}</th>
                  <th scope="col">{m.forecastThen}</th>
                  <th scope="col">{m.won}</th>
                  <th scope="col">{m.error}</th>
                </tr>
              </thead>
              <tbody>
                {periods.map((one) => (
                  <tr key={`${one.starts_on} ${one.currency}`}>
                    <th scope="row">{named(period, one.starts_on)}</th>
                    <td>{money(one.forecast, one.currency)}</td>
                    <td>{money(one.won, one.currency)}</td>
                    <td>
                      {Number(one.error) > 0 ? '+' : ''}
                      {money(one.error, one.currency)}
                      {one.percent !== null && (
                        <span className={classes.share}>
                          {one.percent > 0 ? '+' : ''}
                          {formats.percent(one.percent / 100)}
                        </span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </section>
      <section className={classes.part} aria-label={m.forYou}>
        <h2 className={classes.title}>{m.forYou}</h2>
        <p className={classes.sentence}>{m[mine.verdict]}</p>
        {mine.months.length > 0 && (
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{m.month}</th>
                <th scope="col">{m.said}</th>
                <th scope="col">{m.won}</th>
              </tr>
            </thead>
            <tbody>
              {mine.months.map((one) => (
                <tr key={`${one.starts_on} ${one.currency}`}>
                  <th scope="row">{named('month', one.starts_on)}</th>
                  <td>{money(one.said, one.currency)}</td>
                  <td>{money(one.won, one.currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className={classes.note}>{m.forYouHelp}</p>
      </section>
    </>
  );
}
