import { MultiSelect } from '@mantine/core';
import { defineWidget, type EditProps, type ShowProps } from '../../model/web/field-widget.ts';
import { textIn } from '../../platform/lib/language.ts';
import { useLanguage, useMessages } from '../../platform/web/language.tsx';
import { ChoiceBadge } from '../web/choice-badge.tsx';
import { foldedFilter } from '../web/choice-options.ts';
import { useLabelling } from '../web/labelling.ts';
import { useListKeys } from '../web/list-keys.ts';
import { fieldMessages } from '../web/messages.ts';
import classes from '../web/show.module.css';

export const multiSelect = defineWidget<readonly string[]>({
  Show: ShowMultiSelect,
  Edit: EditMultiSelect,
  width: 200,
});

function ShowMultiSelect({ value, field, dense }: ShowProps<readonly string[]>) {
  return (
    <span className={classes.set} data-dense={dense || undefined}>
      {value.map((key) => (
        <ChoiceBadge key={key} choice={key} field={field} />
      ))}
    </span>
  );
}

function EditMultiSelect(props: EditProps<readonly string[]>) {
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
