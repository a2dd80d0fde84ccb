// The calendar beside a date that can be typed. It never takes the focus: the text keeps it, and typing goes on.
import { Popover, Skeleton } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../../platform/web/language.tsx';
import { IconButton } from '../../platform/web/ui/icon-button.tsx';
import { fieldMessages } from './messages.ts';

const Calendar = lazy(() => import('./calendar.tsx'));

type Props = { value: string | null; min?: string; onChange(day: string): void };

export function CalendarButton({ value, min, onChange }: Props) {
  const m = useMessages(fieldMessages);
  const [opened, setOpened] = useState(false);
  const choose = (day: string) => {
    setOpened(false);
    onChange(day);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" returnFocus={false}>
      <Popover.Target>
        <IconButton
          icon={IconCalendar}
          label={m.chooseDay}
          size="sm"
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setOpened((before) => !before)}
        />
      </Popover.Target>
      <Popover.Dropdown onMouseDown={(event) => event.preventDefault()}>
        <Suspense fallback={<Skeleton width={252} height={268} />}>
          <Calendar value={value} min={min} onChange={choose} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
