// Done: how it went, what came of it, what comes next, in one form. Of a customer or a deal it finishes what is planned first.
import { Button, Chip, Group, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useSchema } from '../../../model/web/use-schema.tsx';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { KeyHint } from '../../../platform/web/ui/key-hint.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import { refreshObject } from '../../../records/web/api/cache.ts';
import { type ApiRecord, type Reference, titleOf } from '../../../records/web/api/record.ts';
import { readPage } from '../../../records/web/api/use-record-list.ts';
import { useUndoOperation } from '../../../records/web/api/use-write.ts';
import type { Target } from '../../../records/web/record-under-focus.ts';
import { activitiesAbout } from '../../../records/web/timeline/about.ts';
import { useDueAt } from '../../../records/web/timeline/due-choices.ts';
import { DuePicker } from '../../../records/web/timeline/due-picker.tsx';
import { timelineMessages } from '../../../records/web/timeline/messages.ts';
import { RecordChecklist } from '../../../records/web/timeline/record-checklist.tsx';
import { refreshTimeline } from '../../../records/web/timeline/use-timeline.ts';
import type { Proposal } from '../contract.ts';
import { activityMessages } from '../messages.ts';
import classes from './activities.module.css';

type Props = { on: Target; onClose: () => void };

export function FinishForm({ on, onClose }: Props) {
  const m = useMessages(activityMessages);
  const schema = useSchema();
  const about = activitiesAbout(schema, on.object)?.field.name;
  const { data } = useQuery({
    queryKey: ['finish', on.object, on.id],
    queryFn: ({ signal }) => planned(on, about, signal),
    gcTime: 0,
  });
  if (data === undefined) return <SkeletonRows count={3} />;
  if (data === null) return <p>{m.nothingToFinish}</p>;
  return <Finish activity={data.activity} proposal={data.proposal} onClose={onClose} />;
}

type FinishProps = { activity: ApiRecord; proposal: Proposal | null; onClose: () => void };

function Finish({ activity, proposal, onClose }: FinishProps) {
  const m = useMessages(activityMessages);
  const words = useMessages(timelineMessages);
  const dueAt = useDueAt();
  const due = useSchema().objects.get('activity')!.fields.get('due_at')!;
  const finish = useFinish(activity);
  const [outcome, setOutcome] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [subject, setSubject] = useState(proposal?.subject ?? '');
  const [when, setWhen] = useState<string | null>(proposal?.due_at ?? null);
  const followed = subject.trim() !== '';

  const save = (next: { subject: string; due_at: string } | undefined) => {
    onClose();
    const same = proposal?.subject === next?.subject;
    finish({
      outcome,
      note,
      next: next && {
        ...next,
        ...(proposal && same && { kind: proposal.kind, template: proposal.template }),
      },
    });
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const due_at = when ?? dueAt('in_3_days').toISOString();
    save(followed ? { subject: subject.trim(), due_at } : undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!event.shiftKey) return submit();
    save({ subject: subject.trim() || words.followUp, due_at: when ?? dueAt('in_3_days').toISOString() });
  };
  const outcomes = [words.outcomeReached, words.outcomeNoAnswer, words.outcomeMessage, words.outcomeWrong];

  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={onKeyDown}>
      {activity.kind === 'call' && (
        <Chip.Group value={outcome} onChange={(next) => setOutcome(next as string)}>
          <Group gap={6} role="radiogroup" aria-label={words.outcome}>
            {outcomes.map((each) => (
              <Chip key={each} value={each} size="xs" variant="light">
                {each}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      <RecordChecklist object="activity" record={activity} />
      <Textarea
        // A prepared next step is taken with one Enter: the focus is on the button that does it.
        autoFocus={!proposal}
        label={m.howItWent}
        value={note}
        minRows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <TextInput
        label={m.next}
        placeholder={m.nextHint}
        value={subject}
        onChange={(event) => {
          setSubject(event.currentTarget.value);
          setWhen((before) => before ?? dueAt('in_3_days').toISOString());
        }}
      />
      {followed && <DuePicker field={due} value={when} onChange={setWhen} />}
      <div className={classes.foot}>
        <Button
          type="submit"
          variant="filled"
          autoFocus={proposal !== null}
          rightSection={<KeyHint keys="mod+enter" />}
        >
          {followed ? m.doneAndNext : m.done}
        </Button>
      </div>
    </form>
  );
}

interface How {
  outcome: string | null;
  note: string;
  next?: { subject: string; due_at: string; kind?: string; template?: string };
}

function useFinish(activity: ApiRecord): (how: How) => void {
  const m = useMessages(activityMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undoOperation = useUndoOperation();
  const refresh = () => {
    refreshObject(client, 'activity');
    for (const name of ['company', 'contact', 'lead', 'deal']) {
      const id = (activity[name] as Reference | null)?.id;
      if (id) refreshTimeline(client, name, id);
    }
  };
  return async (how) => {
    const title = titleOf(activity);
    try {
      const { operation } = await api.action<{ operation: string }>('activity.finish', {
        id: activity.id,
        ...how,
      });
      refresh();
      offerUndo(how.next ? m.isDoneNext({ title }) : m.isDone({ title }), async () => {
        await undoOperation(operation);
        refresh();
      });
    } catch (error) {
      const message = m.failed({ reason: errorText(error) });
      notifications.show({ message, autoClose: false, role: 'alert' });
    }
  };
}

/** The activity itself, or the first that is planned about a record; with what its template proposes afterwards. */
async function planned(
  on: Target,
  about: string | undefined,
  signal: AbortSignal,
): Promise<{ activity: ApiRecord; proposal: Proposal | null } | null> {
  const open = { field: 'done_at', op: 'empty' } as const;
  const activity =
    on.object === 'activity'
      ? await api.get<ApiRecord>(`/records/activity/${on.id}`, { signal })
      : about &&
        (
          await readPage(
            'activity',
            { filter: { and: [{ field: about, op: 'is', value: on.id }, open] }, sort: 'due_at', limit: 1 },
            signal,
          )
        ).records[0];
  if (!activity || activity.done_at) return null;
  const { proposal } = await api.action<{ proposal: Proposal | null }>(
    'activity.proposal',
    { id: activity.id },
    { signal },
  );
  return { activity, proposal };
}
