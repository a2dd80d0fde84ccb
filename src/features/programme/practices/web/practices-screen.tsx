// What changes beside the software: before and after, whose it is, by when; what is late comes first.
import { Button } from '@mantine/core';
import { IconArrowRight, IconPlus, IconReplace } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay, useObject } from '../../../../model/web/use-schema.tsx';
import { dayIn } from '../../../../platform/lib/day.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { useSession } from '../../../../platform/web/session.ts';
import { DateText } from '../../../../platform/web/ui/date-text.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge, type Tone } from '../../../../platform/web/ui/state-badge.tsx';
import type { ApiRecord, Reference } from '../../../../records/web/api/record.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { FieldValue } from '../../../../records/web/page/field-value.tsx';
import small from '../../web/small-lists.module.css';
import { useEdit } from '../../web/use-edit.ts';
import { practiceMessages } from '../messages.ts';
import { PracticePeek } from './practice-peek.tsx';
import classes from './practices.module.css';

export interface Practice extends ApiRecord {
  name: string;
  kind: string;
  before: string | null;
  after: string | null;
  owner: Reference | null;
  due_on: string | null;
  done_on: string | null;
  status: 'planned' | 'under_way' | 'done' | 'dropped';
  proof: string | null;
  proof_file: unknown;
}

const tones: Record<Practice['status'], Tone> = {
  planned: 'neutral',
  under_way: 'info',
  done: 'good',
  dropped: 'neutral',
};

export default function PracticesScreen() {
  const m = useMessages(practiceMessages);
  const edit = useEdit();
  const navigate = useNavigate();
  const session = useSession();
  const search = useSearch({ strict: false }) as { open?: string };
  const may = useMay('practice_change', 'create');
  const { data, error, refetch } = useRecordPage('practice_change', { sort: 'due_on', limit: 1000 });
  const all = (data?.records ?? []) as Practice[];
  const today = dayIn(new Date(), session.settings.time_zone);
  const isOpen = ({ status }: Practice) => status === 'planned' || status === 'under_way';
  const isLate = (one: Practice) => isOpen(one) && one.due_on !== null && one.due_on < today;
  const groups = [
    { label: m.late, some: all.filter(isLate) },
    { label: m.open, some: all.filter((one) => isOpen(one) && !isLate(one)) },
    { label: m.closed, some: all.filter((one) => !isOpen(one)) },
  ];
  const show = (open: string | undefined) =>
    void navigate({ to: '.', search: ((before: object) => ({ ...before, open })) as never, replace: true });
  const add = async () => {
    const id = await edit.add('practice_change', { name: m.newName, owner: session.user.id });
    if (id) show(id);
  };
  const opened = all.find(({ id }) => id === search.open);
  return (
    <Page
      title={m.title}
      width="wide"
      create={may ? { label: m.add, run: () => void add() } : undefined}
      peek={
        opened && (
          <PracticePeek
            key={opened.id}
            one={opened}
            edit={edit}
            may={opened._can?.edit ?? false}
            today={today}
            onClose={() => show(undefined)}
          />
        )
      }
    >
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows count={6} height={72} />
        )
      ) : all.length === 0 ? (
        <EmptyState
          icon={IconReplace}
          action={
            may && (
              <Button variant="filled" leftSection={<IconPlus />} onClick={() => void add()}>
                {m.add}
              </Button>
            )
          }
        >
          {m.empty}
        </EmptyState>
      ) : (
        <>
          <p className={small.lead}>{m.lead}</p>
          {groups
            .filter(({ some }) => some.length)
            .map(({ label, some }) => (
              <section key={label} className={classes.group} aria-label={label}>
                <SectionTitle count={some.length}>{label}</SectionTitle>
                <ul className={classes.list}>
                  {some.map((one) => (
                    <PracticeCard key={one.id} one={one} late={isLate(one)} onOpen={() => show(one.id)} />
                  ))}
                </ul>
              </section>
            ))}
        </>
      )}
    </Page>
  );
}

function PracticeCard({ one, late, onOpen }: { one: Practice; late: boolean; onOpen: () => void }) {
  const m = useMessages(practiceMessages);
  const text = useText();
  const fields = useObject('practice_change')?.fields;
  const file = fields?.get('proof_file');
  const labelOf = (field: string, key: string) => {
    const choice = fields?.get(field)?.choices?.find((each) => each.key === key);
    return choice ? text(choice.label) : key;
  };
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <button type="button" className={small.open} onClick={onOpen}>
          {one.name}
        </button>
        <span className={small.quiet}>{labelOf('kind', one.kind)}</span>
        <span className={classes.grow} />
        {late ? (
          <StateBadge tone="bad">{m.late}</StateBadge>
        ) : (
          <StateBadge tone={tones[one.status]}>{labelOf('status', one.status)}</StateBadge>
        )}
        {one.status === 'done' && (
          <StateBadge tone={one.proof || one.proof_file ? 'good' : 'warn'}>
            {one.proof || one.proof_file ? m.proved : m.unproved}
          </StateBadge>
        )}
      </div>
      <div className={classes.change}>
        <p>
          <span className={`${small.quiet} ${classes.side}`}>{m.before}</span>
          {one.before}
        </p>
        <IconArrowRight className={classes.arrow} aria-hidden="true" />
        <p>
          <span className={`${small.quiet} ${classes.side}`}>{m.after}</span>
          {one.after}
        </p>
      </div>
      <p className={small.quiet}>
        {one.owner?.title ?? m.nobody}
        {one.due_on && (
          <>
            {' · '}
            <DateText value={one.due_on} />
          </>
        )}
      </p>
      {(one.proof || Boolean(one.proof_file)) && (
        <div className={`${small.quiet} ${classes.proof}`}>
          <span>{m.proofOf}</span>
          {one.proof && <Proof words={one.proof} />}
          {file && <FieldValue field={file} value={one.proof_file} dense />}
        </div>
      )}
    </li>
  );
}

/** An address is one to open. */
function Proof({ words }: { words: string }) {
  if (!/^https?:\/\/\S+$/.test(words.trim())) return <span>{words}</span>;
  return (
    <a href={words.trim()} target="_blank" rel="noreferrer">
      {words.trim()}
    </a>
  );
}
