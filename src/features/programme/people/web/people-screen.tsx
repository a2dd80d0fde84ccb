// Whom the programme touches: on a map of influence and attitude, or in a table; one of them beside it.
import { Button } from '@mantine/core';
import { IconMoodSmile, IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { UrlTabs, useTab } from '../../../../platform/web/ui/url-tabs.tsx';
import type { ApiRecord, Reference } from '../../../../records/web/api/record.ts';
import { usePeople } from '../../../../records/web/api/use-people.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { useUndoOperation } from '../../../../records/web/api/use-write.ts';
import small from '../../web/small-lists.module.css';
import { useEdit } from '../../web/use-edit.ts';
import { type Attitude, keyUsersOf } from '../key-users.ts';
import { stakeholderMessages } from '../messages.ts';
import { AttitudeMap } from './attitude-map.tsx';
import classes from './people.module.css';
import { StakeholderPeek } from './stakeholder-peek.tsx';
import { StakeholderTable } from './stakeholder-table.tsx';

export interface Stakeholder extends ApiRecord {
  name: string;
  kind: 'person' | 'group';
  person: Reference | null;
  team: Reference | null;
  attitude: Attitude | null;
  influence: number | null;
  leader: boolean | null;
  key_user: boolean | null;
  people: number | null;
  changes: string | null;
  gains: string | null;
  gains_minutes: number | null;
  fears: string | null;
  approach: string | null;
}

const proposedAtMost = 24;

export default function PeopleScreen() {
  const m = useMessages(stakeholderMessages);
  const edit = useEdit();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { open?: string };
  const { data, error, refetch } = useRecordPage('stakeholder', { sort: 'name', limit: 1000 });
  const all = (data?.records ?? []) as Stakeholder[];
  const tabs = [
    { id: 'map', label: m.map },
    { id: 'table', label: m.table },
  ];
  const tab = useTab(tabs);
  const show = (open: string | undefined) =>
    void navigate({ to: '.', search: ((before: object) => ({ ...before, open })) as never, replace: true });
  const add = async (values: object) => {
    const id = await edit.add('stakeholder', { ...values });
    if (id) show(id);
  };
  const move = async (one: Stakeholder, values: object) => {
    const done = await edit.change('stakeholder', one.id, { ...values });
    if (done) offerUndo(m.moved({ name: one.name }), () => undo(done.operation));
  };
  const opened = all.find(({ id }) => id === search.open);
  const create = () => void add({ name: m.newName });
  return (
    <Page
      title={m.title}
      tabs={all.length > 0 && <UrlTabs tabs={tabs} />}
      width="wide"
      create={{ label: m.add, run: create }}
      peek={
        opened && <StakeholderPeek key={opened.id} one={opened} edit={edit} onClose={() => show(undefined)} />
      }
    >
      <p className={small.lead}>{m.private}</p>
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows count={8} height={40} />
        )
      ) : (
        <>
          {all.length === 0 ? (
            <EmptyState icon={IconMoodSmile}>{m.empty}</EmptyState>
          ) : (
            <>
              <KeyUsersLine all={all} />
              {tab === 'map' ? (
                <AttitudeMap
                  all={all}
                  opened={search.open}
                  onOpen={show}
                  onMove={(one, values) => void move(one, values)}
                />
              ) : (
                <StakeholderTable all={all} edit={edit} onOpen={show} />
              )}
            </>
          )}
          <Proposals all={all} onAdd={(values) => void edit.add('stakeholder', { ...values })} />
        </>
      )}
    </Page>
  );
}

function KeyUsersLine({ all }: { all: readonly Stakeholder[] }) {
  const m = useMessages(stakeholderMessages);
  const formats = useFormats();
  const { missing, ...counts } = keyUsersOf(all);
  const people = all.reduce((sum, one) => sum + Number(one.people ?? 1), 0);
  const minutes = all.reduce((sum, one) => sum + Number(one.gains_minutes ?? 0) * Number(one.people ?? 1), 0);
  return (
    <div className={classes.summary}>
      {missing === 'all' ? (
        <p>{m.keyNone}</p>
      ) : (
        <p>
          {m.keyUsers({
            said: formats.list([
              m.keyKeen({ count: counts.keen }),
              m.keyNeutral({ count: counts.neutral }),
              m.keyReluctant({ count: counts.reluctant }),
            ]),
          })}{' '}
          <StateBadge tone={missing ? 'warn' : 'good'}>{missing ? m.oneSided : m.balanced}</StateBadge>{' '}
          {missing === 'keen' && m.keyNoKeen}
          {missing === 'reluctant' && m.keyNoReluctant}
        </p>
      )}
      {minutes !== 0 && (
        <p>{m.gained({ hours: formats.number(Math.round(minutes / 0.6) / 100), count: people })}</p>
      )}
    </div>
  );
}

/** Teams first: a group says more than its members one by one. */
function Proposals({ all, onAdd }: { all: readonly Stakeholder[]; onAdd: (values: object) => void }) {
  const m = useMessages(stakeholderMessages);
  const people = usePeople();
  const { data: teams } = useRecordPage('team', { sort: 'name', fields: ['name'], limit: 200 });
  const there = new Set(all.flatMap(({ person, team }) => [person?.id, team?.id]));
  const missing = [
    ...(teams?.records ?? []).map(({ id, record_title }) => ({
      id,
      label: record_title ?? '',
      values: { name: record_title, kind: 'group', team: id },
    })),
    ...people.map(({ value, label }) => ({
      id: value,
      label,
      values: { name: label, kind: 'person', person: value },
    })),
  ].filter(({ id }) => !there.has(id));
  if (!missing.length) return null;
  return (
    <section className={classes.proposals} aria-label={m.proposed}>
      <SectionTitle count={missing.length}>{m.proposed}</SectionTitle>
      <div className={classes.chips}>
        {missing.slice(0, proposedAtMost).map(({ id, label, values }) => (
          <Button
            key={id}
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            aria-label={m.propose({ name: label })}
            onClick={() => onAdd(values)}
          >
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}
