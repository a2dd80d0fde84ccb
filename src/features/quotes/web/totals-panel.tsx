import { useFormats, useLanguage, useMessages } from '../../../platform/web/language.tsx';
import { lineMessages } from '../messages.ts';
import type { Totals } from '../totals.ts';
import classes from './totals-panel.module.css';

/** What it comes to. */
export function TotalsPanel({ totals, currency }: { totals: Totals; currency: string }) {
  const m = useMessages(lineMessages);
  const { language } = useLanguage();
  const formats = useFormats();
  const money = (amount: string) => formats.money({ amount, currency });
  return (
    <section aria-label={m.totals} className={classes.totals}>
      <dl>
        {Number(totals.discount) > 0 && (
          <div className={classes.quiet}>
            <dt>{m.totalDiscount}</dt>
            <dd>−{money(totals.discount)}</dd>
          </div>
        )}
        <div>
          <dt>{m.net}</dt>
          <dd>{money(totals.net)}</dd>
        </div>
        {totals.rates.map(({ rate, vat }) => (
          <div key={rate} className={classes.quiet}>
            <dt>{m.vatAt({ rate: language === 'fr' ? rate.replace('.', ',') : rate })}</dt>
            <dd>{money(vat)}</dd>
          </div>
        ))}
        <div className={classes.total}>
          <dt>{m.total}</dt>
          <dd>{money(totals.total)}</dd>
        </div>
      </dl>
      {totals.recurring.map(({ period, net }) => (
        <p key={period} className={classes.recurring}>
          {m.recurring({ amount: money(net), period: m[period] })}
        </p>
      ))}
    </section>
  );
}
