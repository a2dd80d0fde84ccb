// Somebody of the firm who works there now, found by their name.
import { Select, type SelectProps } from '@mantine/core';
import { useEffect, useState } from 'react';
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
  const [search, setSearch] = useState('');
  const [picks, setPicks] = useState(0);
  // Somebody who was picked and is not held as the value (they went into a list) leaves an empty field for the next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each pick.
  useEffect(() => {
    if (value === null) setSearch('');
  }, [value, picks]);
  const offered = people.filter((one) => one.value === value || !without.includes(one.value));
  const left = chosen && !offered.some((one) => one.value === chosen.id) ? chosen : null;
  return (
    <Select
      searchable
      limit={50}
      data={[...(left ? [{ value: left.id, label: left.name }] : []), ...offered]}
      value={value}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(next) => {
        onChange(next);
        setPicks(picks + 1);
      }}
      {...rest}
    />
  );
}
