import type { PrintContext } from '../../model/field.ts';
import { defineWidget } from '../../model/web/field-widget.ts';
import { localeOf } from '../locale.ts';
import { ShowNumber } from '../web/show-text.tsx';
import { TypedEdit } from '../web/typed-edit.tsx';
import { numberFormat } from './value.ts';

export const number = defineWidget<number>({
  Show: ShowNumber,
  Edit: (props) => <TypedEdit {...props} write={writeNumber} inputMode="decimal" align="right" />,
  align: 'right',
  width: 120,
});

/** Without groups: they are in the way of the cursor. */
export const writeNumber = (value: number, reader: PrintContext): string =>
  numberFormat(localeOf(reader), { useGrouping: false }).format(value);
