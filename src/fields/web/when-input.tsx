// A day and a time of day in a form that is not of a record: typed in the reader's language, whatever the browser's own is.
// What is not understood is passed on as typed, for the form to refuse (`isDay`, `isTime`).
import type { ReactNode } from 'react';
import type { Field, FieldType } from '../../model/field.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { date } from '../date/value.ts';
import { EditDate } from '../date/web.tsx';
import { sayTime, stepTime } from '../date-time/said-time.ts';
import { isEmpty, quoted } from '../problems.ts';
import { ClockButton } from './clock-button.tsx';
import { TypedEdit } from './typed-edit.tsx';

interface Props {
  label: string;
  description?: string;
  /** '' is none. */
  value: string;
  onChange: (value: string) => void;
  name?: string;
  error?: string | null;
  required?: boolean;
  autoFocus?: boolean;
  /** The label stands elsewhere: it is only read out. */
  dense?: boolean;
}

/** `YYYY-MM-DD`. */
export function DayInput({ label, description, min, ...rest }: Props & { min?: string }): ReactNode {
  return <EditDate {...editOf(rest)} min={min} field={fieldOf(label, description, date)} />;
}

/** `HH:MM`, by the clock of the reader. */
export function TimeInput({ label, description, ...rest }: Props): ReactNode {
  return (
    <TypedEdit<string>
      {...editOf(rest)}
      field={fieldOf(label, description, time)}
      step={(value, by) => stepTime(isTime(value) ? value : '09:00', by * 15)}
      placeholder="00:00"
      aside={(take) => (
        <ClockButton value={isTime(rest.value) ? rest.value : null} onChange={(next) => take(next, true)} />
      )}
    />
  );
}

export const isDay = (value: string | null): value is string =>
  value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value);
export const isTime = (value: string | null): value is string =>
  value !== null && /^\d{2}:\d{2}$/.test(value);

const editOf = ({ value, onChange, error, ...rest }: Omit<Props, 'label' | 'description'>) => ({
  ...rest,
  value: value || null,
  onChange: (next: string | null) => onChange(next ?? ''),
  error: error ?? undefined,
});

const fieldOf = (label: string, help: string | undefined, kind: FieldType<string>): Field => ({
  name: 'when',
  object: '',
  type: kind.name,
  label: { fr: label, en: label },
  help: help === undefined ? undefined : { fr: help, en: help },
  kind: kind as FieldType,
});

const problems = defineProblems({
  time_invalid: {
    fr: '« {{value}} » n’est pas une heure ; écrivez par exemple 14h30.',
    en: '“{{value}}” is not a time; write for instance 14:30.',
  },
});

/** No type of records: the value of a time of day is kept by none. */
const time: FieldType<string> = {
  ...date,
  name: 'time',
  parse(input) {
    if (isEmpty(input)) return null;
    const said = sayTime(String(input));
    if (!said) throw problems.time_invalid({ value: quoted(String(input)) });
    return said;
  },
  print: (value) => value,
};
