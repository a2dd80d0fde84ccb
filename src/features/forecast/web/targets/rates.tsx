// At which rates foreign targets enter the firm's sum, since when, and the way to say another.
import { Button, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import type { Rate, Targets } from '../../targets.ts';
import { targetMessages } from './messages.ts';
import classes from './targets.module.css';

export function RatesPart({ targets, onSaved }: { targets: Targets; onSaved: () => Promise<void> }) {
  const m = useMessages(targetMessages);
  const { rates, without_rate } = targets;
  if (rates.length === 0 && without_rate.length === 0) return null;
  const all = [...without_rate.map((currency) => ({ currency, rate: undefined })), ...rates];
  return (
    <section className={classes.part} aria-label={m.rates}>
      <h2>{m.rates}</h2>
      <p className={classes.note}>{m.ratesHelp}</p>
      {all.map((one) => (
        <RateLine
          key={one.currency}
          currency={one.currency}
          known={one.rate === undefined ? undefined : (one as Rate)}
          targets={targets}
          onSaved={onSaved}
        />
      ))}
    </section>
  );
}

type LineProps = {
  currency: string;
  known: Rate | undefined;
  targets: Targets;
  onSaved: () => Promise<void>;
};

function RateLine({ currency, known, targets, onSaved }: LineProps) {
  const m = useMessages(targetMessages);
  const formats = useFormats();
  const { language } = useLanguage();
  const errorText = useErrorText();
  const may = useMay('exchange_rate', 'create');
  const [open, setOpen] = useState(!known);
  const [rate, setRate] = useState<string | number>('');
  const [day, setDay] = useState(`${targets.year}-01-01`);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const own = targets.total.currency;
  const save = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const values = { currency, rate: String(rate), starts_on: day };
      if (known && known.starts_on === day)
        await api.patch(
          `/records/exchange_rate/${known.id}`,
          { rate: values.rate },
          { ifMatch: known.version },
        );
      else await api.post('/records/exchange_rate', values);
      await onSaved();
      setOpen(false);
      setRate('');
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const sum = known && `${digits(known.rate, formats.locale)} ${own}`;
  return (
    <form
      className={classes.rate}
      onSubmit={(event) => {
        event.preventDefault();
        if (rate !== '' && day) void save();
      }}
    >
      <span>
        {known ? (
          <>
            {m.rateOf({ currency, rate: sum! })}{' '}
            <span className={classes.dim}>{m.rateDay({ day: formats.date(known.starts_on) })}</span>
          </>
        ) : (
          m.noRate({ currency })
        )}
      </span>
      {may && !open && <Button onClick={() => setOpen(true)}>{m.changeRate}</Button>}
      {may && open && (
        <>
          <NumberInput
            label={m.rateFor({ currency })}
            hideControls
            min={0}
            decimalScale={6}
            decimalSeparator={language === 'fr' ? ',' : '.'}
            suffix={` ${own}`}
            value={rate}
            onChange={setRate}
          />
          <TextInput
            type="date"
            label={m.rateFrom}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <Button type="submit" loading={busy} disabled={rate === '' || !day}>
            {m.setRate}
          </Button>
        </>
      )}
      {failure !== null && (
        <p role="alert" className={classes.failed}>
          {m.failed({ reason: errorText(failure) })}
        </p>
      )}
    </form>
  );
}

/** Every digit that was typed. */
const digits = (rate: string, locale: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(rate as unknown as number);
