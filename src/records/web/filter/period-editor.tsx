import { Group, NumberInput, Select } from '@mantine/core';
import { namedPeriods } from '../../../model/period.ts';
import { useLanguage, useMessages } from '../../../platform/web/language.tsx';
import { filterMessages } from './messages.ts';
import { periodWords } from './sentence.ts';

type Props = { value: unknown; onChange: (period: string) => void };

/** A relative period: one that has a name, or a number of days before or after today. */
export function PeriodEditor({ value, onChange }: Props) {
  const m = useMessages(filterMessages);
  const { language } = useLanguage();
  const [, which, number] = /^(last|next)_(\d+)_days$/.exec(String(value)) ?? [];
  const choices = [
    ...namedPeriods.map((period) => ({
      value: period as string,
      label: capital(periodWords(period, language)),
    })),
    { value: 'last', label: m.lastDays },
    { value: 'next', label: m.nextDays },
  ];
  const choose = (next: string | null) => {
    if (next) onChange(next === 'last' || next === 'next' ? `${next}_${number ?? 30}_days` : next);
  };
  return (
    <Group gap="xs" wrap="nowrap" align="end">
      <Select
        label={m.period}
        data={choices}
        value={which ?? String(value ?? '')}
        onChange={choose}
        maxDropdownHeight={320}
        comboboxProps={{ withinPortal: false }}
        flex={1}
      />
      {which && (
        <NumberInput
          label={m.days}
          value={Number(number)}
          min={1}
          max={3650}
          allowDecimal={false}
          w={130}
          onChange={(days) => Number(days) >= 1 && onChange(`${which}_${Math.floor(Number(days))}_days`)}
        />
      )}
    </Group>
  );
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
