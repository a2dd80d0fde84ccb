// Words of a record that save themselves as one types. What somebody else wrote meanwhile is kept: see merge-lines.ts.
import { Textarea, type TextareaProps } from '@mantine/core';
import { type Ref, useEffect, useRef, useState } from 'react';
import { useAutosave } from '../../../platform/web/ui/autosave.ts';
import { SaveStatus } from '../../../platform/web/ui/save-status.tsx';
import { RecordConflict } from '../../../records/web/api/conflict.ts';
import type { ApiRecord } from '../../../records/web/api/record.ts';
import { useUpdateRecord } from '../../../records/web/api/use-write.ts';
import { mergeLines } from './merge-lines.ts';

type Props = Omit<TextareaProps, 'value' | 'onChange' | 'defaultValue' | 'ref'> & {
  object: string;
  /** As it is held; its version says what was seen. */
  record: ApiRecord;
  field: string;
  inputRef?: Ref<HTMLTextAreaElement>;
  /** Told of every change of the words, typed or merged. */
  onWords?: (words: string) => void;
  /** Set from outside, in place of what is there: such as the words without the line that became a decision. */
  given?: { words: string; count: number };
};

export function SavedText({ object, record, field, inputRef, onWords, given, ...rest }: Props) {
  const held = String(record[field] ?? '');
  const [words, setWords] = useState(held);
  const { mutateAsync } = useUpdateRecord(object);
  /** The record as it was when one began to type; null: nothing waits to be saved. */
  const base = useRef<ApiRecord | null>(null);
  const show = (next: string) => {
    setWords(next);
    onWords?.(next);
  };
  const save = async (value: string) => {
    let [seen, wanted] = [base.current ?? record, value];
    base.current = null;
    // Each time that somebody was quicker, their lines are taken in and it is tried again.
    for (let attempt = 0; ; attempt++) {
      try {
        await mutateAsync({ id: record.id, values: { [field]: wanted || null }, base: seen });
        return;
      } catch (error) {
        if (!(error instanceof RecordConflict) || attempt >= 3) {
          base.current ??= seen;
          throw error;
        }
        const theirs = String(error.record[field] ?? '');
        wanted = mergeLines(String(seen[field] ?? ''), theirs, wanted);
        seen = error.record;
        show(wanted);
      }
    }
  };
  const { state, change, flush } = useAutosave(save);
  const type = (next: string) => {
    base.current ??= record;
    show(next);
    change(next);
  };

  // What others wrote is shown, unless one is typing oneself: then it is merged when that is saved.
  const idle = base.current === null && state !== 'saving' && state !== 'failed';
  useEffect(() => {
    if (idle) setWords(held);
  }, [held, idle]);
  const count = given?.count;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is given anew is taken.
  useEffect(() => {
    if (given) {
      type(given.words);
      flush();
    }
  }, [count]);

  return (
    <div>
      <Textarea
        autosize
        minRows={2}
        {...rest}
        ref={inputRef}
        value={words}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={flush}
      />
      <SaveStatus state={state} onRetry={flush} />
    </div>
  );
}
