import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { defineWidget, type EditProps } from '../../model/web/field-widget.ts';
import { useLanguage, useMessages } from '../../platform/web/language.tsx';
import { ChoiceEdit } from '../web/choice-edit.tsx';
import { foldedFilter, type Option } from '../web/choice-options.ts';
import { fieldMessages } from '../web/messages.ts';
import { ShowText } from '../web/show-text.tsx';
import { countryCodes } from './codes.ts';
import { countryName } from './value.ts';

export const country = defineWidget<string>({ Show: ShowText, Edit: EditCountry, width: 140 });

function EditCountry(props: EditProps<string>) {
  return <ChoiceEdit {...props} options={useCountries()} />;
}

type Props = {
  label: string;
  value: string | null;
  placeholder?: string;
  onChange(code: string | null): void;
};

/** A country as part of something else. */
export function CountrySelect({ label, value, placeholder, onChange }: Props) {
  const m = useMessages(fieldMessages);
  return (
    <Select
      label={label}
      data={useCountries()}
      value={value}
      placeholder={placeholder}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': m.clear }}
      filter={foldedFilter}
      nothingFoundMessage={m.none}
      flex={1}
    />
  );
}

function useCountries(): Option[] {
  const { language } = useLanguage();
  return useMemo(() => {
    const options = countryCodes.map((code) => ({ value: code, label: countryName(code, language) }));
    return options.sort((a, b) => a.label.localeCompare(b.label, language));
  }, [language]);
}
