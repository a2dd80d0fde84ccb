// One of a list. Choosing commits; Escape leaves it as it was.
import { Select } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { EditProps } from '../../model/web/field-widget.ts';
import { useMessages } from '../../platform/web/language.tsx';
import { foldedFilter, type Option } from './choice-options.ts';
import { useLabelling } from './labelling.ts';
import { fieldMessages } from './messages.ts';

type Props = EditProps<string> & { options: readonly Option[]; renderOption?(key: string): ReactNode };

export function ChoiceEdit(props: Props) {
  const { value, field, onChange, onCommit, onCancel, autoFocus, typed, dense, options, renderOption } =
    props;
  const m = useMessages(fieldMessages);
  const labelling = useLabelling(props);
  const ended = useRef(false);
  const choose = (next: string | null) => {
    ended.current = true;
    onChange(next);
    onCommit?.(next);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onCancel) return;
    event.stopPropagation();
    ended.current = true;
    onCancel();
  };
  const current = options.find((option) => option.value === value);
  return (
    <Select
      {...labelling}
      data={options as Option[]}
      value={value}
      onChange={choose}
      onKeyDown={press}
      // What is typed takes the place of what is chosen.
      onFocus={(event) => typed === undefined && event.currentTarget.select()}
      onBlur={() => !ended.current && onCommit?.(value)}
      searchable
      clearable={!(props.required ?? field.required)}
      clearButtonProps={{ 'aria-label': m.clear }}
      defaultSearchValue={typed ?? current?.label}
      defaultDropdownOpened={Boolean(dense && autoFocus)}
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      selectFirstOptionOnChange
      filter={foldedFilter}
      limit={300}
      maxDropdownHeight={280}
      nothingFoundMessage={m.none}
      renderOption={renderOption && (({ option }) => renderOption(String(option.value)))}
    />
  );
}
