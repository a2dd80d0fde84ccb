// Of what, which of them, in which period, and what is done with them.
import { Select } from '@mantine/core';
import { useSchema } from '../../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { FilterBar } from '../../../../records/web/filter/filter-bar.tsx';
import type { Tally } from '../contract.ts';
import { tallyOperations } from '../contract-operations.ts';
import { emptyTally, type TallyDraft } from '../draft.ts';
import { goalMessages } from '../messages.ts';
import classes from './goals.module.css';

type Props = {
  tally: TallyDraft;
  onChange: (tally: TallyDraft) => void;
  /** Only counted: there is nothing else to do with them. */
  counted?: boolean;
  /** It has to belong to a period. */
  dated?: boolean;
  locked: boolean;
};

/** In place of a field: the time from one to another. */
const lasting = '—between';
const units = ['minutes', 'hours', 'days'] as const;

export function TallyForm({ tally, onChange, counted = false, dated = false, locked }: Props) {
  const m = useMessages(goalMessages);
  const text = useText();
  const schema = useSchema();
  const { object, between } = tally;
  const objects = [...schema.objects.values()].filter(({ internal, name }) => !internal || name === object);
  const fields = [...(schema.objects.get(object)?.fields.values() ?? [])];
  const named = (types: readonly string[]) =>
    fields
      .filter(({ type }) => types.includes(type))
      .map(({ name, label }) => ({ value: name, label: text(label) }));
  const dates = named(['date', 'date_time']);
  const set = (part: Partial<TallyDraft>) => onChange({ ...tally, ...part });
  const setBetween = (part: Partial<NonNullable<Tally['between']>>) =>
    set({ field: null, between: { from: '', to: '', unit: 'hours', ...between, ...part } });
  return (
    <>
      <Select
        label={m.object}
        searchable
        disabled={locked}
        data={objects.map(({ name, label }) => ({ value: name, label: text(label.many) }))}
        value={object}
        allowDeselect={false}
        onChange={(next) => onChange({ ...emptyTally(next!, null), op: tally.op })}
      />
      <Conditions label={m.among} {...tally} locked={locked} onChange={(filter) => set({ filter })} />
      <Select
        label={m.date}
        disabled={locked}
        data={dated ? dates : [{ value: '', label: m.noDate }, ...dates]}
        value={tally.date ?? ''}
        allowDeselect={false}
        onChange={(date) => set({ date: date || null })}
      />
      {!counted && (
        <div className={classes.pair}>
          <Select
            label={m.operation}
            disabled={locked}
            data={tallyOperations.map((op) => ({ value: op, label: m[`op_${op}`] }))}
            value={tally.op}
            allowDeselect={false}
            onChange={(op) =>
              set({ op: op as TallyDraft['op'], ...(op === 'count' && { field: null, between: null }) })
            }
          />
          {tally.op !== 'count' && (
            <Select
              label={m.field}
              disabled={locked}
              data={[
                ...named(['number', 'money', 'percent']),
                ...(dates.length > 1 ? [{ value: lasting, label: m.lasting }] : []),
              ]}
              value={between ? lasting : tally.field}
              onChange={(field) => (field === lasting ? setBetween({}) : set({ field, between: null }))}
            />
          )}
        </div>
      )}
      {between && tally.op !== 'count' && (
        <div className={classes.pair}>
          {(['from', 'to'] as const).map((end) => (
            <Select
              key={end}
              label={m[`lasting_${end}`]}
              disabled={locked}
              data={dates}
              value={between[end] || null}
              onChange={(field) => field && setBetween({ [end]: field })}
            />
          ))}
          <Select
            label={m.unit}
            disabled={locked}
            data={units.map((unit) => ({ value: unit, label: m[`many_${unit}`] }))}
            value={between.unit}
            allowDeselect={false}
            onChange={(unit) => setBetween({ unit: unit as (typeof units)[number] })}
          />
        </div>
      )}
    </>
  );
}

type ConditionsProps = Pick<TallyDraft, 'object' | 'filter' | 'bound'> & {
  label: string;
  locked: boolean;
  onChange: (filter: TallyDraft['filter']) => void;
};

/** As a sentence; what speaks of the period itself is said to be there, and stays. */
export function Conditions({ label, object, filter, bound, locked, onChange }: ConditionsProps) {
  const m = useMessages(goalMessages);
  return (
    <fieldset className={classes.fieldset} disabled={locked}>
      <legend>{label}</legend>
      <FilterBar key={object} quiet object={object} filter={filter} onChange={onChange} />
      {bound && <p className={classes.note}>{m.boundKept}</p>}
    </fieldset>
  );
}
