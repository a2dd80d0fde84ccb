// The plan drawn in time by SVAR Gantt: bars are dragged and stretched by the mouse. Whoever uses the keyboard or a reader has
// the table under it, which does the same and more; so the drawing is kept out of the order of Tab.
import '@svar-ui/react-gantt/style.css';
import { useElementSize } from '@mantine/hooks';
import { Gantt, type ITask } from '@svar-ui/react-gantt';
import { useMemo, useRef } from 'react';
import { addDays, daysBetween, daysFrom } from '../../../../platform/lib/day.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import type { Roadmap, RoadmapTask } from '../contract.ts';
import { roadmapMessages } from '../messages.ts';
import classes from './gantt-chart.module.css';
import type { TaskChange } from './use-roadmap.ts';

type Props = {
  plan: Roadmap;
  mayEdit: boolean;
  onChange: (task: RoadmapTask, values: TaskChange) => void;
};

// The library reckons in the browser's local time; a day is its local midnight.
const localDay = (day: string): Date => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date);
};
const dayOf = (date: Date): string =>
  new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())).toISOString().slice(0, 10);

const linkTypes = { end_to_start: 'e2s', start_to_start: 's2s', end_to_end: 'e2e' } as const;
const taskTypes = ['task', 'milestone'].map((id) => ({ id, label: id }));

const stateOf = ({ done, late, critical }: RoadmapTask): string | undefined =>
  done ? 'done' : late ? 'late' : critical ? 'critical' : undefined;

export function GanttChart({ plan, mayEdit, onChange }: Props) {
  const m = useMessages(roadmapMessages);
  const { locale } = useFormats();
  const latest = useRef({ plan, onChange });
  latest.current = { plan, onChange };
  const tasks = useMemo(
    () =>
      plan.tasks
        .filter(({ ends_on }) => ends_on)
        .map((task) => ({
          id: task.id,
          text: task.name,
          type: task.kind === 'milestone' ? 'milestone' : 'task',
          start: localDay(task.kind === 'milestone' ? task.ends_on! : (task.starts_on ?? task.ends_on!)),
          end: localDay(addDays(task.ends_on!, task.kind === 'milestone' ? 0 : 1)),
          progress: task.progress,
          of: task,
        })),
    [plan.tasks],
  );
  const links = useMemo(
    () =>
      plan.links.map(({ id, task, after, kind }) => ({
        id,
        source: after,
        target: task,
        type: linkTypes[kind],
      })),
    [plan.links],
  );
  const scales = useMemo(() => {
    // The first scale is the rougher one.
    const day = new Intl.DateTimeFormat(locale, { day: 'numeric' });
    return [
      // Behind the months, which are ours: the library rounds each up to whole weeks, and they drift from their days.
      { unit: 'week', step: 1, format: () => '' },
      { unit: 'week', step: 1, format: (date: Date) => day.format(date) },
    ];
  }, [locale]);
  const taken = (id: string | number, change: Partial<ITask>) => {
    const { plan: now, onChange: tell } = latest.current;
    const task = now.tasks.find((one) => one.id === id);
    if (!task || !change.start) return;
    const starts_on = dayOf(change.start);
    const milestone = task.kind === 'milestone';
    const ends_on = milestone || !change.end ? starts_on : addDays(dayOf(change.end), -1);
    if (starts_on === task.starts_on && ends_on === task.ends_on) return;
    tell(task, { starts_on, ends_on: ends_on < starts_on ? starts_on : ends_on });
  };
  const { ref, width } = useElementSize();
  const [start, end] = useMemo(() => spanOf(plan), [plan]);
  const weeks = Math.ceil(daysBetween(start, end) / 7);
  // The whole of it in one look, where there is room.
  // Exactly: cells that leave room over are widened by the library, and what we draw ourselves would no longer stand on its day.
  const cellWidth = Math.max(narrowest, width / weeks);
  const height = scaleHeight * scales.length + tasks.length * rowHeight + 2;
  return (
    <section className={classes.chart} aria-label={m.chart} inert={!mayEdit}>
      <ol className={classes.names} style={{ paddingBlockStart: scaleHeight * scales.length }}>
        {tasks.map(({ id, text }) => (
          <li key={id} style={{ height: rowHeight }}>
            {text}
          </li>
        ))}
      </ol>
      <div ref={ref} className={`wx-theme wx-willow-theme ${classes.bars}`} style={{ height }}>
        {width > 0 && (
          <>
            <Months start={start} end={end} dayWidth={cellWidth / 7} />
            <Gantt
              key={`${start} ${end} ${cellWidth}`}
              tasks={tasks}
              links={links}
              scales={scales}
              taskTypes={taskTypes}
              taskTemplate={Bar}
              columns={[]}
              displayMode="chart"
              start={localDay(start)}
              end={localDay(end)}
              autoScale={false}
              cellWidth={cellWidth}
              cellHeight={rowHeight}
              scaleHeight={scaleHeight}
              readonly={!mayEdit}
              init={(api) => {
                // Everything is changed in the table or by dragging; what else the library offers is not.
                for (const refused of [
                  'show-editor',
                  'add-link',
                  'delete-link',
                  'delete-task',
                  'add-task',
                ] as const)
                  api.intercept(refused, () => false);
                api.on('update-task', ({ id, task, inProgress }) => {
                  if (!inProgress) taken(id, task);
                });
              }}
            />
            {plan.today >= start && plan.today < end && (
              <span
                className={classes.today}
                style={{ insetInlineStart: (daysBetween(start, plan.today) * cellWidth) / 7 }}
              >
                {m.today}
              </span>
            )}
          </>
        )}
      </div>
    </section>
  );
}

const rowHeight = 32;
const scaleHeight = 26;
const narrowest = 18;

/** Whole weeks, from before the first day to after the last. */
function spanOf({ tasks, today }: Roadmap): [start: string, end: string] {
  const days = tasks.flatMap(({ starts_on, ends_on, baseline_starts_on, baseline_ends_on }) =>
    [starts_on, ends_on, baseline_starts_on, baseline_ends_on].filter((day) => day !== null),
  );
  const [first = today, last = today] = [days.toSorted()[0], days.toSorted().at(-1)];
  // The library's weeks begin on Sunday.
  const sunday = (day: string) => addDays(day, -new Date(day).getUTCDay());
  return [sunday(addDays(first, -3)), addDays(sunday(last), 14)];
}

/** What stands in a bar: its progress by the library; here its state and, under it, the frozen plan. */
function Bar({ data }: { data: ITask }) {
  const task = data.of as RoadmapTask;
  if (task.kind === 'milestone') return null;
  return (
    <>
      <span className={classes.state} data-state={stateOf(task)} />
      <Baseline task={task} width={Number(data.$w ?? 0)} />
    </>
  );
}

function Baseline({ task, width }: { task: RoadmapTask; width: number }) {
  const { baseline_starts_on, baseline_ends_on, starts_on, ends_on } = task;
  const from = starts_on ?? ends_on;
  if (!baseline_ends_on || !ends_on || !from) return null;
  const perDay = width / (daysBetween(from, ends_on) + 1);
  const start = baseline_starts_on ?? baseline_ends_on;
  return (
    <span
      className={classes.baseline}
      style={{
        insetInlineStart: daysBetween(from, start) * perDay,
        width: (daysBetween(start, baseline_ends_on) + 1) * perDay,
      }}
    />
  );
}

/** Each over its own days. */
function Months({ start, end, dayWidth }: { start: string; end: string; dayWidth: number }) {
  const { locale } = useFormats();
  const name = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  const firsts = [start, ...daysFrom(start, end).filter((day) => day.endsWith('-01') && day > start)];
  return firsts.map((first, i) => {
    const days = daysBetween(first, firsts[i + 1] ?? end);
    return (
      <span
        key={first}
        aria-hidden="true"
        className={classes.month}
        style={{
          insetInlineStart: daysBetween(start, first) * dayWidth,
          inlineSize: days * dayWidth,
          blockSize: scaleHeight,
        }}
      >
        {days * dayWidth > 44 && name.format(new Date(first))}
      </span>
    );
  });
}
