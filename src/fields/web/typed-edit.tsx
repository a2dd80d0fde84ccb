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
};

export function TypedEdit<V>(props: Props<V>) {
  const { value, field, onChange, onCommit, onCancel, typed, autoFocus, multiline, dense, aside } = props;
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

  const change = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const text = event.currentTarget.value;
    const reading = readTyped<V>(field, text, reader);
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
    const reading = readTyped<V>(field, draft.text, reader);
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
