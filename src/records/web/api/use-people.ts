// People of the firm who work there now, to choose from.
import { useRecordPage } from './use-record-list.ts';

export interface PersonChoice {
  value: string;
  label: string;
  email: string | null;
}

export function usePeople(): readonly PersonChoice[] {
  const { data } = useRecordPage('user', {
    filter: { field: 'active', op: 'is', value: true },
    sort: 'name',
    fields: ['name', 'email'],
    limit: 500,
  });
  return (data?.records ?? []).map(({ id, record_title, email }) => ({
    value: id,
    label: record_title ?? '',
    email: (email as string | null) ?? null,
  }));
}
