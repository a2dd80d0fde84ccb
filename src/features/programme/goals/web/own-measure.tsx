// A measure that the firm defines itself: computed, by a form over the query language, or typed in by hand; and the goal with it.
import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { newId } from '../../../../platform/lib/ids.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import type { Point, Unit } from '../contract.ts';
import { type Draft, definitionOf, emptyDraft } from '../draft.ts';
import { goalMessages } from '../messages.ts';
import type { Period } from '../periods.ts';
import { DefinitionForm } from './definition-form.tsx';
import classes from './goals.module.css';
import { type Trial, Tried } from './tried.tsx';

export function OwnMeasure({ onCreated }: { onCreated: (goal: string) => Promise<void> }) {
  const m = useMessages(goalMessages);
  const text = useText();
  const errorText = useErrorText();
  const measure = useObject('measure')!;
  const [how, setHow] = useState<'computed' | 'typed'>('computed');
  const [draft, setDraft] = useState(emptyDraft);
  const [tried, setTried] = useState<Trial | null>(null);
  const form = useFields({
    initial: {
      name: '',
      unit: 'number' as string | null,
      better: 'up' as string | null,
      period: 'month' as string | null,
    },
    check: { name: (value) => (value.trim() ? null : m.nameMissing) },
    submit: async (values) => {
      const id = newId();
      const definition = how === 'computed' ? definitionOf(draft) : null;
      await api.post('/records/measure', { id, ...values, definition });
      const goal = await api.post<{ id: string }>('/records/goal', {
        id: newId(),
        name: values.name,
        measure: id,
      });
      await onCreated(goal.id);
    },
  });
  const choices = (name: string) =>
    (measure.fields.get(name)?.choices ?? []).map(({ key, label }) => ({ value: key, label: text(label) }));
  const attempt = async () => {
    try {
      const { points } = await api.action<{ points: Point[] }>('programme.try_measure', {
        definition: definitionOf(draft),
        period: form.values.period,
      });
      setTried({ points, standing: null, error: null });
    } catch (error) {
      setTried({ points: [], standing: null, error });
    }
  };
  const change = (next: Draft) => {
    setDraft(next);
    setTried(null);
  };
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <TextInput label={m.name} {...form.bind('name')} />
      <SegmentedControl
        aria-label={m.how}
        value={how}
        onChange={(next) => setHow(next as 'computed' | 'typed')}
        data={[
          { value: 'computed', label: m.ownComputed },
          { value: 'typed', label: m.ownTyped },
        ]}
      />
      {how === 'computed' && <DefinitionForm draft={draft} onChange={change} />}
      <div className={classes.pair}>
        <Select label={m.unit} data={choices('unit')} allowDeselect={false} {...form.bind('unit')} />
        <Select label={m.better} data={choices('better')} allowDeselect={false} {...form.bind('better')} />
        <Select label={m.every} data={choices('period')} allowDeselect={false} {...form.bind('period')} />
      </div>
      {tried && <Tried tried={tried} unit={form.values.unit as Unit} period={form.values.period as Period} />}
      {form.failure !== null && (
        <p role="alert" className={classes.error}>
          {errorText(form.failure)}
        </p>
      )}
      <div className={classes.buttons}>
        <Button type="submit" variant="filled" loading={form.busy}>
          {m.create}
        </Button>
        {how === 'computed' && <Button onClick={attempt}>{m.try}</Button>}
      </div>
    </form>
  );
}
