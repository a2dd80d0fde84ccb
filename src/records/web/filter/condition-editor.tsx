import { Button, Group, Select, Stack } from '@mantine/core';
import { type Operator, operandShapes } from '../../../model/operators.ts';
import type { FieldCondition } from '../../../model/query.ts';
import { useLanguage, useMessages } from '../../../platform/web/language.tsx';
import { comparisonOf, comparisonsOf, takesSeveral, valuesOf, withValues } from './comparisons.ts';
import { isComplete } from './filter-tree.ts';
import { filterMessages } from './messages.ts';
import { comparedField, placeLabel, placeOf } from './places.ts';
import { operatorWord, type Reading } from './sentence.ts';
import { ValueEditor } from './value-editor.tsx';

type Props = {
  object: string;
  condition: FieldCondition;
  reading: Reading;
  onChange: (condition: FieldCondition) => void;
  onDone: () => void;
  /** Makes a group of the condition. */
  group?: { label: string; start: () => void };
};

/** A field, how it is compared, and with what. */
export function ConditionEditor({ object, condition, reading, onChange, onDone, group }: Props) {
  const m = useMessages(filterMessages);
  const { language } = useLanguage();
  const place = placeOf(reading.schema, object, condition.field);
  if (!place) return null;
  const field = comparedField(reading.schema, place);
  const comparison = comparisonOf(field, condition.op);
  const choices = [...new Set([...comparisonsOf(field), comparison])];
  const compare = (next: Operator) => onChange(compareWith(condition, next, takesSeveral(field)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <Stack gap="sm">
        <Select
          label={placeLabel(place, language)}
          data={choices.map((one) => ({ value: one, label: operatorWord(one, field, m) }))}
          value={comparison}
          onChange={(next) => next && compare(next as Operator)}
          comboboxProps={{ withinPortal: false }}
          aria-description={m.operator}
        />
        <ValueEditor
          key={operandShapes[condition.op] === 'pair' ? 'pair' : comparison}
          field={field}
          condition={condition}
          reading={reading}
          onChange={onChange}
          onDone={onDone}
        />
        <Group justify="space-between">
          {group ? (
            <Button size="xs" variant="subtle" color="gray" onClick={group.start}>
              {group.label}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" size="xs" disabled={!isComplete(condition)}>
            {m.done}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Another comparison of the same field: the value stays where it still means something. */
function compareWith(condition: FieldCondition, op: Operator, several: boolean): FieldCondition {
  const { field, value } = condition;
  const shape = operandShapes[op];
  const first = valuesOf(condition)[0];
  if (shape === 'none') return { field, op };
  if (shape === 'period') return { field, op, value: 'this_month' };
  if (shape === 'pair')
    return { field, op, value: Array.isArray(value) && value.length === 2 ? value : [first, undefined] };
  if (several && (op === 'is' || op === 'is_not')) return withValues(condition, op, valuesOf(condition));
  return { field, op, value: operandShapes[condition.op] === 'period' ? undefined : first };
}
