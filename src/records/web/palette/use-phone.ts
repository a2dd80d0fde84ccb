// Somebody is phoned from where they were found: the number is dialled, and their page opens with the call to be written down.
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useSchema } from '../../../model/web/use-schema.tsx';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import type { ApiRecord } from '../api/record.ts';
import { activitiesAbout } from '../timeline/about.ts';
import { paletteMessages } from './messages.ts';

/** Undefined for what has no phone. */
export function usePhone(): (object: string, id: string, title: string) => (() => void) | undefined {
  const m = useMessages(paletteMessages);
  const schema = useSchema();
  const navigate = useNavigate();
  return (object, id, title) => {
    const fields = [...(schema.objects.get(object)?.fields.values() ?? [])].filter(
      ({ type }) => type === 'phone',
    );
    if (fields.length === 0) return undefined;
    return async () => {
      const search = activitiesAbout(schema, object)?.object.abilities.create ? { write: 'call' } : {};
      const record = await api.get<ApiRecord>(`/records/${object}/${id}`).catch(() => null);
      const number = fields
        .map(({ name }) => record?.[name])
        .find((value) => typeof value === 'string' && value);
      if (number) dial(String(number));
      else if (record) notifications.show({ message: m.noPhone({ title }), role: 'status', autoClose: 6000 });
      void navigate({ to: `/o/${object}/${id}`, search: (number ? search : {}) as never });
    };
  };
}

/** By a link, as a click on the number would. */
function dial(number: string): void {
  const link = document.createElement('a');
  link.href = `tel:${number.replace(/[^+\d]/g, '')}`;
  document.body.append(link);
  link.click();
  link.remove();
}
