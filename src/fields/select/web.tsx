import { defineWidget, type ShowProps } from '../../model/web/field-widget.ts';
import { ChoiceBadge } from '../web/choice-badge.tsx';
import { lazyEdit } from '../web/lazy-edit.tsx';

export const select = defineWidget<string>({
  Show: ({ value, field }: ShowProps<string>) => <ChoiceBadge choice={value} field={field} />,
  Edit: lazyEdit((edits) => edits.select),
  width: 150,
});
