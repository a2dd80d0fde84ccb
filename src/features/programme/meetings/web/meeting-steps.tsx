// What can be done to a meeting as a whole, the next step first.
import { Button, Group, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { useUndoOperation, useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import { meetingMessages } from '../messages.ts';
import classes from './meetings.module.css';
import { useMeetingWork } from './use-meeting.ts';

export function MeetingSteps({ meeting, empty }: { meeting: ApiRecord; empty: boolean }) {
  const m = useMessages(meetingMessages);
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const work = useMeetingWork(meeting.id);
  const { mutate, mutateAsync } = useUpdateRecord('meeting');
  const [busy, setBusy] = useState<string | null>(null);
  const { status } = meeting;
  const set = (next: string) => mutate({ id: meeting.id, values: { status: next }, base: meeting });
  const doing = (name: string, run: () => Promise<unknown>) => async () => {
    setBusy(name);
    // Words that are still being typed are kept as the field is left, before they are sent.
    (document.activeElement as HTMLElement | null)?.blur();
    await run();
    setBusy(null);
  };
  const undoable = async (next: string, words: string) => {
    const { _operation } = await mutateAsync({ id: meeting.id, values: { status: next }, base: meeting });
    offerUndo(words, async () => {
      await undo(_operation);
      await work.refresh();
    });
  };
  const cancel = () => undoable('cancelled', m.cancelled);
  const start = () => undoable('open', m.started);
  if (status === 'cancelled')
    return (
      <Group className={classes.steps}>
        <Button onClick={() => set('planned')}>{m.planAgain}</Button>
      </Group>
    );
  const before = status === 'planned';
  const agenda = doing('agenda', () => work.send('agenda', Boolean(meeting.agenda_sent_at)));
  const minutes = doing('minutes', () => work.send('minutes', Boolean(meeting.minutes_sent_at)));
  const make = (
    <Button
      variant={empty ? 'filled' : 'default'}
      loading={busy === 'make'}
      onClick={doing('make', work.makeAgenda)}
    >
      {empty ? m.makeAgenda : m.completeAgenda}
    </Button>
  );
  return (
    <Group gap="xs" className={classes.steps}>
      {before && (
        <>
          {empty && make}
          {!meeting.agenda_sent_at && !empty && (
            <Button variant="filled" loading={busy === 'agenda'} onClick={agenda}>
              {m.sendAgenda}
            </Button>
          )}
          <Button variant={meeting.agenda_sent_at ? 'filled' : 'default'} onClick={() => void start()}>
            {m.start}
          </Button>
          {!empty && make}
        </>
      )}
      {status === 'open' && (
        <Button variant="filled" loading={busy === 'minutes'} onClick={minutes}>
          {m.sendMinutes}
        </Button>
      )}
      {status === 'held' && (
        <Button
          variant={meeting.minutes_sent_at ? 'default' : 'filled'}
          loading={busy === 'minutes'}
          onClick={minutes}
        >
          {meeting.minutes_sent_at ? m.sendAgain : m.sendMinutes}
        </Button>
      )}
      {before && (
        <Menu>
          <Menu.Target>
            <IconButton icon={IconDots} variant="subtle" label={m.otherSteps} />
          </Menu.Target>
          <Menu.Dropdown>
            {Boolean(meeting.agenda_sent_at) && <Menu.Item onClick={agenda}>{m.sendAgain}</Menu.Item>}
            <Menu.Item onClick={() => void cancel()}>{m.cancelMeeting}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
}
