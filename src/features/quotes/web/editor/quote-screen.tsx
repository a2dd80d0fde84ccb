// A quote: /quotes/$id. Written as a draft, read once it is sent.
import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { digitsOf } from '../../../../fields/money/currencies.ts';
import { ApiError, api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState, useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SaveStatus } from '../../../../platform/web/ui/save-status.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import type { QuoteStatus, QuoteView } from '../../contract.ts';
import { editorMessages } from '../../messages.ts';
import { totalsOf } from '../../totals.ts';
import { QuoteTable } from '../quote-table.tsx';
import { TotalsPanel } from '../totals-panel.tsx';
import { ApprovalBand } from './approval-band.tsx';
import classes from './editor.module.css';
import { LinesGrid } from './lines-grid.tsx';
import { QuoteActions } from './quote-actions.tsx';
import { QuoteCourse } from './quote-course.tsx';
import { QuoteFacts, QuoteTerms } from './quote-facts.tsx';
import { QuoteState } from './quote-state.tsx';
import { isFilled, pricedRow } from './rows.ts';
import { SentFacts, SentTerms } from './sent-facts.tsx';
import { quoteKey, useQuoteDraft } from './use-quote-draft.ts';

const readQuote = (id: string) => api.action<QuoteView>('quote.read', { id });

export default function QuoteScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const m = useMessages(editorMessages);
  const { data, error, refetch } = useQuery({ queryKey: quoteKey(id), queryFn: () => readQuote(id) });
  if (data) return <QuoteEditor key={id} initial={data} />;
  const missing = error instanceof ApiError && ['not_found', 'invalid', 'forbidden'].includes(error.code);
  return (
    <Page title={m.quote} width="wide">
      {missing ? (
        <EmptyState>{m.missing}</EmptyState>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={8} />
      )}
    </Page>
  );
}

function QuoteEditor({ initial }: { initial: QuoteView }) {
  const m = useMessages(editorMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  useLiveRecords();
  const draft = useQuoteDraft(initial);
  const { view, rows, autosave, take } = draft;
  const { quote, may } = view;
  const currency = String(draft.values.currency ?? quote.currency ?? 'EUR');
  const known = /^[A-Z]{3}$/.test(currency) ? currency : String(quote.currency);
  const totals = may.edit ? totalsOf(rows.filter(isFilled).map(pricedRow), digitsOf(known)) : view.totals;
  const reload = async () => {
    const next = await client.fetchQuery({
      queryKey: quoteKey(quote.id),
      queryFn: () => readQuote(quote.id),
    });
    take(next);
  };
  const title = [quote.number, quote.subject].filter(Boolean).join(' · ') || m.newQuote;
  const company = quoteCompany(draft.values.company ?? quote.company);
  return (
    <Page
      title={title}
      width="wide"
      heading={
        <div className={classes.crumbs}>
          <Link to="/o/quote">{m.quotes}</Link>
          <span aria-hidden="true">/</span>
          <h1>{title}</h1>
          <QuoteState status={quote.status as QuoteStatus} />
        </div>
      }
      actions={
        <>
          {may.edit && <SaveStatus state={autosave.state} onRetry={autosave.flush} />}
          <QuoteActions draft={draft} reload={reload} />
        </>
      }
    >
      <div className={classes.page}>
        {autosave.state === 'failed' && (
          <Alert color="red" icon={<IconAlertTriangle />} role="alert">
            <div className={classes.band}>
              <p className={classes.bandWords}>
                {draft.conflict ? m.changedMeanwhile : m.refusedSave({ reason: errorText(autosave.error) })}
              </p>
              {draft.conflict && <Button onClick={() => void reload()}>{m.reload}</Button>}
            </div>
          </Alert>
        )}
        <ApprovalBand view={view} take={take} beforehand={draft.save} />
        {may.edit ? <QuoteFacts draft={draft} /> : <SentFacts view={view} />}
        {may.edit ? (
          <LinesGrid rows={rows} setRows={draft.setRows} company={company} currency={known} />
        ) : (
          <QuoteTable
            lines={view.lines}
            currency={known}
            taken={new Set(view.answer?.options.map(({ line }) => line))}
          />
        )}
        <div className={classes.foot}>
          {may.edit ? <QuoteTerms draft={draft} /> : <SentTerms view={view} />}
          <div className={classes.side}>
            <TotalsPanel totals={totals} currency={known} />
            <QuoteCourse view={view} />
          </div>
        </div>
      </div>
    </Page>
  );
}

const quoteCompany = (value: unknown): string | null => (value as { id?: string } | null)?.id ?? null;
