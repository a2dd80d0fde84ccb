// The value of a condition, edited by the field's own control. Choices and people are several at once; dates may be today.
import { Checkbox, CloseButton, SegmentedControl, Stack, TagsInput } from '@mantine/core';
import { useState } from 'react';
import type { Money } from '../../../fields/money/value.ts';
import type { Field } from '../../../model/field.ts';
import { type Operator, operandShapes } from '../../../model/operators.ts';
import type { FieldCondition } from '../../../model/query.ts';
import { widgetOf } from '../../../model/web/use-schema.tsx';
import { textIn } from '../../../platform/lib/language.ts';
import { useLanguage, useMessages } from '../../../platform/web/language.tsx';
import { comparisonOf, takesSeveral, valuesOf, withValues } from './comparisons.ts';
import classes from './filter.module.css';
import { filterMessages } from './messages.ts';
import { PeriodEditor } from './period-editor.tsx';
import { printOperand, type Reading } from './sentence.ts';

type Props = {
  field: Field;
  condition: FieldCondition;
  reading: Reading;
  onChange: (condition: FieldCondition) => void;
  onDone: () => void;
};

export function ValueEditor({ field, condition, reading, onChange, onDone }: Props) {
  const m = useMessages(filterMessages);
  const { op, value } = condition;
  const comparison = comparisonOf(field, op);
  const several = (values: readonly unknown[]) => onChange(withValues(condition, comparison, values));
  if (operandShapes[op] === 'none') return null;
  if (op === 'within')
    return <PeriodEditor value={value} onChange={(period) => onChange({ ...condition, value: period })} />;
  if (op === 'between') {
    const [from, to] = Array.isArray(value) ? value : [];
    return (
      <Stack gap="xs">
        <OneValue
          field={field}
          label={m.from}
          value={from}
          reading={reading}
          onChange={(next) => onChange({ ...condition, value: [next, to] })}
          onDone={onDone}
        />
        <OneValue
          field={field}
          label={m.to}
          value={to}
          reading={reading}
          onChange={(next) => onChange({ ...condition, value: [from, next] })}
          onDone={onDone}
        />
      </Stack>
    );
  }
  const takesMany = takesSeveral(field) && (comparison === 'is' || comparison === 'is_not');
  if (!takesMany && !Array.isArray(value)) {
    const change = (next: unknown) => onChange({ ...condition, value: next });
    if (field.kind.family === 'boolean')
      return <YesNo value={value === true || value === 'true'} onChange={change} />;
    if (field.kind.family === 'time') {
      return (
        <Moment field={field} value={value} op={op} reading={reading} onChange={change} onDone={onDone} />
      );
    }
    return <OneValue field={field} value={value} reading={reading} onChange={change} onDone={onDone} />;
  }
  const values = valuesOf(condition);
  if (field.choices) return <Choices field={field} values={values} onChange={several} />;
  if (field.to) return <Records field={field} values={values} reading={reading} onChange={several} />;
  if (field.type === 'country' || field.type === 'language') {
    return <Several field={field} values={values} reading={reading} onChange={several} />;
  }
  return (
    <TagsInput
      label={m.values}
      value={values.map(String)}
      onChange={several}
      splitChars={['\n', ';']}
      acceptValueOnBlur
      data-autofocus
      autoFocus
    />
  );
}

type OneProps = {
  field: Field;
  label?: string;
  value: unknown;
  reading: Reading;
  onChange: (value: unknown) => void;
  onDone: () => void;
};

function OneValue({ field, label, value, reading, onChange, onDone }: OneProps) {
  const m = useMessages(filterMessages);
  // A fragment of an e-mail or a telephone number is neither: only whole values are read as what they are.
  const asText = field.kind.family === 'text' || field.kind.family === 'set';
  const shown: Field = {
    ...field,
    ...(asText && { type: 'text', kind: reading.schema.types.text! }),
    label: { fr: label ?? m.value, en: label ?? m.value },
    help: undefined,
    required: false,
  };
  const { Edit } = widgetOf(reading.schema, shown);
  const home = reading.reader.currency;
  // Numbers are kept as they are written: that is how they read in an address. An amount names the currency it is in.
  const change = (next: unknown) => {
    const money = field.type === 'money' ? (next as Partial<Money> | null) : null;
    const named = money?.amount && `${money.amount} ${money.currency ?? home}`;
    onChange(named || (typeof next === 'number' ? String(next) : next));
  };
  const given = field.type === 'money' && typeof value === 'string' && value ? moneyOf(value, home) : value;
  return (
    <Edit
      field={shown}
      value={(given ?? null) as never}
      onChange={change as never}
      onCommit={((next: unknown) => next !== null && change(next)) as never}
      onCancel={onDone}
      autoFocus={label !== m.to}
    />
  );
}

/** `1200 USD`, as an address has it. */
function moneyOf(text: string, home: string): Money {
  const [, amount = text, currency = home] = /^(.*?)\s+([A-Z]{3})$/.exec(text) ?? [];
  return { amount, currency };
}

function Moment({ op, ...props }: OneProps & { op: Operator }) {
  const m = useMessages(filterMessages);
  const { value, onChange } = props;
  const relative = value === 'today' || value === 'now';
  const [dated, setDated] = useState(!relative && value !== undefined);
  const exact = dated && !relative;
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={m.value}
        data={[
          { value: 'today', label: m.todayIs },
          { value: 'date', label: m.aDate },
        ]}
        value={exact ? 'date' : relative ? 'today' : 'date'}
        onChange={(which) => {
          setDated(which === 'date');
          onChange(which === 'today' ? 'today' : undefined);
        }}
      />
      {!relative && <OneValue key={op} {...props} />}
    </Stack>
  );
}

function YesNo({ value, onChange }: { value: boolean; onChange: (value: boolean) => void }) {
  const m = useMessages(filterMessages);
  return (
    <SegmentedControl
      aria-label={m.value}
      data={[
        { value: 'true', label: m.yes },
        { value: 'false', label: m.no },
      ]}
      value={String(value)}
      onChange={(next) => onChange(next === 'true')}
    />
  );
}

type SeveralProps = {
  field: Field;
  values: readonly unknown[];
  onChange: (values: readonly unknown[]) => void;
};

function Choices({ field, values, onChange }: SeveralProps) {
  const m = useMessages(filterMessages);
  const { language } = useLanguage();
  return (
    <Checkbox.Group label={m.value} value={values.map(String)} onChange={onChange}>
      <div className={classes.choices}>
        {field.choices?.map(({ key, label }, i) => (
          <Checkbox
            key={key}
            data-autofocus={i === 0 || undefined}
            value={key}
            label={textIn(label, language)}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function Records({ field, values, reading, onChange }: SeveralProps & { reading: Reading }) {
  const m = useMessages(filterMessages);
  if (field.to !== 'user')
    return <Several field={field} values={values} reading={reading} onChange={onChange} />;
  const team = values.includes('my_team');
  const toggle = (value: string, on: boolean) =>
    onChange(
      value === 'my_team'
        ? on
          ? ['my_team']
          : []
        : on
          ? [...values.filter((one) => one !== 'my_team'), value]
          : values.filter((one) => one !== value),
    );
  const people = values.filter((one) => one !== 'me' && one !== 'my_team');
  return (
    <Stack gap="xs">
      <Checkbox
        label={capital(m.me)}
        checked={values.includes('me')}
        onChange={(event) => toggle('me', event.currentTarget.checked)}
        data-autofocus
      />
      <Checkbox
        label={capital(m.myTeam)}
        checked={team}
        onChange={(event) => toggle('my_team', event.currentTarget.checked)}
      />
      {!team && (
        <Several
          field={field}
          values={people}
          reading={reading}
          onChange={(next) => onChange([...values.filter((one) => one === 'me'), ...next])}
        />
      )}
    </Stack>
  );
}

/** Several values of a control that holds one: those chosen, and the control for one more. */
function Several({ field, values, reading, onChange }: SeveralProps & { reading: Reading }) {
  const m = useMessages(filterMessages);
  const [turn, setTurn] = useState(0);
  const [added, setAdded] = useState<ReadonlyMap<string, string>>(new Map());
  const shown: Field = {
    ...field,
    label: { fr: m.addValue, en: m.addValue },
    help: undefined,
    required: false,
  };
  const { Edit } = widgetOf(reading.schema, shown);
  const nameOf = (value: unknown) => added.get(String(value)) ?? printOperand(value, field, reading, m);
  const add = (value: unknown) => {
    if (value === null || value === undefined || value === '') return;
    const { id, title } = value as { id?: string; title?: string };
    const key = id ?? (value as string);
    setTurn(turn + 1);
    if (id && title) setAdded(new Map([...added, [id, title]]));
    if (!values.includes(key)) onChange([...values, key]);
  };
  return (
    <Stack gap="xs">
      {values.length > 0 && (
        <ul className={classes.values}>
          {values.map((value) => (
            <li key={String(value)}>
              {nameOf(value)}
              <CloseButton
                size="xs"
                aria-label={m.removeValue({ value: nameOf(value) })}
                onClick={() => onChange(values.filter((one) => one !== value))}
              />
            </li>
          ))}
        </ul>
      )}
      <Edit key={turn} field={shown} value={null as never} onChange={add as never} autoFocus={turn === 0} />
    </Stack>
  );
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
