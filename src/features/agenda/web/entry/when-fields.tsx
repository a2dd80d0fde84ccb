// When it is: a day and two times, by the clock of whoever writes. The end goes along with the beginning.
import { useRef } from 'react';
import { DayInput, isTime, TimeInput } from '../../../../fields/web/when-input.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { entryMessages } from '../../messages.ts';
import { type Fields, laterBy, minutesOf } from './draft.ts';
import classes from './entry.module.css';

export type When = Pick<Fields, 'day' | 'from' | 'to'>;

type Props = {
  when: When;
  errors: Partial<Record<keyof When, string | null>>;
  onChange: (part: Partial<When>) => void;
};

export function WhenFields({ when, errors, onChange }: Props) {
  const m = useMessages(entryMessages);
  // While the beginning is typed it is no time for a moment: how long it takes is what was understood last.
  const minutes = useRef(60);
  const begin = (from: string) => {
    if (isTime(when.from) && isTime(when.to)) minutes.current = minutesOf(when);
    onChange(isTime(from) ? { from, to: laterBy(from, minutes.current) } : { from });
  };
  return (
    <div className={classes.times}>
      <DayInput
        name="day"
        label={m.day}
        value={when.day}
        error={errors.day}
        onChange={(day) => onChange({ day })}
      />
      <TimeInput name="from" label={m.from} value={when.from} error={errors.from} onChange={begin} />
      <TimeInput
        name="to"
        label={m.to}
        value={when.to}
        error={errors.to}
        onChange={(to) => onChange({ to })}
      />
    </div>
  );
}
