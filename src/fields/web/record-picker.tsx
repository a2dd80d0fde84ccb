// A record of another object, found by its title as one types. What is found is asked of the server a moment after the
// last key; the list before stays until the next is there.
import { CloseButton, Combobox, InputBase, Loader, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Filter, Query } from '../../model/query.ts';
import type { EditProps } from '../../model/web/field-widget.ts';
import { api } from '../../platform/web/api.ts';
import { useMessages } from '../../platform/web/language.tsx';
import { useErrorText } from '../../platform/web/ui/error-state.tsx';
import type { Reference } from '../relation/value.ts';
import { useLabelling } from './labelling.ts';
import { fieldMessages } from './messages.ts';

type Found = { id: string; record_title: string | null };
type Props = EditProps<Reference> & { renderTitle?(found: Reference): ReactNode };

export function RecordPicker(props: Props) {
  const { value, field, onChange, onCommit, onCancel, autoFocus, typed, renderTitle } = props;
  const m = useMessages(fieldMessages);
  const labelling = useLabelling(props);
  const combobox = useCombobox({ defaultOpened: Boolean(props.dense && autoFocus) });
  const [search, setSearch] = useState<string | null>(typed ?? null);
  const ended = useRef(false);
  const found = useFound(field.to ?? '', search ?? '', combobox.dropdownOpened);

  const choose = (next: Reference | null) => {
    ended.current = true;
    setSearch(null);
    combobox.closeDropdown();
    onChange(next);
    onCommit?.(next);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    setSearch(null);
    if (!onCancel) return;
    event.stopPropagation();
    ended.current = true;
    onCancel();
  };
  const leave = () => {
    combobox.closeDropdown();
    setSearch(null);
    if (!ended.current) onCommit?.(value);
  };
  const optional = !(props.required ?? field.required);

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => choose(found.records.find((one) => one.id === id) ?? null)}
      withinPortal
    >
      <Combobox.Target>
        <InputBase
          {...labelling}
          value={search ?? value?.title ?? (value ? m.hiddenRecord : '')}
          placeholder={m.search}
          autoComplete="off"
          autoFocus={autoFocus}
          data-autofocus={autoFocus || undefined}
          onChange={(event) => {
            ended.current = false;
            setSearch(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={(event) => {
            ended.current = false;
            event.currentTarget.select();
          }}
          onBlur={leave}
          onKeyDown={press}
          rightSectionPointerEvents="all"
          rightSection={
            found.searching ? (
              <Loader size={14} />
            ) : value && optional ? (
              <CloseButton
                size="sm"
                aria-label={m.clear}
                tabIndex={-1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(null)}
              />
            ) : (
              <Combobox.Chevron />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-busy={found.searching}>
          {found.records.map((one) => (
            <Combobox.Option value={one.id} key={one.id} active={one.id === value?.id}>
              {renderTitle ? renderTitle(one) : one.title}
            </Combobox.Option>
          ))}
          {found.records.length === 0 && (
            <Combobox.Empty>{found.failure ?? (found.searching ? m.searching : m.none)}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function useFound(object: string, typed: string, enabled: boolean) {
  const errorText = useErrorText();
  const [search] = useDebouncedValue(typed.trim(), 150);
  const answer = useQuery({
    queryKey: ['records', object, 'pick', search],
    queryFn: ({ signal }) => {
      const filter: Filter | undefined = search
        ? { field: 'record_title', op: 'contains', value: search.slice(0, 200) }
        : undefined;
      const query: Query = { filter, fields: ['record_title'], limit: 20 };
      return api.post<{ records: Found[] }>(`/records/${object}/query`, query, { signal });
    },
    enabled: enabled && object !== '',
    placeholderData: keepPreviousData,
  });
  const records: Reference[] = (answer.data?.records ?? []).map(({ id, record_title }) => ({
    id,
    title: record_title,
    object,
  }));
  const waiting = search !== typed.trim();
  return {
    records,
    searching: enabled && (answer.isFetching || waiting),
    failure: answer.error ? errorText(answer.error) : undefined,
  };
}
