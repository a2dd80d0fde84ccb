import { Input, Rating } from '@mantine/core';
import { defineWidget, type EditProps, type ShowProps } from '../../model/web/field-widget.ts';
import { useMessages } from '../../platform/web/language.tsx';
import { useLabelling } from '../web/labelling.ts';
import { fieldMessages } from '../web/messages.ts';
import classes from '../web/show.module.css';
import { mostStars } from './value.ts';

export const rating = defineWidget<number>({ Show: ShowRating, Edit: EditRating, width: 110 });

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

function EditRating(props: EditProps<number>) {
  const { value, field, onChange, onCommit, onCancel } = props;
  const m = useMessages(fieldMessages);
  const { size: _, ...labelling } = useLabelling(props);
  const max = field.max ?? mostStars;
  return (
    <Input.Wrapper {...labelling} labelElement="div">
      <Rating
        value={value ?? 0}
        count={max}
        allowClear={!(props.required ?? field.required)}
        getSymbolLabel={(count) => m.stars({ count, max })}
        onChange={(stars) => {
          onChange(stars || null);
          onCommit?.(stars || null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel?.();
          if (event.key === 'Enter') onCommit?.(value);
        }}
      />
    </Input.Wrapper>
  );
}
