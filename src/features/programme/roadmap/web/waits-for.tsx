// What a task waits for: said in the row, changed in a small panel.
import { Button, NumberInput, Popover, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import type { Roadmap, RoadmapTask } from '../contract.ts';
import { roadmapMessages } from '../messages.ts';
import type { LinkKind } from '../schedule.ts';
import classes from './roadmap.module.css';
import type { usePlanChanges } from './use-roadmap.ts';

type Props = {
  task: RoadmapTask;
  plan: Roadmap;
  mayEdit: boolean;
  changes: Pick<ReturnType<typeof usePlanChanges>, 'link'>;
};

const kinds: readonly LinkKind[] = ['end_to_start', 'start_to_start', 'end_to_end'];

export function WaitsFor({ task, plan, mayEdit, changes }: Props) {
  const m = useMessages(roadmapMessages);
  const [opened, setOpened] = useState(false);
  const nameOf = (id: string) => plan.tasks.find((one) => one.id === id)?.name ?? '';
  const waits = plan.links.filter((link) => link.task === task.id && nameOf(link.after));
  const words = waits.map(({ after, kind, lag_days }) => {
    const how = [kind === 'end_to_start' ? '' : m[kind], lag_days ? m.lagged({ days: lag_days }) : ''];
    const said = how.filter(Boolean).join(', ');
    return said ? `${nameOf(after)} (${said})` : nameOf(after);
  });
  if (!mayEdit) return words.join(' · ');
  const patch = (id: string, values: object) =>
    void changes.link(() => api.patch(`/records/task_dependency/${id}`, values));
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus withinPortal position="bottom-start">
      <Popover.Target>
        <button type="button" className={classes.waits} onClick={() => setOpened(!opened)}>
          <span className="visually-hidden">{m.waitsOf({ task: task.name })}: </span>
          {words.join(' · ') || <span className={classes.dim}>{m.addWait}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={m.waitsOf({ task: task.name })} className={classes.panel}>
        {waits.map(({ id, after, kind, lag_days }) => (
          <div key={id} className={classes.wait}>
            <span>{nameOf(after)}</span>
            <Select
              aria-label={`${m.linkKind}: ${nameOf(after)}`}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
              data={kinds.map((value) => ({ value, label: m[value] }))}
              value={kind}
              onChange={(next) => next && patch(id, { kind: next })}
            />
            <LagInput
              label={`${m.lag}: ${nameOf(after)}`}
              value={lag_days}
              onChange={(next) => patch(id, { lag_days: next })}
            />
            <IconButton
              icon={IconX}
              label={m.removeWait({ task: nameOf(after) })}
              onClick={() =>
                void changes.link(() => api.post('/records/task_dependency/delete', { ids: [id] }))
              }
            />
          </div>
        ))}
        <Select
          label={m.after}
          placeholder={m.addWait}
          searchable
          comboboxProps={{ withinPortal: false }}
          value={null}
          data={plan.tasks
            .filter(({ id }) => id !== task.id && !waits.some(({ after }) => after === id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(after) =>
            after && void changes.link(() => api.post('/records/task_dependency', { task: task.id, after }))
          }
        />
        <Button onClick={() => setOpened(false)}>{m.close}</Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function LagInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (days: number) => void;
}) {
  const [typed, setTyped] = useState<number | string>(value);
  return (
    <NumberInput
      aria-label={label}
      className={classes.lag}
      min={-365}
      max={365}
      allowDecimal={false}
      value={typed}
      onChange={setTyped}
      onBlur={() => typed !== '' && Number(typed) !== value && onChange(Number(typed))}
    />
  );
}
