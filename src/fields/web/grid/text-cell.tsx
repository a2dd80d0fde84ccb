// One cell of words: Enter and the arrows go on, Esc reverts.
import { type KeyboardEvent, useState } from 'react';
import { goTo } from './amount-cell.tsx';
import classes from './grid.module.css';

type Props = {
  label: string;
  value: string;
  at: string;
  placeholder?: string;
  locked?: boolean;
  /** When the cell is left with other words in it. */
  onSet: (value: string) => void;
};

export function TextCell({ label, value, at, placeholder, locked, onSet }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const leave = () => {
    const next = draft?.trim();
    setDraft(null);
    if (next !== undefined && next !== value) onSet(next);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, currentTarget } = event;
    if (key === 'Escape') {
      event.stopPropagation();
      setDraft(null);
    } else if (key === 'Enter' || key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      goTo(currentTarget, key === 'ArrowUp' || event.shiftKey ? -1 : 1);
    }
  };
  return (
    <input
      className={`${classes.cell} ${classes.words}`}
      data-at={at}
      aria-label={label}
      autoComplete="off"
      maxLength={200}
      readOnly={locked}
      placeholder={placeholder}
      value={draft ?? value}
      onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      onBlur={leave}
      onKeyDown={press}
    />
  );
}
