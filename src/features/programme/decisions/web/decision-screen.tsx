// One decision: while it is wanted, the place where it is taken; afterwards what was decided, why, and whether it still holds.
import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { DayInput } from '../../../../fields/web/when-input.tsx';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useAutosave } from '../../../../platform/web/ui/autosave.ts';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { KeyValue } from '../../../../platform/web/ui/key-value.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SaveStatus } from '../../../../platform/web/ui/save-status.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import type { ApiRecord, Reference } from '../../../../records/web/api/record.ts';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { useRecord } from '../../../../records/web/api/use-record-list.ts';
import { useUndoOperation, useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import classes from '../../web/register.module.css';
import type { TakenNow } from '../contract.ts';
import { decisionMessages } from '../messages.ts';
import { isDue } from './decisions-screen.tsx';
import { ReviewCard } from './review-card.tsx';
import { Subjects } from './subjects.tsx';
import { TakeForm } from './take-form.tsx';

export default function DecisionScreen() {
  const m = useMessages(decisionMessages);
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: decision, error, refetch } = useRecord('decision', id);
  useLiveRecords();
  if (decision) return <Decision key={id} decision={decision} />;
  return (
    <Page title={m.decisions} width="reading">
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={6} height={40} />
      )}
    </Page>
  );
}

function Decision({ decision }: { decision: ApiRecord }) {
  const m = useMessages(decisionMessages);
  const may = useMay('decision', 'edit');
  const wanted = decision.status === 'wanted';
  const taken = useTaken();
  return (
    <Page title={String(decision.name)} width="reading">
      <p className={classes.title}>
        <Link to="/programme/decisions">{m.back}</Link>
        {decision.number ? <span>{m.number({ number: Number(decision.number) })}</span> : null}
        <State decision={decision} />
      </p>
      {wanted && may ? <Question decision={decision} /> : <Facts decision={decision} />}
      <Subjects decision={decision.id} may={may} />
      {wanted && may && (
        <section className={classes.part} aria-label={m.decide}>
          <SectionTitle>{m.decide}</SectionTitle>
          <TakeForm of={{ id: decision.id }} label={m.take} onTaken={taken} />
        </section>
      )}
      {may && <Ending decision={decision} onTaken={taken} />}
      <p>
        <Link to={`/o/decision/${decision.id}`} className={classes.aside}>
          {m.history}
        </Link>
      </p>
    </Page>
  );
}

function State({ decision }: { decision: ApiRecord }) {
  const m = useMessages(decisionMessages);
  if (isDue(decision)) return <StateBadge tone="warn">{m.isDue}</StateBadge>;
  switch (decision.status) {
    case 'wanted':
      return <StateBadge tone="warn">{m.isWanted}</StateBadge>;
    case 'taken':
      return <StateBadge tone="good">{m.isTaken}</StateBadge>;
    default:
      return <StateBadge>{decision.status === 'replaced' ? m.isReplaced : m.isDropped}</StateBadge>;
  }
}

/** Says what was taken, with ten seconds to take it back. */
function useTaken(): (taken: TakenNow) => void {
  const m = useMessages(decisionMessages);
  const client = useQueryClient();
  const navigate = useNavigate();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  return ({ id, number, operation }) => {
    void refreshObject(client, 'decision');
    void navigate({ to: `/programme/decisions/${id}` });
    offerUndo(m.takenDone({ number }), () => undo(operation));
  };
}

/** The question, as long as it is one. */
function Question({ decision }: { decision: ApiRecord }) {
  const m = useMessages(decisionMessages);
  const update = useUpdateRecord('decision');
  const [values, setValues] = useState({
    name: String(decision.name),
    context: String(decision.context ?? ''),
    wanted_by: String(decision.wanted_by ?? ''),
  });
  const { state, change, flush } = useAutosave((next: typeof values) =>
    update.mutateAsync({
      id: decision.id,
      values: { name: next.name, context: next.context || null, wanted_by: next.wanted_by || null },
    }),
  );
  const set = (some: Partial<typeof values>) => {
    const next = { ...values, ...some };
    setValues(next);
    if (next.name.trim()) change(next);
  };
  return (
    <section className={`${classes.part} ${classes.form}`} aria-label={m.question}>
      <TextInput
        label={m.question}
        value={values.name}
        error={values.name.trim() ? null : m.questionMissing}
        onChange={(event) => set({ name: event.currentTarget.value })}
        onBlur={flush}
      />
      <Textarea
        label={m.context}
        autosize
        minRows={2}
        value={values.context}
        onChange={(event) => set({ context: event.currentTarget.value })}
        onBlur={flush}
      />
      <DayInput label={m.wantedBy} value={values.wanted_by} onChange={(wanted_by) => set({ wanted_by })} />
      <SaveStatus state={state} onRetry={flush} />
    </section>
  );
}

function Facts({ decision }: { decision: ApiRecord }) {
  const m = useMessages(decisionMessages);
  const formats = useFormats();
  const day = (value: unknown) => (value ? formats.date(String(value)) : null);
  const other = decision.replaced_by as Reference | null;
  const meeting = decision.meeting as Reference | null;
  const rows = [
    { id: 'outcome', label: m.outcome, value: decision.outcome },
    { id: 'reason', label: m.reason, value: decision.reason },
    { id: 'measures', label: m.measures, value: decision.measures },
    { id: 'context', label: m.context, value: decision.context },
    { id: 'wanted_by', label: m.wantedBy, value: decision.number ? null : day(decision.wanted_by) },
    { id: 'decided_on', label: m.decidedOn, value: day(decision.decided_on) },
    { id: 'decided_by', label: m.decidedBy, value: (decision.decided_by as Reference | null)?.title },
    { id: 'review_on', label: m.review, value: day(decision.review_on) },
    {
      id: 'meeting',
      label: m.meeting,
      value: meeting && <Link to={`/o/meeting/${meeting.id}`}>{meeting.title}</Link>,
    },
    {
      id: 'replaced_by',
      label: m.replacedBy,
      value: other && <Link to={`/programme/decisions/${other.id}`}>{other.title}</Link>,
    },
  ];
  return (
    <section className={classes.part} aria-label={m.outcome}>
      <KeyValue
        rows={rows.flatMap(({ value, ...row }) =>
          value
            ? [
                {
                  ...row,
                  value:
                    typeof value === 'string' ? <p className={classes.words}>{value}</p> : (value as never),
                },
              ]
            : [],
        )}
      />
    </section>
  );
}

type EndingProps = { decision: ApiRecord; onTaken: (taken: TakenNow) => void };

/** What can become of it: dropped and asked again, kept at its review, replaced by another. */
function Ending({ decision, onTaken }: EndingProps) {
  const m = useMessages(decisionMessages);
  const update = useUpdateRecord('decision');
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const [replacing, setReplacing] = useState(false);
  const turn = async (status: string) => {
    const { _operation } = await update.mutateAsync({ id: decision.id, values: { status } });
    if (status === 'dropped') offerUndo(m.droppedDone, () => undo(_operation));
  };
  switch (decision.status) {
    case 'wanted':
      return (
        <Button variant="subtle" color="gray" onClick={() => void turn('dropped')}>
          {m.drop}
        </Button>
      );
    case 'dropped':
      return <Button onClick={() => void turn('wanted')}>{m.reopen}</Button>;
    case 'taken':
      return (
        <>
          {isDue(decision) && <ReviewCard decision={decision} />}
          {replacing ? (
            <section className={classes.card} aria-label={m.replaceTitle}>
              <SectionTitle>{m.replaceTitle}</SectionTitle>
              <TakeForm
                of={{ replaces: decision.id }}
                label={m.replaceIt}
                onTaken={onTaken}
                onCancel={() => setReplacing(false)}
              />
            </section>
          ) : (
            <p>
              <Button onClick={() => setReplacing(true)}>{m.replace}</Button>
            </p>
          )}
        </>
      );
    default:
      return null;
  }
}
