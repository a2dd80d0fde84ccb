// Where a customer is: what a visit to them is given as its place.
import { queryOptions } from '@tanstack/react-query';
import { addressLines } from '../../../../fields/address/lines.ts';
import type { Address } from '../../../../fields/address/value.ts';
import { api } from '../../../../platform/web/api.ts';
import { agendaKey } from '../use-agenda.ts';
import type { Fields, Reference } from './draft.ts';

interface Customer {
  address?: Address | null;
  company?: Reference | null;
}

/** In one line, '' where there is none: the contact's own, else that of the company. */
export const addressQuery = ({ contact, company }: Pick<Fields, 'contact' | 'company'>, home: string) =>
  queryOptions({
    queryKey: [agendaKey, 'address', contact?.id ?? null, company?.id ?? null],
    staleTime: 60_000,
    retry: false,
    queryFn: async () => {
      const person = contact && (await read('contact', contact.id));
      const at = company?.id ?? person?.company?.id;
      const address = person?.address ?? (at ? (await read('company', at))?.address : null);
      return address ? addressLines(address, home).join(', ').replaceAll('\n', ', ').slice(0, 300) : '';
    },
  });

/** Null where it is not there, or not to be seen: a place is no more than proposed. */
const read = (object: string, id: string): Promise<Customer | null> =>
  api.get<Customer>(`/records/${object}/${id}`).catch(() => null);
