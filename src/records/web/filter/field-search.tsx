// Where a condition begins: which field? Found by typing any of its words, its parts and those of related records too. Who
// types before the fields have come has typed into the same box.
import { useState } from 'react';
import { laterPart } from '../../../platform/web/later.tsx';
import { FieldInput } from './field-input.tsx';
import type { FieldPickerProps } from './field-picker.tsx';

const FieldPicker = laterPart(
  async () => (await import('./field-picker.tsx')).FieldPicker,
  ({ typed, onTyped, onCancel }: FieldPickerProps) => (
    <FieldInput typed={typed} onTyped={onTyped} onCancel={onCancel} />
  ),
);

export const fetchFields = FieldPicker.fetch;

export function FieldSearch(props: Omit<FieldPickerProps, 'typed' | 'onTyped'>) {
  const [typed, setTyped] = useState('');
  return <FieldPicker {...props} typed={typed} onTyped={setTyped} />;
}
