import { defineWidget } from '../../model/web/field-widget.ts';
import { writeNumber } from '../number/web.tsx';
import { ShowNumber } from '../web/show-text.tsx';
import { TypedEdit } from '../web/typed-edit.tsx';

export const percent = defineWidget<number>({
  Show: ShowNumber,
  Edit: (props) => <TypedEdit {...props} write={writeNumber} inputMode="decimal" align="right" aside="%" />,
  align: 'right',
  width: 100,
});
