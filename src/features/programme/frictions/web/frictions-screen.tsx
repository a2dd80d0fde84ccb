// What hinders, dearest first, and below it what was said and done: open to all.
import { Button } from '@mantine/core';
import { IconMoodConfuzed } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { programmeKey } from '../../home/web/use-home.ts';
import small from '../../web/small-lists.module.css';
import { useAttempt } from '../../web/use-attempt.ts';
import { type Friction, type FrictionGroup, isClosed } from '../contract.ts';
import { frictionMessages } from '../messages.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { hinder } from './context.ts';
import { FrictionLine } from './friction-line.tsx';

export default function FrictionsScreen() {
  const m = useMessages(frictionMessages);
  const may = useMay('friction', 'create');
  const mayJoin = useMay('friction', 'edit');
  const { open: here } = useSearch({ strict: false }) as { open?: string };
  const [answering, setAnswering] = useState<FrictionGroup | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { refusal, busy, attempt } = useAttempt(['friction']);
  const { data, error, refetch } = useQuery({
    queryKey: [...programmeKey, 'frictions'],
    queryFn: ({ signal }) => api.action<{ groups: FrictionGroup[] }>('programme.frictions', {}, { signal }),
    placeholderData: (before) => before,
  });
  const open = data?.groups.filter(({ first }) => !isClosed(first)) ?? [];
  const closed = (data?.groups.filter(({ first }) => isClosed(first)) ?? []).toSorted((a, b) =>
    String(b.first.answered_at).localeCompare(String(a.first.answered_at)),
  );
  const joining = open.filter(({ first }) => chosen.has(first.id)).map(({ first }) => first.id);
  const join = () =>
    attempt(async () => {
      const { operation } = await api.action<{ operation: string }>('programme.join_frictions', {
        ids: joining,
      });
      setChosen(new Set());
      return { said: m.joined({ count: joining.length }), operation };
    });
  const split = ({ id, words }: Friction) =>
    attempt(async () => {
      const { operation } = await api.action<{ operation: string }>('programme.split_friction', { id });
      return { said: m.splitDone({ words }), operation };
    });
  const isHere = ({ all }: FrictionGroup) => all.some(({ id }) => id === here);
  return (
    <Page title={m.title} width="reading" create={may ? { label: m.hinders, run: hinder } : undefined}>
      <p className={small.lead}>{m.lead}</p>
      {data ? (
        data.groups.length === 0 ? (
          <EmptyState icon={IconMoodConfuzed} action={may && <Button onClick={hinder}>{m.hinders}</Button>}>
            {m.empty}
          </EmptyState>
        ) : (
          <>
            <SectionTitle
              count={open.length || undefined}
              actions={
                joining.length > 0 && (
                  <Button disabled={joining.length < 2} loading={busy} onClick={() => void join()}>
                    {joining.length < 2 ? m.chooseMore : m.join({ count: joining.length })}
                  </Button>
                )
              }
            >
              {m.open}
            </SectionTitle>
            {refusal && (
              <p role="alert" className={small.quiet}>
                {refusal}
              </p>
            )}
            {open.length === 0 && <p className={small.quiet}>{m.noneOpen}</p>}
            <ul className={small.list}>
              {open.map((group) => (
                <FrictionLine
                  key={group.first.id}
                  group={group}
                  here={isHere(group)}
                  onAnswer={() => setAnswering(group)}
                  chosen={chosen.has(group.first.id)}
                  onChoose={
                    mayJoin && open.length > 1
                      ? (yes) =>
                          setChosen((before) => {
                            const next = new Set(before);
                            if (yes) next.add(group.first.id);
                            else next.delete(group.first.id);
                            return next;
                          })
                      : undefined
                  }
                  onSplit={mayJoin ? (one) => void split(one) : undefined}
                />
              ))}
            </ul>
            {closed.length > 0 && <SectionTitle count={closed.length}>{m.answered}</SectionTitle>}
            <ul className={small.list}>
              {closed.map((group) => (
                <FrictionLine key={group.first.id} group={group} here={isHere(group)} />
              ))}
            </ul>
          </>
        )
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={6} height={56} />
      )}
      {answering && <AnswerDialog group={answering} onClose={() => setAnswering(null)} />}
    </Page>
  );
}
