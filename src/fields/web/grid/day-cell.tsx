// One cell of a date: read as people write dates, shown as the reader writes them.
import { type KeyboardEvent, useState } from 'react';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { readDay } from '../../date/read-day.ts';
import { useReader } from '../reader.tsx';
import { goTo } from './amount-cell.tsx';
import classes from './grid.module.css';
import { gridMessages } from './messages.ts';

type Props = {
  label: string;
  value: string | null;
  at: string;
  locked?: boolean;
  onSet: (value: string | null) => void;
};

export function DayCell({ label, value, at, locked, onSet }: Props) {
  const m = useMessages(gridMessages);
  const formats = useFormats();
  const reader = useReader();
  const [draft, setDraft] = useState<string | null>(null);
  const shown = value === null ? '' : formats.date(value);
  const read = (text: string): string | null | undefined => {
    if (text.trim() === '') return null;
    try {
      return readDay(text.trim(), reader);
    } catch {
      return undefined;
    }
  };
  const typed = draft === null || draft === shown ? value : read(draft);
  const wrong = typed === undefined;
  const leave = () => {
    if (typed !== undefined && typed !== value) onSet(typed);
    setDraft(null);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, currentTarget } = event;
    if (key === 'Escape') {
      event.stopPropagation();
      setDraft(null);
    } else if (key === 'Enter' || key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (!wrong) goTo(currentTarget, key === 'ArrowUp' || event.shiftKey ? -1 : 1);
    }
  };
  return (
    <input
      className={classes.cell}
      data-at={at}
      aria-label={label}
      aria-invalid={wrong || undefined}
      title={wrong ? m.notADay : undefined}
      autoComplete="off"
      readOnly={locked}
      value={draft ?? shown}
      onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      onBlur={leave}
      onKeyDown={press}
    />
  );
}
