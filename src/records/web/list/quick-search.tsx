import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { listMessages } from './messages.ts';

type Props = { value: string; onChange: (value: string) => void };

const pause = 250;

/** Part of a name. The address follows when typing pauses; an address that changes otherwise is followed too. */
export function QuickSearch({ value, onChange }: Props) {
  const m = useMessages(listMessages);
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextInput
      type="search"
      size="xs"
      w={200}
      aria-label={m.quickSearch}
      placeholder={m.quickSearch}
      leftSection={<IconSearch size={14} />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
