// The customer's page: a quote behind a link, read without an account. In the language of the quote.
import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconDownload, IconEye, IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { digitsOf } from '../../../../fields/money/currencies.ts';
import { ApiError, api, apiUrl } from '../../../../platform/web/api.ts';
import { useFormats, useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { totalsWith } from '../../acceptance.ts';
import type { SharedQuote } from '../../contract.ts';
import { sharedMessages } from '../../messages.ts';
import type { PricedLine } from '../../totals.ts';
import { QuoteTable } from '../quote-table.tsx';
import { TotalsPanel } from '../totals-panel.tsx';
import { AnswerForm } from './answer-form.tsx';
import classes from './shared.module.css';

export default function SharedScreen() {
  const { token = '' } = useParams({ strict: false }) as { token?: string };
  const m = useMessages(sharedMessages);
  const client = useQueryClient();
  const { setLanguage } = useLanguage();
  const key = ['shared-quote', token];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => api.post<SharedQuote>('/quote-link/read', { token }),
    retry: false,
    // One reading is one opening.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const language = data?.language;
  useEffect(() => {
    if (language) setLanguage(language);
  }, [language, setLanguage]);
  if (data) {
    return <Quote quote={data} token={token} onAnswered={(next) => client.setQueryData(key, next)} />;
  }
  if (error instanceof ApiError && ['not_found', 'invalid'].includes(error.code))
    return (
      <Sheet title={m.unknown}>
        <p>{m.unknownLead}</p>
      </Sheet>
    );
  return (
    <Sheet title={m.title({ number: '…' })}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonRows count={6} />}
    </Sheet>
  );
}

function Sheet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.page}>
      <title>{title}</title>
      <main className={classes.sheet}>
        <h1 className={classes.title}>{title}</h1>
        {children}
      </main>
    </div>
  );
}

type Props = { quote: SharedQuote; token: string; onAnswered: (next: SharedQuote) => void };

function Quote({ quote, token, onAnswered }: Props) {
  const m = useMessages(sharedMessages);
  const formats = useFormats();
  const { seller, customer } = quote;
  const open = quote.state === 'open' && !quote.preview;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const answered = quote.answer?.answer === 'accepted' ? quote.answer.options.map(({ line }) => line) : [];
  const taken = open ? ticked : new Set(answered);
  const totals = totalsWith(quote.lines.map(pricedLine), taken, digitsOf(quote.currency));
  const take = (line: string, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, line] : [...before].filter((one) => one !== line)));
  return (
    <Sheet title={m.title({ number: quote.number })}>
      <p className={classes.lead}>
        {m.from({ firm: seller.name })}
        {(customer.company ?? customer.contact) && (
          <> · {m.forWhom({ name: customer.company ?? customer.contact ?? '' })}</>
        )}
      </p>
      <Standing quote={quote} />
      <div className={classes.head}>
        <ul className={classes.facts}>
          <li>{m.issued({ date: formats.date(quote.issued_on) })}</li>
          {quote.valid_until && <li>{m.valid({ date: formats.date(quote.valid_until) })}</li>}
          {quote.revision > 1 && <li>{m.version({ number: quote.revision })}</li>}
        </ul>
        <Button
          component="a"
          href={apiUrl(`/quote-link/${encodeURIComponent(token)}/pdf`)}
          leftSection={<IconDownload />}
          download
        >
          {m.pdf}
        </Button>
      </div>
      {quote.subject && <h2 className={classes.subject}>{quote.subject}</h2>}
      {quote.introduction && <p className={classes.words}>{quote.introduction}</p>}
      <QuoteTable
        lines={quote.lines}
        currency={quote.currency}
        taken={taken}
        onTake={open ? take : undefined}
      />
      <div className={classes.totals} aria-live="polite">
        <TotalsPanel totals={totals} currency={quote.currency} />
      </div>
      {quote.payment_terms && (
        <section>
          <h2 className={classes.small}>{m.payment}</h2>
          <p className={classes.words}>{quote.payment_terms}</p>
        </section>
      )}
      {quote.delivery_terms && (
        <section>
          <h2 className={classes.small}>{m.delivery}</h2>
          <p className={classes.words}>{quote.delivery_terms}</p>
        </section>
      )}
      {!quote.preview && (
        <AnswerForm quote={quote} taken={taken} total={totals.total} token={token} onAnswered={onAnswered} />
      )}
      <footer className={classes.foot}>
        {[seller.person, seller.phone, seller.email].filter(Boolean).join(' · ')}
        <p>{m.tracked({ firm: seller.name })}</p>
      </footer>
    </Sheet>
  );
}

const pricedLine = (line: SharedQuote['lines'][number]): PricedLine & { id: string } => ({
  id: line.id,
  kind: line.kind,
  quantity: line.quantity,
  unitPrice: line.unit_price,
  discount: line.discount,
  vatRate: line.vat_rate,
  optional: line.optional,
  billing: line.billing,
});

/** Where it stands, said first. */
function Standing({ quote }: { quote: SharedQuote }) {
  const m = useMessages(sharedMessages);
  const formats = useFormats();
  const { state, answer, seller } = quote;
  const who = seller.email ?? seller.person ?? seller.name;
  if (quote.preview)
    return (
      <Alert color="blue" icon={<IconEye />}>
        {m.previewing}
      </Alert>
    );
  if (answer && (state === 'accepted' || state === 'refused')) {
    const values = { name: answer.name, when: formats.when(answer.at) };
    return state === 'accepted' ? (
      <Alert color="green" icon={<IconCheck />} role="status">
        {m.accepted(values)}
      </Alert>
    ) : (
      <Alert color="red" icon={<IconX />} role="status">
        {m.refused(values)}
      </Alert>
    );
  }
  if (state === 'open') return null;
  const words =
    state === 'expired'
      ? m.expired({ date: formats.date(quote.valid_until ?? quote.issued_on), who })
      : state === 'replaced'
        ? m.replaced({ who })
        : m.withdrawn({ who });
  return (
    <Alert color="yellow" icon={<IconAlertTriangle />} role="status">
      {words}
    </Alert>
  );
}
