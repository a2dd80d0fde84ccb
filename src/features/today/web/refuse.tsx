import { ActionIcon, Button, Popover, Stack, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import type { AnswerInput } from '../contract.ts';
import { refusals } from '../kinds.ts';
import { todayMessages } from '../messages.ts';

type Props = { what: string; onChoose: (why: Pick<AnswerInput, 'reason' | 'words'>) => void };

/** No, and why: one click, with a word if one likes. */
export function Refuse({ what, onChoose }: Props) {
  const m = useMessages(todayMessages);
  const [opened, setOpened] = useState(false);
  const [words, setWords] = useState('');
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-end" width={260}>
      <Popover.Target>
        <ActionIcon
          size="lg"
          variant="subtle"
          color="gray"
          title={m.refuse}
          aria-label={m.refuseOf({ what })}
          onClick={() => setOpened((before) => !before)}
        >
          <IconX size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={m.refuseOf({ what })}>
        <Stack gap={4}>
          {refusals.map((reason) => (
            <Button
              key={reason}
              size="xs"
              variant="subtle"
              color="gray"
              justify="flex-start"
              onClick={() => {
                setOpened(false);
                onChoose({ reason, ...(words.trim() && { words: words.trim() }) });
              }}
            >
              {m[reason]}
            </Button>
          ))}
          <TextInput
            size="xs"
            mt={4}
            aria-label={m.refuseWords}
            placeholder={m.refuseWords}
            value={words}
            maxLength={500}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
