// The register of decisions: what is due for review first, then what is waited for, then what was decided.
import { Button, TextInput } from '@mantine/core';
import { IconGavel, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { DateText } from '../../../../platform/web/ui/date-text.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import type { ApiRecord, Reference } from '../../../../records/web/api/record.ts';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import classes from '../../web/register.module.css';
import { decisionMessages } from '../messages.ts';
import { AskDialog } from './ask-dialog.tsx';

const today = (): string => new Date().toISOString().slice(0, 10);

export default function DecisionsScreen() {
  const m = useMessages(decisionMessages);
  const may = useMay('decision', 'create');
  const [asking, setAsking] = useState(false);
  const [words, setWords] = useState('');
  const open = useRecordPage('decision', {
    filter: { field: 'status', op: 'is', value: 'wanted' },
    sort: 'wanted_by',
    limit: 200,
  });
  const settled = useRecordPage('decision', {
    filter: { field: 'status', op: 'in', value: ['taken', 'replaced', 'dropped'] },
    sort: '-number',
    limit: 500,
  });
  useLiveRecords();
  const error = open.error ?? settled.error;
  const wanted = open.data?.records ?? [];
  const all = settled.data?.records ?? [];
  const due = all.filter(isDue);
  const meets = ({ name, outcome, number }: ApiRecord) =>
    `${number} ${name} ${outcome ?? ''}`.toLowerCase().includes(words.trim().toLowerCase());
  const register = all.filter(meets);
  const ask = { label: m.ask, run: () => setAsking(true) };
  return (
    <Page title={m.decisions} width="wide" create={may ? ask : undefined}>
      <p className={classes.lead}>{m.lead}</p>
      {error ? (
        <ErrorState error={error} onRetry={() => void open.refetch()} />
      ) : !open.data || !settled.data ? (
        <SkeletonRows count={6} height={44} />
      ) : wanted.length + all.length === 0 ? (
        <EmptyState
          icon={IconGavel}
          action={
            may && (
              <Button variant="filled" onClick={ask.run}>
                {m.ask}
              </Button>
            )
          }
        >
          {m.empty}
        </EmptyState>
      ) : (
        <>
          {due.length > 0 && <Part title={m.toReview} records={due} />}
          {may && <Part title={m.wanted} records={wanted} none={m.noWanted} />}
          <Part
            title={m.taken}
            records={register}
            none={m.noneFound}
            tools={
              all.length > 8 && (
                <TextInput
                  aria-label={m.find}
                  placeholder={m.find}
                  leftSection={<IconSearch size={16} />}
                  value={words}
                  onChange={(event) => setWords(event.currentTarget.value)}
                />
              )
            }
          />
        </>
      )}
      {asking && <AskDialog onClose={() => setAsking(false)} />}
    </Page>
  );
}

export const isDue = ({ status, review_on }: ApiRecord): boolean =>
  status === 'taken' && review_on !== null && String(review_on) <= today();

type PartProps = { title: string; records: readonly ApiRecord[]; none?: string; tools?: ReactNode };

function Part({ title, records, none, tools }: PartProps) {
  if (records.length === 0 && !none) return null;
  return (
    <section className={classes.part} aria-label={title}>
      <SectionTitle count={records.length || undefined}>{title}</SectionTitle>
      {tools}
      {records.length ? (
        <ul className={classes.rows}>
          {records.map((one) => (
            <DecisionRow key={one.id} decision={one} />
          ))}
        </ul>
      ) : (
        <p className={classes.quiet}>{none}</p>
      )}
    </section>
  );
}

function DecisionRow({ decision }: { decision: ApiRecord }) {
  const m = useMessages(decisionMessages);
  const formats = useFormats();
  const { id, number, name, outcome, status, wanted_by, decided_on, review_on } = decision;
  const who = (decision.decided_by as Reference | null)?.title ?? m.nobody;
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <span className={classes.title}>
          <span>
            {number ? <span className={classes.quiet}>{m.number({ number: Number(number) })} </span> : null}
            <Link to={`/programme/decisions/${id}`}>{String(name)}</Link>
          </span>
          {status === 'replaced' && <StateBadge>{m.isReplaced}</StateBadge>}
          {status === 'dropped' && <StateBadge>{m.isDropped}</StateBadge>}
          {isDue(decision) && <StateBadge tone="warn">{m.isDue}</StateBadge>}
          {status === 'wanted' && wanted_by && String(wanted_by) < today() ? (
            <StateBadge tone="bad">{m.isLate}</StateBadge>
          ) : null}
        </span>
        {outcome && !String(name).endsWith(String(outcome)) ? (
          <span className={classes.more}>{String(outcome)}</span>
        ) : null}
      </div>
      <span className={classes.aside}>
        {status === 'wanted' ? (
          wanted_by ? (
            <DateText value={String(wanted_by)} />
          ) : (
            m.noDay
          )
        ) : (
          [
            decided_on && m.takenBy({ day: formats.date(String(decided_on)), name: who }),
            status === 'taken' && review_on && m.reviewOn({ day: formats.date(String(review_on)) }),
          ]
            .filter(Boolean)
            .join(' · ')
        )}
      </span>
    </li>
  );
}
