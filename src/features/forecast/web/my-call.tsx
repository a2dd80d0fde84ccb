// One's own word on the period: two amounts, saved by Enter; in each currency that deals, targets or a call of one's own are in.
import { Button, NumberInput, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { digitsOf } from '../../../fields/money/currencies.ts';
import { useMay } from '../../../model/web/use-schema.tsx';
import { api } from '../../../platform/web/api.ts';
import { useLanguage, useMessages } from '../../../platform/web/language.tsx';
import { useSession } from '../../../platform/web/session.ts';
import { useAnnounce } from '../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { recordKeys } from '../../../records/web/api/record.ts';
import type { Forecast } from '../contract.ts';
import { forecastMessages } from '../messages.ts';
import classes from './forecast.module.css';
import { usePeriodName } from './period-name.ts';

export function MyCall({ forecast }: { forecast: Forecast }) {
  const m = useMessages(forecastMessages);
  const named = usePeriodName();
  const { settings } = useSession();
  const may = useMay('forecast_call', 'create');
  const [chosen, setChosen] = useState<string | null>(null);
  const { period, starts_on, totals, mine } = forecast;
  const currencies = [
    ...new Set([
      settings.currency,
      ...totals.map(({ currency }) => currency),
      ...mine.map(({ commit }) => commit.currency),
    ]),
  ];
  // The firm's own, unless all that there is to call is in another.
  const usual = totals.some(({ currency }) => currency === settings.currency)
    ? settings.currency
    : (totals[0]?.currency ?? settings.currency);
  const currency = chosen ?? usual;
  if (!may) return null;
  const title = m.myCall({ period: named(period, starts_on) });
  return (
    <section className={classes.part} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.note}>{m.myCallHelp}</p>
      <CallForm key={currency} forecast={forecast} currency={currency}>
        {currencies.length > 1 && (
          <Select
            className={classes.currency}
            label={m.callCurrency}
            data={currencies}
            value={currency}
            allowDeselect={false}
            onChange={setChosen}
          />
        )}
      </CallForm>
    </section>
  );
}

type FormProps = { forecast: Forecast; currency: string; children: ReactNode };

function CallForm({ forecast, currency, children }: FormProps) {
  const m = useMessages(forecastMessages);
  const { language } = useLanguage();
  const errorText = useErrorText();
  const announce = useAnnounce();
  const client = useQueryClient();
  const { period, starts_on, mine } = forecast;
  const own = mine.find(({ commit }) => commit.currency === currency);
  const [commit, setCommit] = useState<number | string>(own?.commit.amount ?? '');
  const [best, setBest] = useState<number | string>(own?.best_case?.amount ?? '');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (commit === '') return;
    setBusy(true);
    setFailure(null);
    const values = {
      commit: { amount: String(commit), currency },
      best_case: best === '' ? null : { amount: String(best), currency },
    };
    try {
      if (own) await api.patch(`/records/forecast_call/${own.id}`, values, { ifMatch: own.version });
      else await api.post('/records/forecast_call', { period, starts_on, ...values });
      announce(m.saved);
      await client.invalidateQueries({ queryKey: recordKeys.aggregates('deal') });
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const sum = {
    hideControls: true,
    min: 0,
    decimalScale: digitsOf(currency),
    suffix: ` ${currency}`,
    ...(language === 'fr'
      ? { thousandSeparator: ' ', decimalSeparator: ',' }
      : { thousandSeparator: ',', decimalSeparator: '.' }),
  };
  return (
    <>
      <form onSubmit={submit} className={classes.call}>
        {children}
        <NumberInput {...sum} label={m.mySum} value={commit} onChange={setCommit} />
        <NumberInput {...sum} label={m.myBest} value={best} onChange={setBest} />
        <Button type="submit" loading={busy} disabled={commit === ''}>
          {m.save}
        </Button>
      </form>
      {failure !== null && (
        <p role="alert" className={classes.error}>
          {errorText(failure)}
        </p>
      )}
    </>
  );
}
