import { Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import type { ColumnListsProps } from './column-lists.tsx';
import { ColumnLists } from './later-parts.ts';
import { listMessages } from './messages.ts';

/** The button that opens the lists of columns. */
export function ColumnMenu(props: ColumnListsProps) {
  const m = useMessages(listMessages);
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={300} trapFocus returnFocus>
      <Popover.Target>
        <IconButton
          icon={IconColumns3}
          label={m.columns}
          aria-expanded={opened}
          onPointerEnter={() => void ColumnLists.fetch()}
          onClick={() => setOpened(!opened)}
        />
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={m.columns}>
        <ColumnLists {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}
