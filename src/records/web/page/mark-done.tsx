import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMessages } from '../../../platform/web/language.tsx';
import { pageMessages } from './messages.ts';
import { useEditing } from './use-editing.tsx';

/** For what is done once: a task, a meeting. Afterwards the field says when. */
export function MarkDone() {
  const m = useMessages(pageMessages);
  const { object, record, may, save } = useEditing();
  const done = object.fields.get('done_at');
  if (!done || !object.fields.has('due_at') || record.done_at || !may || done.readOnly) return null;
  return (
    <Button leftSection={<IconCheck />} onClick={() => void save('done_at', new Date().toISOString())}>
      {m.markDone}
    </Button>
  );
}
