// A control that is loaded after the first page. Who is quicker than the network finds a plain text in its place, and what
// is typed there begins the edit in the control when it comes: no key is lost. (`Suspense` would show something that does
// not know what was typed, and would show it for a moment even when the control is already here.)
import { Skeleton, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { EditProps } from '../../model/web/field-widget.ts';
import { useMessages } from '../../platform/web/language.tsx';
import { uiMessages } from '../../platform/web/ui/messages.ts';
import type { edits } from './edits.ts';
import { useLabelling } from './labelling.ts';
import { usePrint } from './reader.tsx';

type Control<V> = (props: EditProps<V>) => ReactNode;
type Edits = typeof edits;
type Options = {
  /**
   * `false` for what is pointed at (stars, a box to tick). `anew` where what is typed takes the place of the value rather
   * than look for another: then only an edit that began by typing, or with nothing, takes it.
   */
  typed?: boolean | 'anew';
};

interface State<V> {
  Control?: Control<V>;
  /** What was done with the plain text before. */
  begun?: Pick<EditProps<V>, 'typed' | 'autoFocus'>;
  failed?: boolean;
}

/** Fetches the controls of `edits.ts`, for when nothing else is to be done. */
export const loadEdits = async (): Promise<Edits> => (await import('./edits.ts')).edits;

export const lazyEdit = <V,>(pick: (all: Edits) => Control<V>, options?: Options): Control<V> =>
  lazyControl(async () => pick(await loadEdits()), options);

export function lazyControl<V>(load: () => Promise<Control<V>>, { typed = true }: Options = {}): Control<V> {
  let Loaded: Control<V> | undefined;
  return function LazyEdit(props) {
    const plain = useRef<HTMLInputElement>(null);
    const [state, setState] = useState<State<V>>({ Control: Loaded });
    const { Control, begun, failed } = state;
    useEffect(() => {
      if (Control) return;
      let gone = false;
      const come = (control: Control<V>) => {
        Loaded = control;
        if (!gone) setState({ Control: control, begun: takeOver(plain.current) });
      };
      load().then(come, () => gone || setState({ failed: true }));
      return () => {
        gone = true;
      };
    }, [Control]);

    if (Control) return <Control {...props} {...begun} />;
    if (!typed && !failed) return <Skeleton height={props.dense ? 20 : 36} />;
    const locked = typed !== true && props.value !== null && props.typed === undefined;
    return <PlainEdit {...props} input={plain} locked={locked} failed={failed === true} />;
  };
}

function takeOver(input: HTMLInputElement | null) {
  if (!input) return {};
  return {
    ...(input.value !== input.defaultValue && { typed: input.value }),
    ...(input === document.activeElement && { autoFocus: true }),
  };
}

type PlainProps<V> = EditProps<V> & {
  input: React.RefObject<HTMLInputElement | null>;
  locked: boolean;
  failed: boolean;
};

function PlainEdit<V>({ input, locked, failed, ...props }: PlainProps<V>) {
  const { value, field, typed, autoFocus, onCommit, onCancel } = props;
  const m = useMessages(uiMessages);
  const print = usePrint();
  const labelling = useLabelling({ ...props, error: failed ? m.failedNetwork : props.error });
  const ended = useRef(false);
  const press = (event: KeyboardEvent) => {
    // What Enter means is for the control to say.
    if (event.key === 'Enter') event.preventDefault();
    if (event.key !== 'Escape' || !onCancel) return;
    event.stopPropagation();
    ended.current = true;
    onCancel();
  };
  return (
    <TextInput
      {...labelling}
      ref={input}
      defaultValue={typed ?? ''}
      placeholder={print(value, field)}
      readOnly={locked}
      autoComplete="off"
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      onFocus={({ currentTarget }) => {
        const end = currentTarget.value.length;
        currentTarget.setSelectionRange(end, end);
      }}
      onKeyDown={press}
      onBlur={() => !ended.current && onCommit?.(value)}
    />
  );
}
