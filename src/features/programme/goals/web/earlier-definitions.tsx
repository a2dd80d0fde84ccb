// Computations that a measure had, from its history: until when, changed by whom, and back into the form if one likes.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { type ApiRecord, recordKeys } from '../../../../records/web/api/record.ts';
import type { Definition } from '../contract.ts';
import { goalMessages } from '../messages.ts';
import { DefinitionWords } from './definition-words.tsx';
import classes from './goals.module.css';

interface Entry {
  seq: number;
  at: string;
  actor: { title: string | null } | null;
  changes: { field: string; before: unknown }[];
}

type Props = { measure: ApiRecord; locked: boolean; onTake: (definition: Definition) => void };

export function EarlierDefinitions({ measure, locked, onTake }: Props) {
  const m = useMessages(goalMessages);
  const formats = useFormats();
  const { data } = useQuery({
    queryKey: [...recordKeys.history('measure', measure.id), 'definitions', measure.version],
    queryFn: ({ signal }) =>
      api.get<{ entries: Entry[] }>(`/records/measure/${measure.id}/history?limit=200`, { signal }),
    placeholderData: (before) => before,
  });
  const earlier = (data?.entries ?? []).flatMap(({ seq, at, actor, changes }) => {
    const before = changes.find(({ field }) => field === 'definition')?.before;
    return before ? [{ seq, at, actor, definition: before as Definition }] : [];
  });
  if (earlier.length === 0) return null;
  return (
    <>
      <SectionTitle level={3}>{m.earlier}</SectionTitle>
      <ul className={classes.earlier}>
        {earlier.map(({ seq, at, actor, definition }) => (
          <li key={seq}>
            <div>
              <p className={classes.note}>
                {m.until({ day: formats.date(at), person: actor?.title ?? m.byJalon })}
              </p>
              <DefinitionWords definition={definition} />
            </div>
            {!locked && (
              <Button size="xs" onClick={() => onTake(definition)}>
                {m.takeBack}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
