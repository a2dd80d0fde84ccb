import { MultiSelect } from '@mantine/core';
import type { EditProps } from '../../../model/web/field-widget.ts';
import { textIn } from '../../../platform/lib/language.ts';
import { useLanguage, useMessages } from '../../../platform/web/language.tsx';
import { foldedFilter } from '../../web/choice-options.ts';
import { useLabelling } from '../../web/labelling.ts';
import { useListKeys } from '../../web/list-keys.ts';
import { fieldMessages } from '../../web/messages.ts';

export function EditMultiSelect(props: EditProps<readonly string[]>) {
  const { value, field, autoFocus, typed, dense } = props;
  const m = useMessages(fieldMessages);
  const { language } = useLanguage();
  const labelling = useLabelling(props);
  const keys = useListKeys(props);
  return (
    <MultiSelect
      {...labelling}
      {...keys}
      data={(field.choices ?? []).map(({ key, label }) => ({ value: key, label: textIn(label, language) }))}
      value={[...(value ?? [])]}
      searchable
      selectFirstOptionOnChange
      filter={foldedFilter}
      clearable
      clearButtonProps={{ 'aria-label': m.clear }}
      nothingFoundMessage={m.none}
      defaultSearchValue={typed}
      defaultDropdownOpened={Boolean(dense && autoFocus)}
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
    />
  );
}
