import { Input, Rating } from '@mantine/core';
import type { EditProps } from '../../../model/web/field-widget.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useLabelling } from '../../web/labelling.ts';
import { fieldMessages } from '../../web/messages.ts';
import { mostStars } from '../value.ts';

export function EditRating(props: EditProps<number>) {
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
