// The calendar beside a date that can be typed.
import { IconCalendar } from '@tabler/icons-react';
import { lazy } from 'react';
import { useMessages } from '../../platform/web/language.tsx';
import { ChooseButton } from './choose-button.tsx';
import { fieldMessages } from './messages.ts';

const Calendar = lazy(() => import('./calendar.tsx'));

type Props = { value: string | null; min?: string; onChange(day: string): void };

export function CalendarButton({ value, min, onChange }: Props) {
  const m = useMessages(fieldMessages);
  return (
    <ChooseButton icon={IconCalendar} label={m.chooseDay} onChange={onChange}>
      {(choose) => <Calendar value={value} min={min} onChange={choose} />}
    </ChooseButton>
  );
}
