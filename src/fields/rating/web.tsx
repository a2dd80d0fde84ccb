import { defineWidget, type ShowProps } from '../../model/web/field-widget.ts';
import { useMessages } from '../../platform/web/language.tsx';
import { lazyEdit } from '../web/lazy-edit.tsx';
import { fieldMessages } from '../web/messages.ts';
import classes from '../web/show.module.css';
import { mostStars } from './value.ts';

export const rating = defineWidget<number>({
  Show: ShowRating,
  Edit: lazyEdit((edits) => edits.rating, { typed: false }),
  width: 110,
});

function ShowRating({ value, field }: ShowProps<number>) {
  const m = useMessages(fieldMessages);
  const max = field.max ?? mostStars;
  return (
    <span className={classes.stars} role="img" aria-label={m.stars({ count: value, max })}>
      {'★'.repeat(value)}
      <span>{'☆'.repeat(max - value)}</span>
    </span>
  );
}
