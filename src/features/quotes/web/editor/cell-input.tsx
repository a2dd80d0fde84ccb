// One cell of the lines. While one is in it, it holds what is typed; left, it shows the value as one writes it.
import { type KeyboardEvent, type Ref, useState } from 'react';
import { readDecimal } from '../../../../fields/number/read-decimal.ts';
import { useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { editorMessages } from '../../messages.ts';
import classes from './editor.module.css';

type Props = {
  cell: string;
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** Of a number: digits after the point, and the greatest. Absent for words. */
  number?: { digits: number; max: number };
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
  number,
  list,
  placeholder,
  ref,
}: Props) {
  const m = useMessages(editorMessages);
  const { language } = useLanguage();
  const [draft, setDraft] = useState<string | null>(null);
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
    return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(decimal as unknown as number);
  }
  function write(decimal: string): string {
    const bare = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
    return language === 'fr' ? bare.replace('.', ',') : bare;
  }
  const type = (text: string) => {
    setDraft(text);
    if (!number) return onChange(text === '' ? null : text);
    if (text.trim() === '') return onChange(null);
    const decimal = read(text);
    if (decimal !== undefined) onChange(decimal);
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
        setDraft(number && value !== null ? write(value) : currentTarget.value);
        requestAnimationFrame(() => currentTarget.select());
      }}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onBlur={() => setDraft(null)}
      onKeyDown={onKeyDown}
    />
  );
}
