// The plan as a table: each day is typed, a task is moved by its handle with the arrows, what it waits for is chosen.
import { NumberInput } from '@mantine/core';
import { IconArrowsHorizontal } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DayInput, isDay } from '../../../../fields/web/when-input.tsx';
import { daysBetween } from '../../../../platform/lib/day.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import type { Roadmap, RoadmapTask } from '../contract.ts';
import { roadmapMessages } from '../messages.ts';
import classes from './roadmap.module.css';
import type { usePlanChanges } from './use-roadmap.ts';
import { WaitsFor } from './waits-for.tsx';

type Changes = ReturnType<typeof usePlanChanges>;
type Props = { plan: Roadmap; mayEdit: boolean; changes: Changes };

export function PlanTable({ plan, mayEdit, changes }: Props) {
  const m = useMessages(roadmapMessages);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard.
    <section className={classes.scroller} tabIndex={0} aria-label={m.table}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{m.task}</th>
            <th scope="col">{m.state}</th>
            <th scope="col">{m.who}</th>
            <th scope="col">{m.start}</th>
            <th scope="col">{m.end}</th>
            <th scope="col">{m.progress}</th>
            <th scope="col">{m.waits}</th>
            {plan.frozen && <th scope="col">{m.baseline}</th>}
          </tr>
        </thead>
        <tbody>
          {plan.tasks.map((task) => (
            <Row key={task.id} task={task} plan={plan} mayEdit={mayEdit} changes={changes} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ task, plan, mayEdit, changes }: { task: RoadmapTask } & Props) {
  const m = useMessages(roadmapMessages);
  const milestone = task.kind === 'milestone';
  return (
    <tr data-done={task.done || undefined}>
      <th scope="row">
        <span className={classes.name}>
          {mayEdit && task.ends_on && (
            <button
              type="button"
              className={classes.handle}
              aria-label={m.move({ task: task.name })}
              title={m.move({ task: task.name })}
              onKeyDown={(event) => {
                const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
                if (by === 0) return;
                event.preventDefault();
                changes.moveBy(task, event.shiftKey ? by * 7 : by);
              }}
            >
              <IconArrowsHorizontal />
            </button>
          )}
          <span>
            <Link to={'/o/$object/$id' as never} params={{ object: 'programme_task', id: task.id } as never}>
              {task.name}
            </Link>
            {milestone && <span className={classes.dim}> · {m.milestone}</span>}
          </span>
        </span>
      </th>
      <td>
        <State task={task} />
      </td>
      <td>
        {task.people.map(({ name }) => name).join(', ') || <span className={classes.dim}>{m.nobody}</span>}
      </td>
      <td>
        {!milestone && (
          <DayCell
            label={m.startOf({ task: task.name })}
            value={task.starts_on}
            mayEdit={mayEdit}
            onChange={(starts_on) => changes.change(task, { starts_on })}
          />
        )}
      </td>
      <td>
        <DayCell
          label={m.endOf({ task: task.name })}
          value={task.ends_on}
          mayEdit={mayEdit}
          onChange={(ends_on) => changes.change(task, { ends_on })}
        />
      </td>
      <td data-number>
        {milestone || !mayEdit ? (
          !milestone && `${task.progress} %`
        ) : (
          <ProgressCell task={task} onChange={(progress) => changes.change(task, { progress })} />
        )}
      </td>
      <td>
        <WaitsFor task={task} plan={plan} mayEdit={mayEdit} changes={changes} />
      </td>
      {plan.frozen && (
        <td>
          <Against task={task} />
        </td>
      )}
    </tr>
  );
}

function ProgressCell({ task, onChange }: { task: RoadmapTask; onChange: (progress: number) => void }) {
  const m = useMessages(roadmapMessages);
  const [typed, setTyped] = useState<number | string>(task.progress);
  const [seen, setSeen] = useState(task.progress);
  if (seen !== task.progress) {
    setSeen(task.progress);
    setTyped(task.progress);
  }
  return (
    <NumberInput
      aria-label={m.progressOf({ task: task.name })}
      className={classes.progress}
      min={0}
      max={100}
      step={10}
      allowDecimal={false}
      hideControls
      suffix=" %"
      value={typed}
      onChange={setTyped}
      onBlur={() => typed !== '' && Number(typed) !== task.progress && onChange(Number(typed))}
    />
  );
}

type DayProps = { label: string; value: string | null; mayEdit: boolean; onChange: (day: string) => void };

/** Saved once it is left, so that a day that is half typed moves nothing. */
function DayCell({ label, value, mayEdit, onChange }: DayProps) {
  const formats = useFormats();
  const [typed, setTyped] = useState(value ?? '');
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setTyped(value ?? '');
  }
  if (!mayEdit) return value ? <span className={classes.date}>{formats.date(value)}</span> : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the focus that leaves the field within.
    <span className={classes.day} onBlur={() => isDay(typed) && typed !== value && onChange(typed)}>
      <DayInput label={label} dense value={typed} onChange={setTyped} />
    </span>
  );
}

function Against({ task }: { task: RoadmapTask }) {
  const m = useMessages(roadmapMessages);
  const formats = useFormats();
  if (!task.baseline_ends_on || !task.ends_on) return null;
  const days = daysBetween(task.baseline_ends_on, task.ends_on);
  const words = days === 0 ? m.onPlan : days > 0 ? m.behind({ days }) : m.ahead({ days: -days });
  return (
    <span className={days > 0 ? undefined : classes.dim} title={formats.date(task.baseline_ends_on)}>
      {words}
    </span>
  );
}

function State({ task }: { task: RoadmapTask }) {
  const m = useMessages(roadmapMessages);
  if (task.done) return <StateBadge tone="good">{m.done}</StateBadge>;
  if (task.late) return <StateBadge tone="bad">{m.late}</StateBadge>;
  if (task.early > 0) return <StateBadge tone="warn">{m.early({ days: task.early })}</StateBadge>;
  if (task.status === 'to_approve') return <StateBadge tone="info">{m.toApprove}</StateBadge>;
  if (!task.ends_on) return <StateBadge>{m.undated}</StateBadge>;
  if (task.critical) return <StateBadge tone="accent">{m.critical}</StateBadge>;
  return <span className={classes.dim}>{m.slack({ days: Math.max(0, task.slack) })}</span>;
}
