// An entry of somebody else: what one may know of it, who takes part, and one's own answer.
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useSession } from '../../../../platform/web/session.ts';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import type { AgendaWindow, Participant } from '../../contract.ts';
import { entryMessages } from '../../messages.ts';
import { agendaKey } from '../use-agenda.ts';
import type { Stored } from './draft.ts';
import classes from './entry.module.css';
import { ReportWay } from './report-way.tsx';

type Props = { id: string; stored?: Stored; participants: readonly Participant[] };

export function EntryView({ id, stored, participants }: Props) {
  const m = useMessages(entryMessages);
  const formats = useFormats();
  const { user } = useSession();
  const shown = useShown(id);
  const mine = participants.find(({ person }) => person?.id === user.id);
  const subject = stored?.subject ?? shown?.subject;
  const from = stored?.starts_at ?? shown?.starts_at;
  const place = stored?.location ?? shown?.location;
  return (
    <div className={classes.form}>
      <p className={classes.subject}>{subject}</p>
      {from && <p className={classes.dim}>{formats.full(from)}</p>}
      {place && <p className={classes.dim}>{place}</p>}
      <Guests participants={participants} />
      {mine && <Answer id={id} answer={mine.answer} />}
      {stored && <ReportWay stored={stored} />}
      {stored && (
        <Button component={Link} to={`/o/activity/${id}`}>
          {m.open}
        </Button>
      )}
    </div>
  );
}

export function Guests({ participants }: Pick<Props, 'participants'>) {
  const m = useMessages(entryMessages);
  if (participants.length === 0) return null;
  return (
    <ul className={classes.guests} aria-label={m.participants}>
      {participants.map(({ person, contact, answer }) => (
        <li key={(person ?? contact)!.id}>
          {(person ?? contact)!.name} <span className={classes.dim}>{m[answer]}</span>
        </li>
      ))}
    </ul>
  );
}

function Answer({ id, answer }: { id: string; answer: Participant['answer'] }) {
  const m = useMessages(entryMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  const [given, setGiven] = useState(answer);
  const [problem, setProblem] = useState<unknown>();
  const say = async (next: 'accepted' | 'tentative' | 'declined') => {
    setProblem(undefined);
    try {
      await api.action('agenda.answer', { activity: id, answer: next });
      setGiven(next);
      await client.invalidateQueries({ queryKey: [agendaKey, 'window'] });
    } catch (error) {
      setProblem(error);
    }
  };
  const choices = [
    ['accepted', m.accept],
    ['tentative', m.maybe],
    ['declined', m.decline],
  ] as const;
  return (
    <fieldset className={classes.answer}>
      <legend>{m.answer}</legend>
      {choices.map(([key, label]) => (
        <Button
          key={key}
          variant={given === key ? 'filled' : 'default'}
          aria-pressed={given === key}
          onClick={() => void say(key)}
        >
          {label}
        </Button>
      ))}
      {problem !== undefined && <p role="alert">{errorText(problem)}</p>}
    </fieldset>
  );
}

/** As the agenda behind the dialog shows it: who is only asked to come may know no more. */
function useShown(id: string) {
  return useQueryClient()
    .getQueriesData<AgendaWindow>({ queryKey: [agendaKey, 'window'] })
    .flatMap(([, window]) => window?.entries ?? [])
    .find((entry) => entry.id === id);
}
