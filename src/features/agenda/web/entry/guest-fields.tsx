// Who takes part: colleagues from the list of the firm, contacts as one types.
import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useSession } from '../../../../platform/web/session.ts';
import type { Participant } from '../../contract.ts';
import { entryMessages } from '../../messages.ts';
import { agendaKey, colleaguesQuery } from '../use-agenda.ts';

type Props = {
  people: string[];
  contacts: string[];
  /** Those it has already, with their names. */
  known: readonly Participant[];
  owner?: string;
  onPeople: (ids: string[]) => void;
  onContacts: (ids: string[]) => void;
};

interface Hit {
  id: string;
  title: string;
}

export function GuestFields({ people, contacts, known, owner, onPeople, onContacts }: Props) {
  const m = useMessages(entryMessages);
  const { user } = useSession();
  const { data: colleagues = [] } = useQuery(colleaguesQuery);
  const seesContacts = useMay('contact', 'read');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 150);
  const [chosen, setChosen] = useState<Hit[]>(
    known.flatMap(({ contact }) => (contact ? { id: contact.id, title: contact.name } : [])),
  );
  const { data: found = [] } = useQuery({
    queryKey: [agendaKey, 'contacts', search],
    enabled: seesContacts && search.trim().length > 1,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (
        await api.get<{ hits: Hit[] }>('/search', {
          query: { q: search, objects: 'contact', limit: 8 },
          signal,
        })
      ).hits,
  });
  const options = [...chosen, ...found.filter(({ id }) => !chosen.some((one) => one.id === id))];
  return (
    <>
      <MultiSelect
        label={m.with}
        placeholder={people.length ? undefined : m.colleagues}
        searchable
        hidePickedOptions
        nothingFoundMessage={m.noMore}
        data={colleagues
          .filter(({ id }) => id !== (owner ?? user.id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={people}
        onChange={onPeople}
      />
      {seesContacts && (
        <MultiSelect
          label={m.guests}
          searchable
          hidePickedOptions
          searchValue={typed}
          onSearchChange={setTyped}
          nothingFoundMessage={search.trim().length > 1 ? m.noMore : undefined}
          filter={({ options }) => options}
          data={options.map(({ id, title }) => ({ value: id, label: title }))}
          value={contacts}
          onChange={(next) => {
            setChosen(options.filter(({ id }) => next.includes(id)));
            onContacts(next);
          }}
        />
      )}
    </>
  );
}
