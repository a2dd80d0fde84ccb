// What both drawings measure: today's at the left, the wanted one's at the right, what it is and by how much between them.
import { NumberInput } from '@mantine/core';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { measureNames, measuresOf, type Step } from '../contract.ts';
import { studyMessages } from '../messages.ts';
import classes from './measures-between.module.css';

type Props = {
  current: readonly Step[];
  wanted: readonly Step[];
  times: number | null;
  mayEdit: boolean;
  onTimes: (times: number | null) => void;
  onLeave: () => void;
};

export function MeasuresBetween({ current, wanted, times, mayEdit, onTimes, onLeave }: Props) {
  const m = useMessages(studyMessages);
  const formats = useFormats();
  const [now, then] = [measuresOf(current, times), measuresOf(wanted, times)];
  const said = (steps: readonly Step[], value: number | null) =>
    value === null || steps.length === 0 ? '—' : formats.number(value);
  const both = current.length > 0 && wanted.length > 0;
  return (
    <>
      <table className={classes.measures}>
        <thead>
          <tr>
            <th scope="col">{m.current}</th>
            <th scope="col">{m.measure}</th>
            <th scope="col">{m.wanted}</th>
          </tr>
        </thead>
        <tbody>
          {measureNames.map((name) => {
            const [a, b] = [now[name], then[name]];
            const by = a === null || b === null || !both ? null : Math.round((b - a) * 10) / 10;
            return (
              <tr key={name}>
                <td>{said(current, a)}</td>
                <th scope="row">
                  {m[name]}
                  {by !== null && by !== 0 && (
                    <span className={classes.by} data-better={by < 0 || undefined}>
                      {by > 0 ? `+${formats.number(by)}` : formats.number(by).replace('-', '−')}
                    </span>
                  )}
                </th>
                <td>{said(wanted, b)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <NumberInput
        label={m.times}
        description={times === null ? m.unknown : undefined}
        inputWrapperOrder={['label', 'input', 'description']}
        min={0}
        max={100_000}
        allowDecimal={false}
        readOnly={!mayEdit}
        value={times ?? ''}
        onChange={(value) => onTimes(value === '' ? null : Number(value))}
        onBlur={onLeave}
      />
    </>
  );
}
