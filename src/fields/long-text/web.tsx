import { defineWidget } from '../../model/web/field-widget.ts';
import { ShowText } from '../web/show-text.tsx';
import { TypedEdit } from '../web/typed-edit.tsx';

export const longText = defineWidget<string>({
  Show: ShowText,
  Edit: (props) => <TypedEdit {...props} multiline />,
  width: 280,
});
