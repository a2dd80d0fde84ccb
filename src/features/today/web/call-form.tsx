// A planned call, written down where it was planned: the number to dial, how it went, what was said.
import { Anchor, Button, Chip, Group, Textarea } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import type { Values } from '../../../records/web/api/record.ts';
import { useRecord } from '../../../records/web/api/use-record-list.ts';
import { timelineMessages } from '../../../records/web/timeline/messages.ts';
import { todayMessages } from '../messages.ts';
import classes from './today.module.css';

type Props = { object: string; id: string; onSave: (how: Values) => void; onClose: () => void };

export function CallForm({ object, id, onSave, onClose }: Props) {
  const m = useMessages(todayMessages);
  const words = useMessages(timelineMessages);
  const ui = useMessages(uiMessages);
  const { data: record } = useRecord(object, id);
  const [outcome, setOutcome] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const number = (record?.mobile ?? record?.phone) as string | undefined;
  const outcomes = [words.outcomeReached, words.outcomeNoAnswer, words.outcomeMessage, words.outcomeWrong];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onClose();
    onSave({ outcome, ...(note.trim() && { body: note.trim() }) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={onKeyDown}>
      {number && (
        <Anchor href={`tel:${number.replace(/[^+\d]/g, '')}`} className={classes.dial}>
          <IconPhone aria-hidden="true" />
          {m.dial({ number })}
        </Anchor>
      )}
      <Chip.Group value={outcome} onChange={(next) => setOutcome(next as string)}>
        <Group gap={6} role="radiogroup" aria-label={words.outcome}>
          {outcomes.map((each) => (
            <Chip key={each} value={each} size="xs">
              {each}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Textarea
        autoFocus
        label={m.noteOf}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" color="gray" onClick={onClose}>
          {ui.cancel}
        </Button>
        <Button type="submit" variant="filled">
          {m.saveCall}
        </Button>
      </Group>
    </form>
  );
}
