import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { EditProps } from '../../../model/web/field-widget.ts';
import { useLanguage, useMessages } from '../../../platform/web/language.tsx';
import { ChoiceEdit } from '../../web/choice-edit.tsx';
import { foldedFilter, type Option } from '../../web/choice-options.ts';
import { fieldMessages } from '../../web/messages.ts';
import { countryCodes } from '../codes.ts';
import { countryName } from '../value.ts';

export function EditCountry(props: EditProps<string>) {
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
