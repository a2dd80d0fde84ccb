import { TagsInput } from '@mantine/core';
import type { EditProps } from '../../../model/web/field-widget.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useLabelling } from '../../web/labelling.ts';
import { useListKeys } from '../../web/list-keys.ts';
import { fieldMessages } from '../../web/messages.ts';

export function EditTags(props: EditProps<readonly string[]>) {
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
