// A measure that the firm defines itself: computed, by a form over the query language, or typed in by hand; and the goal with it.
import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Filter } from '../../../../model/query.ts';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { newId } from '../../../../platform/lib/ids.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import type { Definition, Point, Unit } from '../contract.ts';
import { goalMessages } from '../messages.ts';
import type { Period } from '../periods.ts';
import classes from './goals.module.css';
import { TallyForm } from './tally-form.tsx';
import { useFigures } from './use-figures.ts';

export interface Draft {
  kind: 'value' | 'share' | 'growth';
  object: string;
  filter: Filter | undefined;
  where: Filter | undefined;
  date: string | null;
  op: 'count' | 'sum' | 'avg' | 'median';
  field: string | null;
}

const beginning: Draft = {
  kind: 'value',
  object: 'deal',
  filter: undefined,
  where: undefined,
  date: 'close_date',
  op: 'count',
  field: null,
};

const definitionOf = ({ kind, object, filter, where, date, op, field }: Draft): unknown => {
  const set = { object, ...(filter && { filter }), ...(date && { date }) };
  if (kind === 'share') return { kind, among: { ...set, op: 'count' }, where: where ?? { and: [] } };
  return {
    kind,
    of: {
      ...set,
      op: kind === 'growth' ? 'count' : op,
      ...(op !== 'count' && kind === 'value' && { field }),
    },
  };
};

export function OwnMeasure({ onCreated }: { onCreated: (goal: string) => Promise<void> }) {
  const m = useMessages(goalMessages);
  const text = useText();
  const errorText = useErrorText();
  const measure = useObject('measure')!;
  const [how, setHow] = useState<'computed' | 'typed'>('computed');
  const [draft, setDraft] = useState(beginning);
  const [tried, setTried] = useState<{ points: Point[]; error: unknown } | null>(null);
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
        definition: definitionOf(draft) as Definition,
        period: form.values.period,
      });
      setTried({ points, error: null });
    } catch (error) {
      setTried({ points: [], error });
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
      {how === 'computed' && <TallyForm draft={draft} onChange={change} />}
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

type TriedProps = { tried: { points: Point[]; error: unknown }; unit: Unit; period: Period };

function Tried({ tried, unit, period }: TriedProps) {
  const m = useMessages(goalMessages);
  const figures = useFigures();
  const errorText = useErrorText();
  if (tried.error !== null)
    return (
      <p role="alert" className={classes.error}>
        {errorText(tried.error)}
      </p>
    );
  return (
    <section aria-label={m.tried} role="status">
      <p className={classes.note}>{m.tried}</p>
      <ul className={classes.tried}>
        {tried.points.map(({ period_start, value, sample }) => (
          <li key={period_start}>
            <span>{figures.period(period, period_start)}</span>
            <span>
              {figures.value(unit, value)} · {m.cases({ count: sample })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
