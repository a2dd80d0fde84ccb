// What became of it: sent, opened, answered with which evidence, and its other versions.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { DateText } from '../../../../platform/web/ui/date-text.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import type { QuoteView } from '../../contract.ts';
import { editorMessages } from '../../messages.ts';
import classes from './editor.module.css';
import { QuoteState } from './quote-state.tsx';

export function QuoteCourse({ view }: { view: QuoteView }) {
  const m = useMessages(editorMessages);
  const { quote, answer, versions } = view;
  const formats = useFormats();
  const currency = String(quote.currency);
  const at = (value: unknown) => <DateText value={value as string | null} />;
  return (
    <>
      {Boolean(quote.sent_at) && (
        <section aria-label={m.course}>
          <SectionTitle>{m.course}</SectionTitle>
          <dl className={classes.course}>
            <Line label={m.sentOn}>{at(quote.sent_at)}</Line>
            <Line label={m.validUntil}>{at(quote.valid_until)}</Line>
            {quote.opened_first_at ? (
              <>
                <Line label={m.openedFirst}>{at(quote.opened_first_at)}</Line>
                <Line label={m.openedLast}>{at(quote.opened_last_at)}</Line>
              </>
            ) : (
              <Line label={m.notOpened}>–</Line>
            )}
            {answer && (
              <Line
                label={
                  answer.answer === 'accepted'
                    ? m.acceptedBy({ name: answer.name })
                    : m.refusedBy({ name: answer.name })
                }
              >
                {at(answer.at)}
              </Line>
            )}
          </dl>
          {answer && answer.options.length > 0 && (
            <>
              <SectionTitle>{m.optionsTaken}</SectionTitle>
              <dl className={classes.course}>
                {answer.options.map(({ line, name, net }) => (
                  <Line key={line} label={name}>
                    {net && formats.money({ amount: net, currency })}
                  </Line>
                ))}
                {answer.total && (
                  <Line label={m.totalAccepted}>{formats.money({ amount: answer.total, currency })}</Line>
                )}
              </dl>
            </>
          )}
          {answer?.said && <p className={classes.answer}>« {answer.said} »</p>}
          {answer && (
            <details className={classes.course}>
              <summary>{m.evidence}</summary>
              <p className={classes.answer}>
                {answer.ip ? m.evidenceIp({ ip: answer.ip }) : m.evidenceOther}
                {answer.user_agent && `\n${answer.user_agent}`}
              </p>
              <span>{m.evidenceHash}</span>
              <span className={classes.hash}>{answer.pdf_sha256}</span>
            </details>
          )}
        </section>
      )}
      {versions.length > 0 && (
        <section aria-label={m.versions}>
          <SectionTitle>{m.versions}</SectionTitle>
          <ul className={classes.links}>
            {versions.map(({ id, revision, status }) => (
              <li key={id}>
                <Link to="/quotes/$id" params={{ id } as never}>
                  {m.version({ number: revision })}
                </Link>{' '}
                <QuoteState status={status} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
