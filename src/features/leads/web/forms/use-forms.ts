// Forms as the settings read and write them.
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../platform/web/api.ts';
import type { Reference } from '../../../../records/web/api/record.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import type { FormSettings } from '../../forms/form-settings.ts';

export interface FormRecord {
  id: string;
  name: string;
  key: string;
  active: boolean | null;
  settings: FormSettings;
  language: string;
  theme: string;
  redirect_url: string | null;
  sites: string[] | null;
  source: string | null;
  assign_to: Reference | null;
  lead_tags: string[] | null;
}

export interface FormCounts {
  form: string;
  taken: number;
  held: number;
  repeated: number;
  refused: number;
  dropped: number;
}

export const useForms = () =>
  useRecordPage('form', { fields: ['name', 'key', 'active', 'source'], sort: 'name', limit: 200 });

/** Of the last thirty days. */
export function useFormCounts(): ReadonlyMap<string, FormCounts> | undefined {
  const { data } = useQuery({
    queryKey: ['forms', 'counts'],
    queryFn: () => api.action<{ forms: FormCounts[] }>('form.counts', {}),
    select: ({ forms }) => new Map(forms.map((one) => [one.form, one])),
  });
  return data;
}
