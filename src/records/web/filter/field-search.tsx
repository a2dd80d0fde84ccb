// Where a condition begins: which field? Found by typing any of its words, its parts and those of related records too. Who
// types before the fields have come has typed into the same box.
import { useState } from 'react';
import { laterPart } from '../../../platform/web/later.tsx';
import { FieldInput } from './field-input.tsx';
import type { FieldPickerProps } from './field-picker.tsx';

const FieldPicker = laterPart(
  async () => (await import('./field-picker.tsx')).FieldPicker,
  ({ typed, onTyped, onCancel, onEnter }: Waiting) => (
    <FieldInput
      typed={typed}
      onTyped={onTyped}
      onCancel={onCancel}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onEnter();
      }}
    />
  ),
);

type Waiting = FieldPickerProps & { onEnter: () => void };

export const fetchFields = FieldPicker.fetch;

export function FieldSearch(
  props: Pick<FieldPickerProps, 'object' | 'withRelations' | 'onPick' | 'onCancel'>,
) {
  const [typed, setTyped] = useState('');
  const [entered, setEntered] = useState(false);
  const change = (next: string) => {
    setTyped(next);
    setEntered(false);
  };
  return (
    <FieldPicker
      {...props}
      typed={typed}
      onTyped={change}
      entered={entered}
      onEnter={() => setEntered(typed.trim() !== '')}
    />
  );
}
