import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { pipelineMessages } from '../../messages.ts';

type Props = {
  id: string;
  label: string;
  name: string;
  strong?: boolean;
  disabled: boolean;
  onSave: (name: string) => void;
};

/** Saved on leaving it or by Enter; Escape puts back what was there. */
export function NameField({ id, label, name, strong = false, disabled, onSave }: Props) {
  const m = useMessages(pipelineMessages);
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);
  const empty = typed.trim() === '';
  const save = () => {
    if (!empty && typed.trim() !== name) onSave(typed.trim());
  };
  return (
    <TextInput
      aria-label={label}
      data-name-of={id}
      maxLength={150}
      value={typed}
      disabled={disabled}
      error={empty ? m.nameNeeded : undefined}
      styles={strong ? { input: { fontWeight: 600 } } : undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        setTyped(name);
      }}
    />
  );
}
