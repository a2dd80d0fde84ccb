import { JsonInput } from '@mantine/core';
import { useState } from 'react';
import type { EditProps } from '../../../model/web/field-widget.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useLabelling } from '../../web/labelling.ts';
import { fieldMessages } from '../../web/messages.ts';
import type { Json } from '../value.ts';

export function EditJson(props: EditProps<Json>) {
  const { value, onChange, onCommit, onCancel, autoFocus } = props;
  const m = useMessages(fieldMessages);
  const [draft, setDraft] = useState(value === null ? '' : JSON.stringify(value, null, 2));
  const parsed = parse(draft);
  const labelling = useLabelling({ ...props, error: parsed === undefined ? m.jsonInvalid : props.error });
  return (
    <JsonInput
      {...labelling}
      value={draft}
      autosize
      minRows={3}
      autoFocus={autoFocus}
      onChange={(text) => {
        setDraft(text);
        const next = parse(text);
        if (next !== undefined) onChange(next);
      }}
      onBlur={() => parsed !== undefined && onCommit?.(parsed)}
      onKeyDown={(event) => event.key === 'Escape' && onCancel?.()}
    />
  );
}

function parse(text: string): Json | undefined {
  try {
    return text.trim() === '' ? null : (JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}
