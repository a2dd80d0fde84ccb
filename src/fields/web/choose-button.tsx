// Something to choose from, beside a value that can be typed: for a thumb, or who would rather choose. It never takes the focus: the
// text keeps it, and typing goes on.
import { Popover, Skeleton } from '@mantine/core';
import { type ComponentProps, type ReactNode, Suspense, useState } from 'react';
import { IconButton } from '../../platform/web/ui/icon-button.tsx';

interface Props {
  icon: ComponentProps<typeof IconButton>['icon'];
  label: string;
  onChange(value: string): void;
  /** What is chosen from, fetched when it is opened. */
  children(choose: (value: string) => void): ReactNode;
}

export function ChooseButton({ icon, label, onChange, children }: Props) {
  const [opened, setOpened] = useState(false);
  const choose = (value: string) => {
    setOpened(false);
    onChange(value);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" returnFocus={false}>
      <Popover.Target>
        <IconButton
          icon={icon}
          label={label}
          size="sm"
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setOpened((before) => !before)}
        />
      </Popover.Target>
      <Popover.Dropdown onMouseDown={(event) => event.preventDefault()}>
        <Suspense fallback={<Skeleton width={252} height={268} />}>{children(choose)}</Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
