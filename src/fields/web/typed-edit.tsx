// An edit by typing, for every type that reads text. While it is typed the text stays as it is; once left it shows the
// value as it was understood. What is not understood is passed on as typed: the server refuses it by the same rule, so a
// form can never lose it silently.
import { Textarea, TextInput } from '@mantine/core';
import {
  type ChangeEvent,
  type FocusEvent,
  type HTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react';
import type { PrintContext } from '../../model/field.ts';
import type { EditProps } from '../../model/web/field-widget.ts';
import { useLabelling } from './labelling.ts';
import { readTyped, useReader } from './reader.tsx';

type Props<V> = EditProps<V> & {
  /** The value as one would type it. Default: as it is printed. */
  write?(value: V, reader: PrintContext): string;
  /** Who types, when the value itself says more (its currency). */
  reader?: PrintContext;
  type?: 'text' | 'email' | 'tel' | 'url';
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  placeholder?: string;
  autoComplete?: string;
  align?: 'right';
  /** At the right, inside: may put a value in the place of what is being typed, and end the edit with it. */
  aside?: ReactNode | ((take: (value: V, ends: boolean) => void) => ReactNode);
  multiline?: boolean;
  /** Of a form's own elements, to find it again. */
  name?: string;
  /** What is typed as the type itself would read it (« demain »); what it does not know stays as it is. */
  understand?(text: string, reader: PrintContext): string;
  /** The value that the arrows up (1) and down (-1) lead to. */
  step?(value: V | null, by: 1 | -1, reader: PrintContext): V | null;
};

export function TypedEdit<V>(props: Props<V>) {
  const { value, field, onChange, onCommit, onCancel, typed, autoFocus, multiline, dense, aside, step } =
    props;
  const own = useReader();
  const reader = props.reader ?? own;
  const [draft, setDraft] = useState<Draft<V> | null>(typed === undefined ? null : { text: typed });
  const [seen, setSeen] = useState(value);
  const [problem, setProblem] = useState<string>();
  const before = useRef(value);
  // Set once the edit has ended, so that the control that goes away does not commit a second time.
  const ended = useRef(false);
  const labelling = useLabelling({ ...props, error: problem ?? props.error });

  // A value that came from elsewhere (an undo, another screen) takes the place of what was typed.
  if (!same(seen, value)) {
    setSeen(value);
    if (draft && !same(draft.gave, value)) setDraft(null);
  }

  const readText = (text: string) => readTyped<V>(field, props.understand?.(text, reader) ?? text, reader);
  const change = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const text = event.currentTarget.value;
    const reading = readText(text);
    const gave = reading.problem === undefined ? reading.value : (text as V);
    ended.current = false;
    setDraft({ text, gave });
    setProblem(undefined);
    onChange(gave);
  };
  const end = (next: V | null) => {
    ended.current = true;
    setDraft(null);
    setProblem(undefined);
    onChange(next);
    onCommit?.(next);
  };
  const commit = () => {
    if (ended.current) return;
    if (draft === null) return onCommit?.(value);
    const reading = readText(draft.text);
    if (reading.problem !== undefined) return setProblem(reading.problem);
    end(reading.value);
  };
  const cancel = () => {
    ended.current = true;
    setDraft(null);
    setProblem(undefined);
    onChange(before.current);
    onCancel?.();
  };
  const take = (next: V, ends: boolean) => {
    if (ends) return end(next);
    setDraft(null);
    onChange(next);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && onCancel) {
      event.stopPropagation();
      cancel();
    }
    if (step && !dense && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const read = draft ? readText(draft.text).value : undefined;
      const next = step(read ?? value, event.key === 'ArrowUp' ? 1 : -1, reader);
      event.preventDefault();
      if (next !== null) take(next, false);
    }
    const means = multiline && !dense ? event.ctrlKey || event.metaKey : !event.shiftKey;
    // Without somebody to commit to, Enter is the form's.
    if (event.key === 'Enter' && means && onCommit) {
      event.preventDefault();
      commit();
    }
  };

  const shared = {
    ...labelling,
    value: draft?.text ?? writeSafely(props, reader),
    onChange: change,
    onKeyDown: press,
    onFocus: ({ currentTarget }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      before.current = value;
      ended.current = false;
      const end = currentTarget.value.length;
      if (autoFocus) currentTarget.setSelectionRange(end, end);
    },
    onBlur: commit,
    autoFocus,
    'data-autofocus': autoFocus || undefined,
    placeholder: props.placeholder,
    name: props.name,
  };
  if (multiline) return <Textarea {...shared} minRows={dense ? 1 : 3} />;
  return (
    <TextInput
      {...shared}
      type={props.type}
      inputMode={props.inputMode}
      autoComplete={props.autoComplete ?? 'off'}
      rightSection={typeof aside === 'function' ? aside(take) : aside}
      styles={
        props.align ? { input: { textAlign: props.align, fontVariantNumeric: 'tabular-nums' } } : undefined
      }
    />
  );
}

interface Draft<V> {
  text: string;
  /** What the text was taken for, when it was passed on. */
  gave?: V | null;
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

// The value may be a text that was not understood before the control was taken away and came back.
function writeSafely<V>({ value, field, write }: Props<V>, reader: PrintContext): string {
  if (value === null || value === undefined) return '';
  const reading = readTyped<V>(field, value, reader);
  if (reading.problem !== undefined || reading.value === null) return String(value);
  return write ? write(reading.value, reader) : field.kind.print(reading.value, field, reader);
}
