// The query language by a form: a figure, a share, a growth, or one figure for each of another.
import { NumberInput, Select } from '@mantine/core';
import { useMessages } from '../../../../platform/web/language.tsx';
import type { Draft } from '../draft.ts';
import { goalMessages } from '../messages.ts';
import classes from './goals.module.css';
import { Conditions, TallyForm } from './tally-form.tsx';

type Props = { draft: Draft; onChange: (draft: Draft) => void; locked?: boolean };

const kinds = ['value', 'share', 'growth', 'ratio'] as const;

export function DefinitionForm({ draft, onChange, locked = false }: Props) {
  const m = useMessages(goalMessages);
  const { kind, of, among } = draft;
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  return (
    <>
      <Select
        label={m.how}
        disabled={locked}
        data={kinds.map((one) => ({ value: one, label: m[`how_${one}`] }))}
        value={kind}
        allowDeselect={false}
        onChange={(next) => set({ kind: next as Draft['kind'] })}
      />
      <TallyForm
        tally={of}
        counted={kind === 'share' || kind === 'growth'}
        dated={kind === 'growth'}
        locked={locked}
        onChange={(next) =>
          set({ of: next, ...(next.object !== of.object && { where: undefined, whereBound: undefined }) })
        }
      />
      {kind === 'share' && (
        <Conditions
          label={m.where}
          object={of.object}
          filter={draft.where}
          bound={draft.whereBound}
          locked={locked}
          onChange={(where) => set({ where })}
        />
      )}
      {kind === 'ratio' && (
        <fieldset className={classes.fieldset}>
          <legend>{m.forEach}</legend>
          <TallyForm tally={among} locked={locked} onChange={(next) => set({ among: next })} />
          <NumberInput
            label={m.scale}
            description={m.scaleHelp}
            disabled={locked}
            min={0.0001}
            value={draft.scale}
            onChange={(scale) => Number(scale) > 0 && set({ scale: Number(scale) })}
          />
        </fieldset>
      )}
    </>
  );
}
