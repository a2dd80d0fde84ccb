import type { ReactNode } from 'react';
import type { Field } from '../../../model/field.ts';
import type { ShowProps } from '../../../model/web/field-widget.ts';
import { useSchema, widgetOf } from '../../../model/web/use-schema.tsx';

/** A value as its type shows it; nothing when there is none. */
export function FieldValue({
  field,
  value,
  dense = false,
}: {
  field: Field;
  value: unknown;
  dense?: boolean;
}) {
  const schema = useSchema();
  if (isEmpty(value)) return null;
  const Show = widgetOf(schema, field).Show as (props: ShowProps<unknown>) => ReactNode;
  return <Show value={value} field={field} dense={dense} />;
}

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
