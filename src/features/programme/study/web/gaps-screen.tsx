// All gaps, those that give most for least first: judged in the row, seen on the map, put on the roadmap in one touch.
import { Button, Select } from '@mantine/core';
import { IconArrowsHorizontal } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Reference } from '../../../../fields/relation/value.ts';
import { useMay, useObject } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import type { ApiRecord, Values } from '../../../../records/web/api/record.ts';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { useCreateRecord, useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import { NewLine } from '../../web/new-line.tsx';
import { useAttempt } from '../../web/use-attempt.ts';
import { studyMessages } from '../messages.ts';
import { GapMatrix } from './gap-matrix.tsx';
import classes from './study.module.css';

export default function GapsScreen() {
  const m = useMessages(studyMessages);
  const mayCreate = useMay('gap', 'create');
  useLiveRecords();
  const { data, error, refetch } = useRecordPage('gap', {
    fields: ['name', 'process', 'coverage', 'importance', 'effort', 'verdict', 'owner'],
    limit: 1000,
  });
  return (
    <Page title={m.gaps} width="wide">
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows count={10} height={36} />
        )
      ) : data.records.length === 0 ? (
        <EmptyState
          icon={IconArrowsHorizontal}
          action={
            <>
              <Button component={Link} to={'/programme/study' as never}>
                {m.toStudy}
              </Button>
              {mayCreate && <NewGap />}
            </>
          }
        >
          {m.gapsEmpty}
        </EmptyState>
      ) : (
        <Gaps gaps={[...data.records].sort(byWorth)} />
      )}
    </Page>
  );
}

const worth = ({ importance, effort }: ApiRecord) =>
  Number(importance ?? 3) / Math.max(1, Number(effort ?? 3));
const settled = new Set<unknown>(['closed', 'accept', 'later']);
const byWorth = (a: ApiRecord, b: ApiRecord) =>
  Number(settled.has(a.verdict)) - Number(settled.has(b.verdict)) ||
  worth(b) - worth(a) ||
  String(a.name).localeCompare(String(b.name));

function Gaps({ gaps }: { gaps: readonly ApiRecord[] }) {
  const m = useMessages(studyMessages);
  const text = useText();
  const update = useUpdateRecord('gap');
  const mayCreate = useMay('gap', 'create');
  const mayEdit = useMay('gap', 'edit');
  const mayPlan = useMay('programme_task', 'create');
  const fields = useObject('gap')?.fields;
  const { refusal, attempt } = useAttempt(['gap', 'programme_task']);
  const { data: tasks } = useRecordPage('programme_task', {
    filter: { field: 'gap', op: 'not_empty' },
    fields: ['gap', 'name'],
    limit: 1000,
  });
  const taskOf = new Map(tasks?.records.map((task) => [(task.gap as Reference).id, task]));
  const set = (id: string, values: Values) =>
    void attempt(async () => {
      await update.mutateAsync({ id, values });
      return null;
    });
  const plan = (gap: string) =>
    attempt(async () => ({
      said: m.planned,
      ...(await api.action<{ operation: string }>('gap.plan', { gap })),
    }));
  const scale = ['1', '2', '3', '4', '5'];
  const choices = (name: string) =>
    (fields?.get(name)?.choices ?? []).map(({ key, label }) => ({ value: key, label: text(label) }));
  const labelOf = (name: string, value: unknown) =>
    choices(name).find((choice) => choice.value === value)?.label ?? '';
  return (
    <>
      {refusal && (
        <p role="alert" className={classes.refusal}>
          {refusal}
        </p>
      )}
      <div className={classes.scroller}>
        <table className={classes.table} data-gaps>
          <thead>
            <tr>
              <th scope="col">{m.gap}</th>
              <th scope="col">{m.process}</th>
              <th scope="col">{m.covers}</th>
              <th scope="col">{m.importance}</th>
              <th scope="col">{m.effort}</th>
              <th scope="col">{m.verdict}</th>
              <th scope="col">{m.owner}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {gaps.map((gap) => {
              const name = String(gap.name);
              const process = gap.process as Reference | null;
              const task = taskOf.get(gap.id);
              return (
                <tr key={gap.id} data-done={settled.has(gap.verdict) || undefined}>
                  <th scope="row">
                    <Link to={'/o/$object/$id' as never} params={{ object: 'gap', id: gap.id } as never}>
                      {name}
                    </Link>
                  </th>
                  <td>
                    {process && (
                      <Link to={'/programme/study/$id' as never} params={{ id: process.id } as never}>
                        {process.title}
                      </Link>
                    )}
                  </td>
                  <td>{labelOf('coverage', gap.coverage)}</td>
                  {(['importance', 'effort'] as const).map((field) => (
                    <td key={field} data-narrow>
                      {mayEdit ? (
                        <Select
                          aria-label={m.of({ what: m[field], step: name })}
                          allowDeselect={false}
                          data={scale}
                          value={String(gap[field] ?? '')}
                          onChange={(value) => value && set(gap.id, { [field]: Number(value) })}
                        />
                      ) : (
                        String(gap[field] ?? '')
                      )}
                    </td>
                  ))}
                  <td>
                    {mayEdit ? (
                      <Select
                        aria-label={m.of({ what: m.verdict, step: name })}
                        allowDeselect={false}
                        data={choices('verdict')}
                        value={String(gap.verdict)}
                        onChange={(value) => value && set(gap.id, { verdict: value })}
                      />
                    ) : (
                      labelOf('verdict', gap.verdict)
                    )}
                  </td>
                  <td>{(gap.owner as Reference | null)?.title}</td>
                  <td>
                    {task ? (
                      <Link
                        to={'/o/$object/$id' as never}
                        params={{ object: 'programme_task', id: task.id } as never}
                      >
                        {m.seeTask}
                      </Link>
                    ) : (
                      mayPlan &&
                      !settled.has(gap.verdict) && (
                        <Button
                          size="xs"
                          aria-label={m.planOne({ gap: name })}
                          onClick={() => void plan(gap.id)}
                        >
                          {m.plan}
                        </Button>
                      )
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {mayCreate && <NewGap />}
      <div className={classes.part}>
        <SectionTitle>{m.matrix}</SectionTitle>
      </div>
      <GapMatrix gaps={gaps.filter(({ verdict }) => !settled.has(verdict))} />
    </>
  );
}

/** One that no drawing shows. */
function NewGap() {
  const m = useMessages(studyMessages);
  const { mutateAsync } = useCreateRecord('gap');
  return <NewLine label={m.newGap} add={(name) => mutateAsync({ name })} />;
}
