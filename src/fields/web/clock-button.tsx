// The hours beside a time that can be typed: for a thumb, or who would rather choose.
import { Popover, Skeleton } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../../platform/web/language.tsx';
import { IconButton } from '../../platform/web/ui/icon-button.tsx';
import { fieldMessages } from './messages.ts';

const Clock = lazy(() => import('./clock.tsx'));

type Props = { value: string | null; onChange(time: string): void };

export function ClockButton({ value, onChange }: Props) {
  const m = useMessages(fieldMessages);
  const [opened, setOpened] = useState(false);
  const choose = (time: string) => {
    setOpened(false);
    onChange(time);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" returnFocus={false}>
      <Popover.Target>
        <IconButton
          icon={IconClock}
          label={m.chooseTime}
          size="sm"
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setOpened((before) => !before)}
        />
      </Popover.Target>
      <Popover.Dropdown onMouseDown={(event) => event.preventDefault()}>
        <Suspense fallback={<Skeleton width={252} height={268} />}>
          <Clock value={value} onChange={choose} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
