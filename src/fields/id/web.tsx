import { TextInput } from '@mantine/core';
import { defineWidget, type EditProps, type ShowProps } from '../../model/web/field-widget.ts';
import { useLabelling } from '../web/labelling.ts';
import classes from '../web/show.module.css';

// An id is made once and never edited; a form shows it for copying.
export const id = defineWidget<string>({
  Show: ({ value, dense }: ShowProps<string>) => (
    <code className={`${classes.code} ${dense ? classes.one : ''}`}>{value}</code>
  ),
  Edit: (props: EditProps<string>) => (
    <TextInput {...useLabelling(props)} value={props.value ?? ''} readOnly />
  ),
  width: 280,
});
