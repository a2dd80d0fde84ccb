import { defineWidget } from '../../model/web/field-widget.ts';
import { lazyEdit } from '../web/lazy-edit.tsx';
import { ShowText } from '../web/show-text.tsx';

export const language = defineWidget<string>({
  Show: ShowText,
  Edit: lazyEdit((edits) => edits.language),
  width: 120,
});
