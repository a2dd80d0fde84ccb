// Somebody of the firm who works there now, found by their name.
import { Select, type SelectProps } from '@mantine/core';
import { useRecordPage } from '../../../records/web/api/use-record-list.ts';

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
  const offered = people.filter(({ id }) => id === value || !without.includes(id));
  const all = chosen && !offered.some(({ id }) => id === chosen.id) ? [chosen, ...offered] : offered;
  return (
    <Select
      searchable
      limit={50}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(next) => onChange(next)}
      {...rest}
    />
  );
}

export function usePeople(): { id: string; name: string }[] {
  const { data } = useRecordPage('user', {
    filter: { field: 'active', op: 'is', value: true },
    fields: ['name'],
    sort: 'name',
    limit: 500,
  });
  return (data?.records ?? []).map(({ id, record_title }) => ({ id, name: record_title ?? '' }));
}
