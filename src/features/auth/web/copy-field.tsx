import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useMessages } from '../../../platform/web/language.tsx';
import { settingsMessages } from '../messages.ts';
import classes from './settings.module.css';

/** A text to take away: selected when one comes to it, copied by the button. */
export function CopyField({ label, value, focused }: { label: string; value: string; focused?: boolean }) {
  const m = useMessages(settingsMessages);
  const clipboard = useClipboard({ timeout: 3000 });
  return (
    <div>
      <TextInput
        label={label}
        value={value}
        readOnly
        data-autofocus={focused || undefined}
        classNames={{ input: classes.secret }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        mt="xs"
        leftSection={clipboard.copied ? <IconCheck /> : <IconCopy />}
        onClick={() => clipboard.copy(value)}
      >
        <span aria-live="polite">{clipboard.copied ? m.copied : m.copy}</span>
      </Button>
    </div>
  );
}
