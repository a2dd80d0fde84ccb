import { defineWidget } from '../../model/web/field-widget.ts';
import { ShowNumber } from '../web/show-text.tsx';
import { TypedEdit } from '../web/typed-edit.tsx';

export const companyNumber = defineWidget<string>({
  Show: ShowNumber,
  Edit: (props) => <TypedEdit {...props} />,
  width: 160,
});
