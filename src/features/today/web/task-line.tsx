import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { useNow } from '../../../platform/web/now.ts';
import { type ApiRecord, type Reference, titleOf } from '../../../records/web/api/record.ts';
import { kindIcon } from '../../../records/web/timeline/kind-icon.ts';
import { todayMessages } from '../messages.ts';
import { CallForm } from './call-form.tsx';
import { DayLine } from './day-line.tsx';
import { dueOf } from './due-of.ts';
import { PutOff } from './put-off.tsx';
import type { DayWork } from './use-day-work.ts';

export function TaskLine({ task, work }: { task: ApiRecord; work: DayWork }) {
  const m = useMessages(todayMessages);
  const formats = useFormats();
  const now = useNow();
  const [calling, setCalling] = useState(false);
  const kind = String(task.kind);
  const about = aboutOf(task);
  const title = titleOf(task) || m.unnamed;
  const due = dueOf(task);
  const deal = task.deal as Reference | null;
  const verbs: Record<string, string> = {
    call: m.call,
    meeting: m.meeting,
    visit: m.visit,
    email: m.email,
  };
  const isCall = kind === 'call' && about !== undefined;
  return (
    <DayLine
      icon={kindIcon(kind)}
      verb={about && (verbs[kind] ?? title)}
      who={about?.title ?? title}
      to={about ? `/o/${about.object}/${about.id}` : `/o/activity/${task.id}`}
      reasons={[
        about && verbs[kind] && title,
        deal?.title && deal.id !== about?.id && deal.title,
        due && (
          <time key="due" dateTime={due} title={formats.full(due)}>
            {m.planned({ when: formats.when(due, now) })}
          </time>
        ),
      ]}
      buttons={
        <>
          {isCall ? (
            <Button size="xs" aria-label={m.callOf({ what: title })} onClick={() => setCalling(true)}>
              {m.call}
            </Button>
          ) : (
            <Button size="xs" aria-label={m.doneOf({ what: title })} onClick={() => void work.finish(task)}>
              {m.done}
            </Button>
          )}
          {(kind === 'visit' || kind === 'meeting') && (
            <Button
              size="xs"
              component={Link}
              to={`/visit/${task.id}`}
              aria-label={m.reportOf({ what: title })}
            >
              {m.report}
            </Button>
          )}
          <PutOff what={title} onChoose={(choice) => void work.putOff(task, choice)} />
        </>
      }
    >
      {calling && about && (
        <CallForm
          object={about.object ?? ''}
          id={about.id}
          onSave={(how) => void work.finish(task, how)}
          onClose={() => setCalling(false)}
        />
      )}
    </DayLine>
  );
}

/** The nearest to a person first. */
function aboutOf(task: ApiRecord): Reference | undefined {
  const related = ['contact', 'lead', 'company', 'deal'].map((name) => task[name] as Reference | null);
  return related.find((one): one is Reference => Boolean(one?.title && one.object));
}
