// How a field type looks in the browser: the contract that `fields/<type>/web.tsx` fulfils.
import type { ReactNode } from 'react';
import type { Field } from '../field.ts';

export interface ShowProps<V> {
  value: V;
  field: Field;
  /** In a table's cell: one line, nothing that takes the focus but links. */
  dense?: boolean;
}

export interface EditProps<V> {
  value: V | null;
  field: Field;
  onChange(value: V | null): void;
  /** Enter, or leaving the control: the value is meant. */
  onCommit?(value: V | null): void;
  /** Escape. */
  onCancel?(): void;
  autoFocus?: boolean;
  /** Under the control, in words. */
  error?: string;
  /** The label stands elsewhere (a table's header): it is only read out. */
  dense?: boolean;
  /** What was typed to begin the edit in a cell. */
  typed?: string;
  required?: boolean;
}

export interface FieldWidget<V = never> {
  Show(props: ShowProps<V>): ReactNode;
  Edit(props: EditProps<V>): ReactNode;
  /** Numbers stand right in columns. */
  align?: 'left' | 'right';
  /** A column's width in pixels, until somebody drags it. */
  width?: number;
}

export const defineWidget = <V>(widget: FieldWidget<V>): FieldWidget<V> => widget;
