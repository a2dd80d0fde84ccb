import { defineWidget, type ShowProps } from '../../model/web/field-widget.ts';
import { useMessages } from '../../platform/web/language.tsx';
import { PersonAvatar } from '../../platform/web/ui/person-avatar.tsx';
import type { Reference } from '../relation/value.ts';
import { lazyEdit } from '../web/lazy-edit.tsx';
import { fieldMessages } from '../web/messages.ts';
import classes from '../web/show.module.css';

export const user = defineWidget<Reference>({
  Show: ({ value }: ShowProps<Reference>) => <Person person={value} />,
  Edit: lazyEdit((edits) => edits.user),
  width: 160,
});

export function Person({ person }: { person: Reference }) {
  const m = useMessages(fieldMessages);
  if (!person.title) return <span className={classes.dim}>{m.hiddenRecord}</span>;
  return (
    <span className={classes.row}>
      <PersonAvatar id={person.id} name={person.title} size={20} />
      <span className={classes.one}>{person.title}</span>
    </span>
  );
}
