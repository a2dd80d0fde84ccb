// Whom it was with: any record that activities can be about, by a few letters; those seen lately before anything is typed.
import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSchema } from '../../../model/web/use-schema.tsx';
import { api } from '../../../platform/web/api.ts';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { recentItems } from '../../../platform/web/ui/palette-recent.ts';
import { type Target, targetOf } from '../../../records/web/record-under-focus.ts';
import { activitiesAbout } from '../../../records/web/timeline/about.ts';
import { activityMessages } from '../messages.ts';
import classes from './activities.module.css';

interface Hit extends Target {
  title: string;
}

export function AboutPicker({ onChoose }: { onChoose: (chosen: Target) => void }) {
  const m = useMessages(activityMessages);
  const text = useText();
  const schema = useSchema();
  const combobox = useCombobox({ opened: true });
  const [typed, setTyped] = useState('');
  const { hits, searching } = useHits(typed);
  const shown = hits.filter(({ object }) => activitiesAbout(schema, object));
  // biome-ignore lint/correctness/useExhaustiveDependencies: Enter takes the first of each new list.
  useEffect(() => void combobox.selectFirstOption(), [hits]);
  return (
    <Combobox store={combobox} withinPortal={false} onOptionSubmit={(value) => onChoose(targetOf(value)!)}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          label={m.withWhom}
          placeholder={m.withWhomHint}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          rightSection={searching ? <Loader size={14} /> : null}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.found} aria-label={m.withWhom}>
        {shown.map(({ object, id, title }) => (
          <Combobox.Option value={`${object}:${id}`} key={id}>
            <span className={classes.hit}>
              <span>{title}</span>
              <span className={classes.hint}>{text(schema.objects.get(object)!.label.one)}</span>
            </span>
          </Combobox.Option>
        ))}
        {shown.length === 0 && typed.trim().length >= 2 && (
          <Combobox.Empty>{searching ? m.searching : m.nobodyFound}</Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox>
  );
}

function useHits(typed: string): { hits: readonly Hit[]; searching: boolean } {
  const [query] = useDebouncedValue(typed.trim(), 80);
  const [recent] = useState(() =>
    recentItems().flatMap(({ id, label }): Hit[] => {
      const target = targetOf(id);
      return target ? [{ ...target, title: label }] : [];
    }),
  );
  const enough = query.length >= 2;
  const { data, isFetching } = useQuery({
    queryKey: ['search', 'about', query],
    queryFn: ({ signal }) => api.get<{ hits: Hit[] }>('/search', { query: { q: query, limit: 8 }, signal }),
    enabled: enough,
    placeholderData: keepPreviousData,
  });
  return { hits: enough ? (data?.hits ?? recent) : recent, searching: enough && isFetching };
}
