import { defineWidget, type ShowProps } from '../../model/web/field-widget.ts';
import { ShowLink } from '../web/show-link.tsx';
import { TypedEdit } from '../web/typed-edit.tsx';

export const webAddress = defineWidget<string>({
  Show: ({ value, dense }: ShowProps<string>) => (
    <ShowLink href={value} dense={dense} away title={value}>
      {value.replace(/^https?:\/\/(?:www\.)?/, '')}
    </ShowLink>
  ),
  Edit: (props) => <TypedEdit {...props} inputMode="url" />,
  width: 180,
});
