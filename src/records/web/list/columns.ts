import type { FieldWidget } from '../../../model/web/field-widget.ts';
import { type WebField, type WebObject, type WebSchema, widgetOf } from '../../../model/web/use-schema.tsx';
import type { CellOverride, CellOverrides } from '../page/page-overrides.ts';
import type { ViewSettings } from '../views/view-settings.ts';

export interface Column {
  name: string;
  field: WebField;
  width: number;
  align: 'left' | 'right';
  widget: FieldWidget;
  sortable: boolean;
  /** By nature; whether this record may be changed is the record's to say. */
  editable: boolean;
  /** What its object says of it. */
  override?: CellOverride;
}

const usualWidth = 160;
const faceWidth = 260;

export function columnsOf(
  schema: WebSchema,
  object: WebObject,
  { columns, widths }: ViewSettings,
  overrides: CellOverrides = {},
): Column[] {
  return columns.flatMap((name, i): Column[] => {
    const field = object.fields.get(name);
    if (!field) return [];
    const widget = widgetOf(schema, field);
    return [
      {
        name,
        field,
        widget,
        width: widths[name] ?? (i === 0 ? faceWidth : (widget.width ?? usualWidth)),
        align: i === 0 ? 'left' : (widget.align ?? 'left'),
        sortable: field.kind.sortable !== false,
        editable: !field.readOnly && field.type !== 'json' && field.type !== 'file',
        ...(overrides[name] && { override: overrides[name] }),
      },
    ];
  });
}

/** `grid-template-columns`: what is left over stays empty at the right. */
export const templateOf = (columns: readonly Column[]): string =>
  `${columns.map(({ width }) => `${width}px`).join(' ')} minmax(0, 1fr)`;

export const totalWidth = (columns: readonly Column[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0);

export function moved(columns: readonly string[], name: string, to: number): readonly string[] {
  if (to < 0) return columns;
  const rest = columns.filter((one) => one !== name);
  return [...rest.slice(0, to), name, ...rest.slice(to)];
}
