import { defineWidget, type ShowProps } from '../../model/web/field-widget.ts';
import { ShowLink } from '../web/show-link.tsx';
import { TypedEdit } from '../web/typed-edit.tsx';

export const email = defineWidget<string>({
  Show: ({ value, dense }: ShowProps<string>) => (
    <ShowLink href={`mailto:${encodeURIComponent(value).replace('%40', '@')}`} dense={dense} title={value}>
      {value.slice(0, value.lastIndexOf('@'))}
      {!dense && <wbr />}
      {value.slice(value.lastIndexOf('@'))}
    </ShowLink>
  ),
  // Not `type="email"`: browsers refuse addresses in other alphabets.
  Edit: (props) => <TypedEdit {...props} inputMode="email" />,
  width: 210,
});
