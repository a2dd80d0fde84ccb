// The hours beside a time that can be typed.
import { IconClock } from '@tabler/icons-react';
import { lazy } from 'react';
import { useMessages } from '../../platform/web/language.tsx';
import { ChooseButton } from './choose-button.tsx';
import { fieldMessages } from './messages.ts';

const Clock = lazy(() => import('./clock.tsx'));

type Props = { value: string | null; onChange(time: string): void };

export function ClockButton({ value, onChange }: Props) {
  const m = useMessages(fieldMessages);
  return (
    <ChooseButton icon={IconClock} label={m.chooseTime} onChange={onChange}>
      {(choose) => <Clock value={value} onChange={choose} />}
    </ChooseButton>
  );
}
