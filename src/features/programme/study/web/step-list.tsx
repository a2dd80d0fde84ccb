// The steps as a list: everything the drawing says, changed by keyboard alone. Steps bear the numbers they have in the drawing.
import { Button, MultiSelect, NumberInput, Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import type { StepChanges } from '../changes.ts';
import { type Coverage, coverages, type Step } from '../contract.ts';
import { GrowingText } from './growing-text.tsx';
import classes from './step-list.module.css';
import { changeWords, painWords, useStudyWords } from './step-words.ts';

type Props = {
  label: string;
  steps: readonly Step[];
  changes: StepChanges;
  mayEdit: boolean;
  onChange: (steps: readonly Step[]) => void;
  onRemove: (steps: readonly string[]) => void;
  /** Gives back the id of the new one. */
  onAdd: () => string;
  /** Somebody left a field: what waits may be saved. */
  onLeave: () => void;
};

export function StepList({ label, steps, changes, mayEdit, onChange, onRemove, onAdd, onLeave }: Props) {
  const m = useStudyWords();
  const added = useRef<string | null>(null);
  const set = (step: Step, values: Partial<Step>) =>
    onChange(steps.map((one) => (one.id === step.id ? { ...one, ...values } : one)));
  const choices = steps.map(({ id, name }, i) => ({ value: id, label: `${i + 1} · ${name || '…'}` }));
  const numberOf = new Map(steps.map(({ id }, i) => [id, String(i + 1)]));
  return (
    <section aria-label={label}>
      {steps.length > 0 && (
        <div className={classes.scroller}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col" data-number>
                  {m.number}
                </th>
                <th scope="col">{m.name}</th>
                <th scope="col">{m.who}</th>
                <th scope="col">{m.tool}</th>
                <th scope="col" data-minutes>
                  {m.minutes}
                </th>
                <th scope="col">{m.pain}</th>
                <th scope="col">{m.covers}</th>
                <th scope="col" data-next>
                  {m.next}
                </th>
                {mayEdit && <td data-tool />}
              </tr>
            </thead>
            <tbody onBlur={onLeave}>
              {steps.map((step, i) => {
                const name = step.name || m.unnamed({ number: i + 1 });
                const of = (what: string) => m.of({ what, step: name });
                const said = changeWords(m, step, changes.get(step.id));
                const text = (key: 'name' | 'who' | 'tool') => (
                  <GrowingText
                    label={of(m[key])}
                    readOnly={!mayEdit}
                    maxLength={key === 'name' ? 200 : 100}
                    autoFocus={key === 'name' && added.current === step.id}
                    value={step[key]}
                    onChange={(value) => set(step, { [key]: value })}
                  />
                );
                return (
                  <tr key={step.id}>
                    <th scope="row">{i + 1}</th>
                    <td>
                      {text('name')}
                      {said.length > 0 && <p className={classes.said}>{said.join(' · ')}</p>}
                    </td>
                    <td>{text('who')}</td>
                    <td>{text('tool')}</td>
                    <td>
                      <NumberInput
                        aria-label={of(m.minutes)}
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
                        aria-label={of(m.pain)}
                        readOnly={!mayEdit}
                        allowDeselect={false}
                        data={painWords(m).map((words, i) => ({ value: String(i), label: words }))}
                        value={String(step.pain)}
                        onChange={(value) => set(step, { pain: Number(value) })}
                      />
                    </td>
                    <td>
                      <Select
                        aria-label={of(m.covers)}
                        readOnly={!mayEdit}
                        placeholder={m.unsaid}
                        data={coverages.map((value) => ({ value, label: m[value] }))}
                        value={step.coverage}
                        onChange={(value) => set(step, { coverage: value as Coverage | null })}
                      />
                    </td>
                    <td>
                      <MultiSelect
                        aria-label={of(m.next)}
                        readOnly={!mayEdit}
                        placeholder={step.next.length === 0 ? m.end : undefined}
                        comboboxProps={{ width: 280, position: 'bottom-end' }}
                        data={choices.filter(({ value }) => value !== step.id)}
                        value={[...step.next]}
                        renderPill={({ value }) => (
                          <span className={classes.pill}>{numberOf.get(String(value))}</span>
                        )}
                        onChange={(next) => set(step, { next })}
                      />
                    </td>
                    {mayEdit && (
                      <td>
                        <IconButton
                          icon={IconTrash}
                          label={m.removeStep({ step: name })}
                          onClick={() => onRemove([step.id])}
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
        <Button
          className={classes.add}
          leftSection={<IconPlus />}
          onClick={() => {
            added.current = onAdd();
          }}
        >
          {m.addStep}
        </Button>
      )}
    </section>
  );
}
