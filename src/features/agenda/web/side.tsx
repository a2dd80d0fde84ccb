// Beside the agenda: what has no hour yet, to be dragged onto one or planned by its button; and who is away.
import { Button } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { useSession } from '../../../platform/web/session.ts';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { agendaMessages } from '../messages.ts';
import { Absences } from './absences.tsx';
import classes from './agenda.module.css';
import { agendaKey } from './use-agenda.ts';

export interface Task {
  id: string;
  record_title: string | null;
  due_at: string | null;
}

export function Side({ onPlan, today }: { onPlan: (task: Task) => void; today: string }) {
  return (
    <aside className={classes.side}>
      <ToPlan onPlan={onPlan} />
      <Absences today={today} />
    </aside>
  );
}

function ToPlan({ onPlan }: { onPlan: (task: Task) => void }) {
  const m = useMessages(agendaMessages);
  const formats = useFormats();
  const { user } = useSession();
  const list = useRef<HTMLUListElement>(null);
  const { data = [] } = useQuery({
    queryKey: [agendaKey, 'to plan', user.id],
    queryFn: async () => {
      const page = await api.post<{ records: Task[] }>('/records/activity/query', {
        fields: ['due_at'],
        filter: {
          and: [
            { field: 'owner', op: 'is', value: 'me' },
            { field: 'done_at', op: 'empty' },
            { field: 'starts_at', op: 'empty' },
            { field: 'due_at', op: 'not_empty' },
          ],
        },
        sort: 'due_at',
        limit: 30,
      });
      return page.records;
    },
  });
  const there = data.length > 0;
  useEffect(() => {
    if (!list.current || !there) return;
    let release: (() => void) | undefined;
    let gone = false;
    void import('@fullcalendar/react/interaction').then(({ Draggable }) => {
      if (gone || !list.current) return;
      const draggable = new Draggable(list.current, {
        itemSelector: '[data-task]',
        eventData: () => ({ create: false, duration: '00:30' }),
      });
      release = () => draggable.destroy();
    });
    return () => {
      gone = true;
      release?.();
    };
  }, [there]);
  return (
    <section aria-label={m.toPlan}>
      <SectionTitle count={data.length}>{m.toPlan}</SectionTitle>
      {there ? (
        <ul className={classes.tasks} ref={list}>
          {data.map((task) => (
            <li key={task.id} data-task={task.id} className={classes.task}>
              <IconGripVertical aria-hidden="true" className={classes.grip} />
              <span className={classes.taskWords}>
                {task.record_title ?? m.untitled}
                {task.due_at && (
                  <span className={classes.dim}>{m.due({ when: formats.day(task.due_at) })}</span>
                )}
              </span>
              <Button
                size="xs"
                aria-label={m.planNamed({ subject: task.record_title ?? m.untitled })}
                onClick={() => onPlan(task)}
              >
                {m.plan}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p className={classes.dim}>{m.noneToPlan}</p>
      )}
    </section>
  );
}
