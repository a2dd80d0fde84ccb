// An appointment about the record on which it was asked for: a visit to a customer, with whom the record itself is about; the
// hour of a task; or a new one about nobody yet.
import { useQuery } from '@tanstack/react-query';
import { dayIn } from '../../../../platform/lib/day.ts';
import { useTimeZone } from '../../../../platform/web/time-zone.tsx';
import { useUrlState } from '../../../../platform/web/url-state.ts';
import { type ApiRecord, titleOf } from '../../../../records/web/api/record.ts';
import { useRecord } from '../../../../records/web/api/use-record-list.ts';
import { targetOf } from '../../../../records/web/record-under-focus.ts';
import { type AboutName, aboutNames, type Draft, type Reference } from '../entry/draft.ts';
import { EntryDialog } from '../entry/entry-dialog.tsx';
import { colleaguesQuery } from '../use-agenda.ts';

export function PlanDialog({ on }: { on: string }) {
  const [, setUrl] = useUrlState(() => ({ plan: undefined as string | undefined }));
  const day = dayIn(new Date(), useTimeZone());
  const target = targetOf(on);
  useQuery(colleaguesQuery);
  const close = () => setUrl({ plan: undefined });
  if (target?.object === 'activity')
    return <EntryDialog draft={{ entry: target.id, day, planning: true }} onClose={close} />;
  if (!target || !isAbout(target.object)) return <EntryDialog draft={{ day }} onClose={close} />;
  return <About object={target.object} id={target.id} day={day} onClose={close} />;
}

type AboutProps = { object: AboutName; id: string; day: string; onClose: () => void };

function About({ object, id, day, onClose }: AboutProps) {
  const { data, error } = useRecord(object, id);
  // What is gone or not to be seen is no hindrance to planning something.
  if (!data && !error) return null;
  const draft: Draft = { day, kind: 'visit', about: data ? aboutOf(object, data) : {} };
  return <EntryDialog draft={draft} onClose={onClose} />;
}

/** The record itself, and those of its relations that lead to a customer. */
function aboutOf(object: AboutName, record: ApiRecord): NonNullable<Draft['about']> {
  const found = aboutNames.map((name) => [name, (record[name] as Reference | null | undefined) ?? null]);
  return { ...Object.fromEntries(found), [object]: { id: record.id, title: titleOf(record), object } };
}

const isAbout = (object: string): object is AboutName => aboutNames.some((name) => name === object);
