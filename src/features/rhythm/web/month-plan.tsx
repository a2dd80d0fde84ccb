// The month that the rhythm makes: each proposal can be left out, the rest goes on the agenda in one go, and comes off it as one.
import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { useNow } from '../../../platform/web/now.ts';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { ErrorState, useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import { refreshLists } from '../../../records/web/api/cache.ts';
import { useUndoOperation } from '../../../records/web/api/use-write.ts';
import type { Plan, Proposal } from '../contract.ts';
import { rhythmMessages } from '../messages.ts';
import classes from './rhythm.module.css';
import { rhythmKey } from './rhythm-key.ts';

export function MonthPlan() {
  const m = useMessages(rhythmMessages);
  const formats = useFormats();
  const now = useNow();
  const months = [0, 1].map((ahead) => monthFrom(now, ahead));
  const [month, setMonth] = useState(months[0]!);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { data, error, refetch } = useQuery({
    queryKey: [...rhythmKey, 'plan', month],
    queryFn: ({ signal }) => api.action<Plan>('rhythm.plan', { month }, { signal }),
  });
  const accept = useAccept();
  const chosen = (data?.proposals ?? []).filter(({ id }) => !left.has(id));
  const byDay = [...Map.groupBy(data?.proposals ?? [], ({ day }) => day)];
  const toggle = (id: string) =>
    setLeft((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return (
    <section className={classes.section} aria-label={m.plan}>
      <SectionTitle
        actions={
          <SegmentedControl
            size="xs"
            aria-label={m.month}
            value={month}
            onChange={setMonth}
            data={months.map((value) => ({ value, label: formats.month(`${value}-01`) }))}
          />
        }
      >
        {m.plan}
      </SectionTitle>
      <p className={classes.note}>{m.planLead}</p>
      {data ? (
        <>
          {data.proposals.length === 0 && <EmptyState>{m.planEmpty}</EmptyState>}
          <div className={classes.days}>
            {byDay.map(([day, proposals]) => (
              <div key={day} className={classes.day}>
                <h3 className={classes.dayName}>{formats.weekday(day)}</h3>
                <ul className={classes.list}>
                  {proposals.map((proposal) => (
                    <ProposalLine
                      key={proposal.id}
                      proposal={proposal}
                      kept={!left.has(proposal.id)}
                      onToggle={() => toggle(proposal.id)}
                    />
                  ))}
                </ul>
              </div>
            ))}
          </div>
          {data.left_over > 0 && <p className={classes.note}>{m.leftOver({ count: data.left_over })}</p>}
          {data.proposals.length > 0 && (
            <Button
              variant="filled"
              mt="sm"
              disabled={chosen.length === 0}
              loading={accept.isPending}
              onClick={() => accept.mutate(chosen)}
            >
              {m.accept({ count: chosen.length })}
            </Button>
          )}
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={5} />
      )}
    </section>
  );
}

function ProposalLine({
  proposal,
  kept,
  onToggle,
}: {
  proposal: Proposal;
  kept: boolean;
  onToggle: () => void;
}) {
  const m = useMessages(rhythmMessages);
  const formats = useFormats();
  const now = useNow();
  const { object, id, title, town, kind, starts_at, rhythm_days: days, gaps } = proposal;
  return (
    <li className={classes.proposal} data-left={!kept}>
      <Checkbox checked={kept} onChange={onToggle} aria-label={m.choose({ who: title })} />
      <div className={classes.words}>
        <p>
          {starts_at && <span className="tabular">{formats.time(starts_at)} </span>}
          <span className={classes.dim}>{kind === 'visit' ? m.visit : m.call} </span>
          <Link to={`/o/${object}/${id}`} className={classes.who}>
            {title}
          </Link>
        </p>
        <p className={classes.dim}>
          {[
            town,
            m.last({ when: formats.day(proposal.last_contact_at, now) }),
            gaps === null ? m.ofClass({ days }) : m.own({ days, count: gaps }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </li>
  );
}

function useAccept() {
  const m = useMessages(rhythmMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undoOperation = useUndoOperation();
  const refresh = () => {
    refreshLists(client, 'activity');
    return client.invalidateQueries({ queryKey: rhythmKey });
  };
  return useMutation({
    mutationFn: (proposals: readonly Proposal[]) =>
      api.action<{ planned: number; operation: string }>('rhythm.accept', {
        items: proposals.map(({ object, id, kind, day, starts_at, ends_at }) => ({
          object,
          id,
          kind,
          day,
          ...(starts_at && ends_at ? { starts_at, ends_at } : {}),
        })),
      }),
    onSuccess: ({ planned, operation }) => {
      offerUndo(m.accepted({ count: planned }), () => undoOperation(operation).then(refresh));
      return refresh();
    },
    onError: (error) =>
      notifications.show({
        message: m.failed({ reason: errorText(error) }),
        autoClose: false,
        role: 'alert',
      }),
  });
}

function monthFrom(now: number, ahead: number): string {
  const date = new Date(now);
  return new Date(Date.UTC(date.getFullYear(), date.getMonth() + ahead, 1)).toISOString().slice(0, 7);
}
