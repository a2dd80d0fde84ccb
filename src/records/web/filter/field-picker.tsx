// The fields that a condition may begin with. Fetched once the list stands: see field-search.tsx.

import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useSchema, type WebObject } from '../../../model/web/use-schema.tsx';
import { useLanguage, useMessages } from '../../../platform/web/language.tsx';
import { FieldInput } from './field-input.tsx';
import classes from './filter.module.css';
import { filterMessages } from './messages.ts';
import { type FilterOption, filterOptions, searchOptions } from './places.ts';

export type FieldPickerProps = {
  object: WebObject;
  /** Related records may be asked about too. */
  withRelations: boolean;
  onPick: (option: FilterOption) => void;
  onCancel?: () => void;
  typed: string;
  onTyped: (typed: string) => void;
  /** Enter was pressed before the fields had come: the first that is found is taken. */
  entered: boolean;
};

const most = 80;

export function FieldPicker({
  object,
  withRelations,
  onPick,
  onCancel,
  typed,
  onTyped,
  entered,
}: FieldPickerProps) {
  const schema = useSchema();
  const { language } = useLanguage();
  const m = useMessages(filterMessages);
  const combobox = useCombobox({ opened: true });
  // Enter takes the first of what is found.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed changes the list.
  useEffect(() => {
    if (typed) combobox.selectFirstOption();
    else combobox.resetSelectedOption();
  }, [typed]);
  const options = useMemo(() => {
    const words = {
      own: m.ownFields,
      relations: m.relations,
      through: (relation: string) => m.through({ relation }),
      some: (things: string) => m.some({ things }),
      none: (things: string) => m.none({ things }),
    };
    return filterOptions(schema, object, language, words, withRelations);
  }, [schema, object, language, m, withRelations]);
  const found = searchOptions(options, typed).slice(0, most);
  const [first] = found;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was pressed before.
  useEffect(() => {
    if (entered && first) onPick(first);
  }, []);
  const groups = [...Map.groupBy(found, ({ group }) => group)];
  const keyOf = ({ kind, path }: FilterOption) => `${kind} ${path}`;

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(key) => {
        const option = options.find((one) => keyOf(one) === key);
        if (option) onPick(option);
      }}
    >
      <Combobox.EventsTarget withExpandedAttribute>
        <FieldInput typed={typed} onTyped={onTyped} onCancel={onCancel} />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.options} aria-label={m.ownFields}>
        {groups.map(([group, some]) => (
          <Combobox.Group key={group} label={group}>
            {some.map((option) => (
              <Combobox.Option key={keyOf(option)} value={keyOf(option)}>
                {option.label}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
        {found.length === 0 && <Combobox.Empty>{m.noField}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
