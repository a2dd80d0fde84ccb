// What hinders, dearest first, and below it what was said and done: open to all.
import { Button } from '@mantine/core';
import { IconMoodConfuzed } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { friction } from '../../../../objects/programme/friction.ts';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { DateText } from '../../../../platform/web/ui/date-text.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import { programmeKey } from '../../home/web/use-home.ts';
import small from '../../web/small-lists.module.css';
import { type FrictionGroup, isClosed } from '../contract.ts';
import { frictionMessages } from '../messages.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { hinder } from './context.ts';

const tones = { open: 'warn', doing: 'info', done: 'good', declined: 'neutral' } as const;
const labels = new Map((friction.fields.status.choices ?? []).map(({ key, label }) => [key, label]));

export default function FrictionsScreen() {
  const m = useMessages(frictionMessages);
  const may = useMay('friction', 'create');
  const [answering, setAnswering] = useState<FrictionGroup | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [...programmeKey, 'frictions'],
    queryFn: ({ signal }) => api.action<{ groups: FrictionGroup[] }>('programme.frictions', {}, { signal }),
    placeholderData: (before) => before,
  });
  const open = data?.groups.filter(({ first }) => !isClosed(first)) ?? [];
  const closed = data?.groups.filter(({ first }) => isClosed(first)) ?? [];
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
            <SectionTitle count={open.length || undefined}>{m.open}</SectionTitle>
            <ul className={small.list}>
              {open.map((group) => (
                <Line key={group.first.id} group={group} onAnswer={() => setAnswering(group)} />
              ))}
            </ul>
            {closed.length > 0 && <SectionTitle count={closed.length}>{m.answered}</SectionTitle>}
            <ul className={small.list}>
              {closed.map((group) => (
                <Line key={group.first.id} group={group} />
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

function Line({ group, onAnswer }: { group: FrictionGroup; onAnswer?: () => void }) {
  const m = useMessages(frictionMessages);
  const text = useText();
  const formats = useFormats();
  const { first, all, people, minutesAMonth } = group;
  const facts = [
    minutesAMonth > 0
      ? m.cost({
          hours: formats.number(Math.round(minutesAMonth / 6) / 10),
          people: m.people({ count: people }),
        })
      : m.people({ count: people }),
    all.length > 1 ? m.alike({ count: all.length - 1 }) : '',
    onAnswer && first.answerable ? m.answerable({ person: first.answerable.title }) : '',
  ];
  return (
    <li className={small.line}>
      <div className={small.words}>
        <p className={small.said}>{isClosed(first) ? m.you({ words: first.words }) : first.words}</p>
        <p className={small.quiet}>{facts.filter(Boolean).join(' · ')}</p>
        {first.answer && (
          <p className={small.said}>
            {first.answer}{' '}
            <span className={small.quiet}>
              <DateText value={first.answered_at} />
            </span>
          </p>
        )}
      </div>
      <div className={small.tools}>
        <StateBadge tone={tones[first.status]}>{text(labels.get(first.status)!)}</StateBadge>
        {onAnswer && group.may_answer && (
          <Button aria-label={m.answerTo({ words: first.words })} onClick={onAnswer}>
            {m.answer}
          </Button>
        )}
      </div>
    </li>
  );
}
