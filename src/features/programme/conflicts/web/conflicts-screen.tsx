// What departments do not agree about: to be settled first, then what was settled and has to show its effect.
import { Button, Group, TextInput } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState, useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { useCreateRecord } from '../../../../records/web/api/use-write.ts';
import { conflictMessages } from '../messages.ts';
import { ConflictCard } from './conflict-card.tsx';
import classes from './conflicts.module.css';

const states = ['open', 'arbitrated', 'closed'] as const;

export default function ConflictsScreen() {
  const m = useMessages(conflictMessages);
  useLiveRecords();
  const mayAdd = useMay('conflict', 'create');
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useRecordPage('conflict', { sort: '-created_at', limit: 200 });
  const all = data?.records ?? [];
  const create = mayAdd ? { label: m.add, run: () => setAdding(true) } : undefined;
  return (
    <Page title={m.title} width="wide" create={create}>
      <p className={classes.lead}>{m.lead}</p>
      {adding && <NewConflict onDone={() => setAdding(false)} />}
      {data && all.length === 0 && !adding && <EmptyState icon={IconArrowsDiff}>{m.none}</EmptyState>}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows count={6} height={48} />}
      {states.map((state) => {
        const some = all.filter(({ status }) => status === state);
        return some.length ? (
          <section key={state} aria-label={m[state]} className={classes.part}>
            <SectionTitle count={some.length}>{m[state]}</SectionTitle>
            {some.map((conflict) => (
              <ConflictCard key={conflict.id} conflict={conflict} />
            ))}
          </section>
        ) : null;
      })}
    </Page>
  );
}

function NewConflict({ onDone }: { onDone: () => void }) {
  const m = useMessages(conflictMessages);
  const errorText = useErrorText();
  const { mutateAsync } = useCreateRecord('conflict');
  const form = useFields({
    initial: { name: '' },
    check: { name: (value) => (value.trim() ? null : m.subjectMissing) },
    submit: async ({ name }) => {
      await mutateAsync({ name });
      onDone();
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate className={classes.form}>
      <TextInput label={m.subject} autoFocus {...form.bind('name')} />
      {form.failure !== null && <p role="alert">{errorText(form.failure)}</p>}
      <Group gap="xs">
        <Button type="submit" variant="filled" loading={form.busy}>
          {m.addIt}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {m.cancel}
        </Button>
      </Group>
    </form>
  );
}
