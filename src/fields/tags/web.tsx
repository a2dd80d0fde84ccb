import { TagsInput } from '@mantine/core';
import { defineWidget, type EditProps, type ShowProps } from '../../model/web/field-widget.ts';
import { useMessages } from '../../platform/web/language.tsx';
import { useLabelling } from '../web/labelling.ts';
import { useListKeys } from '../web/list-keys.ts';
import { fieldMessages } from '../web/messages.ts';
import classes from '../web/show.module.css';

export const tags = defineWidget<readonly string[]>({ Show: ShowTags, Edit: EditTags, width: 180 });

function ShowTags({ value, dense }: ShowProps<readonly string[]>) {
  return (
    <span className={classes.set} data-dense={dense || undefined}>
      {value.map((tag) => (
        <span key={tag} className={classes.tag}>
          {tag}
        </span>
      ))}
    </span>
  );
}

function EditTags(props: EditProps<readonly string[]>) {
  const { value, autoFocus, typed } = props;
  const m = useMessages(fieldMessages);
  const labelling = useLabelling(props);
  const keys = useListKeys(props);
  return (
    <TagsInput
      {...labelling}
      {...keys}
      value={[...(value ?? [])]}
      splitChars={[',', ';']}
      acceptValueOnBlur
      clearable
      clearButtonProps={{ 'aria-label': m.clear }}
      defaultSearchValue={typed}
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
    />
  );
}
