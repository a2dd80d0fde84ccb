import { TextInput, type TextInputProps } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMessages } from '../../../platform/web/language.tsx';
import { filterMessages } from './messages.ts';

type Props = TextInputProps & {
  typed: string;
  onTyped: (typed: string) => void;
  onCancel?: () => void;
};

/** What is typed to find a field. */
export function FieldInput({ typed, onTyped, onCancel, ...combobox }: Props) {
  const m = useMessages(filterMessages);
  return (
    <TextInput
      {...combobox}
      aria-label={m.pickField}
      placeholder={m.pickField}
      leftSection={<IconSearch size={16} />}
      value={typed}
      autoFocus
      data-autofocus
      onFocus={({ currentTarget }) => {
        const end = currentTarget.value.length;
        currentTarget.setSelectionRange(end, end);
      }}
      onChange={(event) => onTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        combobox.onKeyDown?.(event);
        if (event.key !== 'Escape' || !onCancel) return;
        event.stopPropagation();
        onCancel();
      }}
    />
  );
}
