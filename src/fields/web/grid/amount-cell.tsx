// One cell of the grid: the amount as one reads it; while one is in it, what is typed. Enter and the arrows go on, Esc reverts, and a
// block from a spreadsheet fills the cells from here on.
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import type { Language } from '../../../platform/lib/language.ts';
import { useLanguage, useMessages } from '../../../platform/web/language.tsx';
import { useSelectOnEntry } from '../../../platform/web/ui/select-on-entry.ts';
import classes from './grid.module.css';
import { gridMessages } from './messages.ts';
import { readAmount, readBlock } from './read-amount.ts';

type Props = {
  label: string;
  amount: string | null;
  /** What the shorter periods say, where nothing is set. */
  hint?: string;
  title?: string;
  digits: number;
  at: string;
  locked?: boolean;
  onSet: (amount: string | null) => void;
  onPaste: (block: (string | null)[][]) => void;
};

export function AmountCell({ label, amount, hint, title, digits, at, locked, onSet, onPaste }: Props) {
  const m = useMessages(gridMessages);
  const { language } = useLanguage();
  const selection = useSelectOnEntry();
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null ? undefined : readAmount(draft, language, digits);
  const wrong = draft !== null && typed === undefined;

  const unedited = amount === null ? '' : plain(amount, language);

  const leave = () => {
    selection.done();
    if (typed !== undefined && typed !== amount && !same(typed, amount)) onSet(typed);
    setDraft(null);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, currentTarget } = event;
    if (key === 'Escape') {
      event.stopPropagation();
      setDraft(unedited);
      selection.enter(currentTarget);
    } else if (key === 'Enter' || key === 'ArrowDown') {
      event.preventDefault();
      if (!wrong) goTo(currentTarget, event.shiftKey ? -1 : 1);
    } else if (key === 'ArrowUp') {
      event.preventDefault();
      if (!wrong) goTo(currentTarget, -1);
    }
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const block = readBlock(event.clipboardData.getData('text/plain'), language, digits);
    if (!block) return;
    event.preventDefault();
    const [[first = null] = []] = block;
    setDraft(first === null ? '' : plain(first, language));
    onPaste(block);
  };
  const print = (decimal: string) => new Intl.NumberFormat(language).format(decimal as unknown as number);
  return (
    <input
      className={classes.cell}
      data-at={at}
      aria-label={label}
      aria-invalid={wrong || undefined}
      title={wrong ? m.notAnAmount : title}
      inputMode="decimal"
      autoComplete="off"
      readOnly={locked}
      placeholder={hint && `Σ ${print(hint)}`}
      value={draft ?? (amount === null ? '' : print(amount))}
      onFocus={({ currentTarget }) => {
        if (!locked) setDraft(unedited);
        selection.enter(currentTarget);
      }}
      onChange={({ currentTarget }) => {
        selection.done();
        setDraft(currentTarget.value);
      }}
      onBlur={leave}
      onKeyDown={press}
      onPaste={locked ? undefined : paste}
    />
  );
}

/** The cell above or below; past the last one the focus stays, and what was typed is kept. */
export function goTo(from: HTMLInputElement, by: number): void {
  const [row, column] = from.dataset.at!.split(' ').map(Number) as [number, number];
  const next = from.closest('table')?.querySelector<HTMLInputElement>(`[data-at="${row + by} ${column}"]`);
  if (next) next.focus();
  else {
    from.blur();
    from.focus();
  }
}

const same = (a: string | null, b: string | null) => a !== null && b !== null && Number(a) === Number(b);

const plain = (decimal: string, language: Language): string => {
  const bare = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
  return language === 'fr' ? bare.replace('.', ',') : bare;
};
