// Of what, which of them, in which period, and what is done with them.
import { Select } from '@mantine/core';
import { useSchema } from '../../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { FilterBar } from '../../../../records/web/filter/filter-bar.tsx';
import { tallyOperations } from '../contract-operations.ts';
import { goalMessages } from '../messages.ts';
import classes from './goals.module.css';
import type { Draft } from './own-measure.tsx';

type Props = { draft: Draft; onChange: (draft: Draft) => void };

const kinds = ['value', 'share', 'growth'] as const;

export function TallyForm({ draft, onChange }: Props) {
  const m = useMessages(goalMessages);
  const text = useText();
  const schema = useSchema();
  const objects = [...schema.objects.values()].filter(({ internal }) => !internal);
  const fields = [...(schema.objects.get(draft.object)?.fields.values() ?? [])];
  const named = (types: readonly string[]) =>
    fields
      .filter(({ type }) => types.includes(type))
      .map(({ name, label }) => ({ value: name, label: text(label) }));
  const dates = named(['date', 'date_time']);
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  return (
    <>
      <div className={classes.pair}>
        <Select
          label={m.how}
          data={kinds.map((kind) => ({ value: kind, label: m[`how_${kind}`] }))}
          value={draft.kind}
          allowDeselect={false}
          onChange={(kind) => set({ kind: kind as Draft['kind'] })}
        />
        <Select
          label={m.object}
          searchable
          data={objects.map(({ name, label }) => ({ value: name, label: text(label.many) }))}
          value={draft.object}
          allowDeselect={false}
          onChange={(object) =>
            set({ object: object!, filter: undefined, where: undefined, date: null, field: null })
          }
        />
      </div>
      <fieldset className={classes.fieldset}>
        <legend>{m.among}</legend>
        <FilterBar
          key={draft.object}
          quiet
          object={draft.object}
          filter={draft.filter}
          onChange={(filter) => set({ filter })}
        />
      </fieldset>
      {draft.kind === 'share' && (
        <fieldset className={classes.fieldset}>
          <legend>{m.where}</legend>
          <FilterBar
            key={draft.object}
            quiet
            object={draft.object}
            filter={draft.where}
            onChange={(where) => set({ where })}
          />
        </fieldset>
      )}
      <Select
        label={m.date}
        data={draft.kind === 'growth' ? dates : [{ value: '', label: m.noDate }, ...dates]}
        value={draft.date ?? ''}
        allowDeselect={false}
        onChange={(date) => set({ date: date || null })}
      />
      {draft.kind === 'value' && (
        <div className={classes.pair}>
          <Select
            label={m.operation}
            data={tallyOperations.map((op) => ({ value: op, label: m[`op_${op}`] }))}
            value={draft.op}
            allowDeselect={false}
            onChange={(op) => set({ op: op as Draft['op'] })}
          />
          {draft.op !== 'count' && (
            <Select
              label={m.field}
              data={named(['number', 'money', 'percent'])}
              value={draft.field}
              onChange={(field) => set({ field })}
            />
          )}
        </div>
      )}
    </>
  );
}
