// The decisions in force about something, shown where it is: who decided, why, when it is looked at again.
import { IconGavel } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import type { SubjectNoteProps } from '../../../../platform/web/subject-note.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import type { About } from '../contract.ts';
import { decisionMessages } from '../messages.ts';
import classes from './decided-here.module.css';

/** One question for all that a screen shows: there are few decisions. */
export function useDecisionsAbout(): ReadonlyMap<string, readonly About[]> {
  const readable = useObject('decision_subject') !== undefined;
  const { data } = useQuery({
    queryKey: [...programmeKey, 'decisions about'],
    queryFn: ({ signal }) => api.action<{ subjects: About[] }>('decision.about', {}, { signal }),
    enabled: readable,
    staleTime: 60_000,
    select: ({ subjects }) => Map.groupBy(subjects, ({ kind, key }) => `${kind} ${key}`),
  });
  return data ?? nothing;
}

const nothing: ReadonlyMap<string, readonly About[]> = new Map();

export function DecidedHere({ kind, of }: SubjectNoteProps) {
  const m = useMessages(decisionMessages);
  const formats = useFormats();
  const about = useDecisionsAbout().get(`${kind} ${of}`) ?? [];
  if (about.length === 0) return null;
  return (
    <ul className={classes.notes}>
      {about.map(({ decision: { id, number, decided_on, decided_by, outcome, name, reason, review_on } }) => (
        <li key={id}>
          <IconGavel size={14} stroke={1.5} aria-hidden="true" className={classes.icon} />
          <span>
            <Link to={`/programme/decisions/${id}`}>
              {m.decidedHere({
                number,
                day: formats.date(decided_on),
                name: decided_by?.title ?? m.nobody,
              })}
            </Link>{' '}
            {outcome ?? name}
            {reason && <span className={classes.more}> {reason}</span>}
            {review_on && (
              <span className={classes.more}> · {m.reviewOn({ day: formats.date(review_on) })}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
