// The steps as a list: everything the drawing says, changed by keyboard alone.
import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { type Coverage, coverages, newStep, type Step } from '../contract.ts';
import { studyMessages } from '../messages.ts';
import classes from './study.module.css';

type Props = {
  steps: readonly Step[];
  mayEdit: boolean;
  onChange: (steps: readonly Step[]) => void;
  /** Somebody left a field: what waits may be saved. */
  onLeave: () => void;
};

export function StepList({ steps, mayEdit, onChange, onLeave }: Props) {
  const m = useMessages(studyMessages);
  const offerUndo = useUndo();
  const nameOf = (step: Step) => step.name || m.unnamed({ number: steps.indexOf(step) + 1 });
  const set = (step: Step, values: Partial<Step>) =>
    onChange(steps.map((one) => (one.id === step.id ? { ...one, ...values } : one)));
  const add = () => {
    const step = newStep(steps);
    const last = steps.at(-1);
    onChange([
      ...steps.map((one) => (one === last && one.next.length === 0 ? { ...one, next: [step.id] } : one)),
      step,
    ]);
  };
  const remove = (step: Step) => {
    onChange(without(steps, [step.id]));
    offerUndo(m.stepRemoved, () => onChange(steps));
  };
  return (
    <section aria-label={m.list}>
      <SectionTitle count={steps.length || undefined}>{m.list}</SectionTitle>
      {steps.length > 0 && (
        <div className={classes.scroller}>
          <table className={classes.table} data-steps>
            <thead>
              <tr>
                <th scope="col">{m.name}</th>
                <th scope="col">{m.who}</th>
                <th scope="col">{m.tool}</th>
                <th scope="col">{m.minutes}</th>
                <th scope="col">{m.pain}</th>
                <th scope="col">{m.covers}</th>
                <th scope="col">{m.next}</th>
                {mayEdit && <td />}
              </tr>
            </thead>
            <tbody onBlur={onLeave}>
              {steps.map((step) => {
                const name = nameOf(step);
                const label = (what: string) => m.of({ what, step: name });
                const words = (key: 'name' | 'who' | 'tool') => (
                  <TextInput
                    aria-label={label(m[key])}
                    readOnly={!mayEdit}
                    maxLength={key === 'name' ? 200 : 100}
                    value={step[key]}
                    onChange={({ currentTarget }) => set(step, { [key]: currentTarget.value })}
                  />
                );
                return (
                  <tr key={step.id}>
                    <td data-wide>{words('name')}</td>
                    <td>{words('who')}</td>
                    <td>{words('tool')}</td>
                    <td data-narrow>
                      <NumberInput
                        aria-label={label(m.minutes)}
                        readOnly={!mayEdit}
                        hideControls
                        min={0}
                        max={10_000}
                        value={step.minutes}
                        onChange={(value) => set(step, { minutes: Number(value) || 0 })}
                      />
                    </td>
                    <td>
                      <Select
                        aria-label={label(m.pain)}
                        readOnly={!mayEdit}
                        allowDeselect={false}
                        data={[m.pain0, m.pain1, m.pain2, m.pain3].map((words, i) => ({
                          value: String(i),
                          label: words,
                        }))}
                        value={String(step.pain)}
                        onChange={(value) => set(step, { pain: Number(value) })}
                      />
                    </td>
                    <td>
                      <Select
                        aria-label={label(m.covers)}
                        readOnly={!mayEdit}
                        placeholder={m.unsaid}
                        data={coverages.map((value) => ({ value, label: m[value] }))}
                        value={step.coverage}
                        onChange={(value) => set(step, { coverage: value as Coverage | null })}
                      />
                    </td>
                    <td>
                      <Select
                        aria-label={label(m.next)}
                        readOnly={!mayEdit}
                        placeholder={m.end}
                        clearable={mayEdit}
                        data={steps
                          .filter(({ id }) => id !== step.id)
                          .map((one) => ({ value: one.id, label: nameOf(one) }))}
                        value={step.next[0] ?? null}
                        onChange={(value) =>
                          set(step, {
                            next: [
                              ...(value ? [value] : []),
                              ...step.next.slice(1).filter((id) => id !== value),
                            ],
                          })
                        }
                      />
                    </td>
                    {mayEdit && (
                      <td>
                        <IconButton
                          icon={IconTrash}
                          label={m.removeStep({ step: name })}
                          onClick={() => remove(step)}
                        />
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {mayEdit && (
        <Button className={classes.add} leftSection={<IconPlus />} onClick={add}>
          {m.addStep}
        </Button>
      )}
    </section>
  );
}

/** What led to a step that goes leads on to where it led. */
export function without(steps: readonly Step[], gone: readonly string[]): Step[] {
  let left = [...steps];
  for (const id of gone) {
    const step = left.find((one) => one.id === id);
    if (!step) continue;
    left = left
      .filter((one) => one.id !== id)
      .map((one) =>
        one.next.includes(id)
          ? {
              ...one,
              next: [...new Set(one.next.flatMap((to) => (to === id ? step.next : [to])))].filter(
                (to) => to !== one.id,
              ),
            }
          : one,
      );
  }
  return left;
}
