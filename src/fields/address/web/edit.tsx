import { Fieldset, Group, Popover, Stack, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { EditProps } from '../../../model/web/field-widget.ts';
import { textIn } from '../../../platform/lib/language.ts';
import { useLanguage } from '../../../platform/web/language.tsx';
import { countryName } from '../../country/value.ts';
import { CountrySelect } from '../../country/web/edit.tsx';
import { useLabelling } from '../../web/labelling.ts';
import { useReader } from '../../web/reader.tsx';
import classes from '../../web/show.module.css';
import { addressLines } from '../lines.ts';
import { type Address, address as addressType } from '../value.ts';

const nothing: Address = { street: null, postal_code: null, city: null, region: null, country: null };

// In a table the parts stand in a sheet under the cell.
export function EditAddress(props: EditProps<Address>) {
  const { dense, field, value, onCommit, error } = props;
  const { language } = useLanguage();
  const labelling = useLabelling(props);
  const parts = <AddressParts {...props} />;
  if (!dense) {
    return (
      <Fieldset
        legend={labelling.label}
        variant="unstyled"
        aria-describedby={error ? `${field.name}-error` : undefined}
      >
        {parts}
        {error && (
          <p
            id={`${field.name}-error`}
            style={{ color: 'var(--bad)', margin: '0.25rem 0 0', fontSize: '0.8125rem' }}
          >
            {error}
          </p>
        )}
      </Fieldset>
    );
  }
  return (
    <Popover
      opened
      onChange={(opened) => !opened && onCommit?.(value)}
      closeOnEscape={false}
      position="bottom-start"
      trapFocus
      width={320}
    >
      <Popover.Target>
        <UnstyledButton className={classes.one} aria-label={textIn(field.label, language)}>
          {value ? addressLines(value, 'FR').join(', ') : ''}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>{parts}</Popover.Dropdown>
    </Popover>
  );
}

function AddressParts({ value, onChange, onCommit, onCancel, autoFocus, typed, dense }: EditProps<Address>) {
  const { language } = useLanguage();
  const reader = useReader();
  const ended = useRef(false);
  const [current, setCurrent] = useState<Address>({ ...(value ?? nothing), ...(typed && { street: typed }) });
  const latest = useRef(typed ? current : value);
  const label = (part: keyof Address) => textIn(addressType.parts![part]!.label, language);
  const set = (part: keyof Address, text: string | null) => {
    const next = { ...current, [part]: text || null };
    ended.current = false;
    latest.current = Object.values(next).some(Boolean) ? next : null;
    setCurrent(next);
    onChange(latest.current);
  };
  // Asked a moment later: on the way from one part to the next the focus is nowhere.
  const leave = ({ currentTarget: sheet }: FocusEvent<HTMLDivElement>) => {
    setTimeout(() => {
      if (!ended.current && !sheet.contains(document.activeElement)) onCommit?.(latest.current);
    });
  };
  const press = (event: KeyboardEvent) => {
    const inStreet = event.target instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey;
    if (event.key === 'Enter' && !inStreet && onCommit) {
      event.preventDefault();
      ended.current = true;
      onCommit(latest.current);
    }
    if (event.key === 'Escape' && onCancel) {
      event.stopPropagation();
      ended.current = true;
      onCancel();
    }
  };
  const input = (part: 'postal_code' | 'city' | 'region') => ({
    label: label(part),
    value: current[part] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => set(part, event.currentTarget.value),
  });
  return (
    <Stack gap="xs" onBlur={leave} onKeyDown={press}>
      <Textarea
        label={label('street')}
        value={current.street ?? ''}
        onChange={(event) => set('street', event.currentTarget.value)}
        minRows={1}
        // In the sheet the focus trap gives it the focus, once the sheet is there.
        autoFocus={autoFocus && !dense}
        data-autofocus={autoFocus || undefined}
      />
      <Group gap="xs" wrap="nowrap" align="start">
        <TextInput {...input('postal_code')} w={110} />
        <TextInput {...input('city')} flex={1} />
      </Group>
      <Group gap="xs" wrap="nowrap" align="start">
        <TextInput {...input('region')} flex={1} />
        <CountrySelect
          label={label('country')}
          value={current.country}
          placeholder={countryName(reader.country, language)}
          onChange={(code) => set('country', code)}
        />
      </Group>
    </Stack>
  );
}
