// Somebody of the firm who works there now, found by their name.
import { Select, type SelectProps } from '@mantine/core';
import { usePeople } from '../../../records/web/api/use-people.ts';

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange'> & {
  value: string | null;
  onChange: (person: string | null) => void;
  /** Who is chosen already, as they are called; shown even when they have left. */
  chosen?: { id: string; name: string } | null;
  /** Ids of people who are not offered. */
  without?: readonly string[];
};

export function PersonSelect({ value, onChange, chosen, without = [], ...rest }: Props) {
  const people = usePeople();
  const offered = people.filter((one) => one.value === value || !without.includes(one.value));
  const left = chosen && !offered.some((one) => one.value === chosen.id) ? chosen : null;
  return (
    <Select
      searchable
      limit={50}
      data={[...(left ? [{ value: left.id, label: left.name }] : []), ...offered]}
      value={value}
      onChange={(next) => onChange(next)}
      {...rest}
    />
  );
}
