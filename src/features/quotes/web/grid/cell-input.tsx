// One cell of the lines. While one is in it, it holds what is typed; left, it shows the value as one writes it.
import { type ClipboardEvent, type KeyboardEvent, type Ref, useState } from 'react';
import { readDecimal } from '../../../../fields/number/read-decimal.ts';
import { useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { useSelectOnEntry } from '../../../../platform/web/ui/select-on-entry.ts';
import { editorMessages } from '../../messages.ts';
import classes from '../editor/editor.module.css';

type Props = {
  cell: string;
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  onPaste?: (event: ClipboardEvent) => void;
  locked?: boolean;
  /** Of a number: digits after the point (`least`: of one that is not whole), and the greatest. Absent for words. */
  number?: { digits: number; least?: number; max: number };
  list?: string;
  placeholder?: string;
  className?: string;
  ref?: Ref<HTMLInputElement>;
};

export function CellInput({
  cell,
  label,
  value,
  onChange,
  onKeyDown,
  onPaste,
  locked,
  number,
  list,
  placeholder,
  ref,
}: Props) {
  const m = useMessages(editorMessages);
  const { language } = useLanguage();
  const [typed, setTyped] = useState<{ text: string; value: string | null } | null>(null);
  const selection = useSelectOnEntry();
  // What was typed gives way to a value that comes from elsewhere: what was undone, or pasted over.
  const draft = typed && same(typed.value, value) ? typed.text : null;
  const wrong = draft !== null && number !== undefined && draft.trim() !== '' && read(draft) === undefined;
  const shown = draft ?? (number && value !== null ? print(value) : (value ?? ''));

  function read(text: string): string | undefined {
    const decimal = readDecimal(text.replace(/[€%]/g, '').trim(), language);
    if (decimal === undefined || !number || decimal.startsWith('-')) return undefined;
    const [whole = '', rest = ''] = decimal.split('.');
    return rest.length <= number.digits && whole.length <= 12 && Number(decimal) <= number.max
      ? decimal
      : undefined;
  }
  /** Intl takes a decimal text and keeps all its digits; its types only know numbers. */
  function print(decimal: string): string {
    const minimumFractionDigits = Number.isInteger(Number(decimal)) ? 0 : (number?.least ?? 0);
    return new Intl.NumberFormat(language, { minimumFractionDigits, maximumFractionDigits: 6 }).format(
      decimal as unknown as number,
    );
  }
  function write(decimal: string): string {
    const bare = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
    return language === 'fr' ? bare.replace('.', ',') : bare;
  }
  const type = (text: string) => {
    selection.done();
    const next = number ? (text.trim() === '' ? null : (read(text) ?? value)) : text === '' ? null : text;
    setTyped({ text, value: next });
    if (!same(next, value)) onChange(next);
  };
  return (
    <input
      ref={ref}
      className={classes.cell}
      data-cell={cell}
      data-number={number ? true : undefined}
      aria-label={label}
      aria-invalid={wrong || undefined}
      title={wrong ? m.invalid : undefined}
      inputMode={number ? 'decimal' : undefined}
      autoComplete="off"
      list={list}
      placeholder={placeholder}
      value={shown}
      onFocus={({ currentTarget }) => {
        setTyped({ text: number && value !== null ? write(value) : currentTarget.value, value });
        selection.enter(currentTarget);
      }}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onBlur={() => {
        selection.done();
        setTyped(null);
      }}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      readOnly={locked}
    />
  );
}

/** "5" is "5.00", as the server says it. */
const same = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && a !== '' && b !== '' && Number(a) === Number(b));
