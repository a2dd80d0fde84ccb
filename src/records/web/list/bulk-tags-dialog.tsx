import { Button, Group, Modal, SegmentedControl, Stack, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import { listMessages } from './messages.ts';

type Props = {
  count: number;
  onApply: (words: readonly string[], add: boolean) => Promise<boolean>;
  onClose: () => void;
};

/** Tags to add to what each record has, or to take out of it. */
export function BulkTagsDialog({ count, onApply, onClose }: Props) {
  const m = useMessages(listMessages);
  const { close } = useMessages(uiMessages);
  const [add, setAdd] = useState(true);
  const [words, setWords] = useState<string[]>([]);
  // What is typed and not yet a tag is one too: nobody should have to know about Enter.
  const [typed, setTyped] = useState('');
  const all = [...new Set([...words, ...typed.split(/[,;]/).map((word) => word.trim())])].filter(Boolean);
  const [busy, setBusy] = useState(false);
  const apply = async () => {
    setBusy(true);
    const done = await onApply(all, add);
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={m.tags} size={440} closeButtonProps={{ 'aria-label': close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (all.length) void apply();
        }}
      >
        <Stack gap="md">
          <SegmentedControl
            aria-label={m.whatTags}
            data={[
              { value: 'add', label: m.addTags },
              { value: 'remove', label: m.removeTags },
            ]}
            value={add ? 'add' : 'remove'}
            onChange={(next) => setAdd(next === 'add')}
          />
          <TagsInput
            label={m.tagWords}
            value={words}
            onChange={setWords}
            searchValue={typed}
            onSearchChange={setTyped}
            splitChars={[',', ';']}
            acceptValueOnBlur
            data-autofocus
          />
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{m.cancel}</Button>
            <Button type="submit" variant="filled" loading={busy} disabled={all.length === 0}>
              {m.apply({ count })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
