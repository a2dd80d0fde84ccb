import { defineWidget, type ShowProps } from '../../model/web/field-widget.ts';
import { useMessages } from '../../platform/web/language.tsx';
import { lazyEdit } from '../web/lazy-edit.tsx';
import { fieldMessages } from '../web/messages.ts';
import classes from '../web/show.module.css';
import { ShowLink } from '../web/show-link.tsx';
import type { Reference } from './value.ts';

export const relation = defineWidget<Reference>({
  Show: ShowRelation,
  Edit: lazyEdit((edits) => edits.relation),
  width: 190,
});

function ShowRelation({ value, field, dense }: ShowProps<Reference>) {
  const m = useMessages(fieldMessages);
  if (!value.title) return <span className={classes.dim}>{m.hiddenRecord}</span>;
  return (
    <ShowLink href={`/o/${value.object ?? field.to}/${value.id}`} dense={dense}>
      {value.title}
    </ShowLink>
  );
}
