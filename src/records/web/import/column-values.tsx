/** Each distinct value of a list column and the choice it becomes: what is not known first. */
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useSchema, type WebField } from '../../../model/web/use-schema.tsx';
import { useFormats, useMessages, useText } from '../../../platform/web/language.tsx';
import type { MappingColumn } from '../../import-contract.ts';
import type { Reference } from '../api/record.ts';
import { titleOf } from '../api/record.ts';
import { useRecordPage } from '../api/use-record-list.ts';
import classes from './import.module.css';
import { importMessages } from './messages.ts';

type Props = {
  column: MappingColumn;
  field: WebField;
  values: NonNullable<MappingColumn['values']>;
  disabled: boolean;
  onValues: (values: Record<string, string | null>) => void;
};

const atOnce = 12;
const empty = '-';

export function ColumnValues({ field, values, disabled, onValues }: Props) {
  const m = useMessages(importMessages);
  const formats = useFormats();
  const choices = useChoices(field);
  const [shown, setShown] = useState(atOnce);
  // In the order in which they came: a value that is matched does not run away from under the eye.
  const [order] = useState(() =>
    [...values]
      .sort((a, b) => Number(a.target !== null) - Number(b.target !== null) || b.count - a.count)
      .map(({ raw }) => raw),
  );
  const byRaw = new Map(values.map((value) => [value.raw, value]));
  const sorted = order.flatMap((raw) => byRaw.get(raw) ?? []);
  return (
    <div className={classes.values}>
      <ul className={classes.valueList}>
        {sorted.slice(0, shown).map(({ raw, count, target, label, create }) => {
          const known = target && !choices.some(({ value }) => value === target);
          const options = known ? [{ value: target, label: label ?? target }, ...choices] : choices;
          return (
            <li key={raw} className={classes.value}>
              <span className={classes.valueRaw}>{raw}</span>
              <span className={classes.valueCount}>{formats.integer(count)}</span>
              <Select
                aria-label={m.valueFor({ value: raw })}
                data={[{ value: empty, label: m.leaveEmpty }, ...options]}
                value={target === '' ? empty : target}
                placeholder={create ? m.willBeMade : m.chooseValue}
                onChange={(value) => value !== null && onValues({ [raw]: value === empty ? '' : value })}
                searchable
                limit={100}
                size="xs"
                disabled={disabled}
                data-unknown={(target === null && !create) || undefined}
              />
            </li>
          );
        })}
      </ul>
      {sorted.length > shown && (
        <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setShown(shown + 48)}>
          {m.showMore}
        </Button>
      )}
    </div>
  );
}

/** The choices of the field, or the records that it may lead to: two of one name are told apart by what they belong to. */
function useChoices(field: WebField): { value: string; label: string }[] {
  const text = useText();
  const target = useSchema().objects.get(field.to ?? '');
  const whose = [...(target?.fields.values() ?? [])].find((one) => one.to && one.required);
  const { data } = useRecordPage(
    field.to ?? '',
    { limit: 500, fields: whose ? [whose.name] : [] },
    { enabled: target !== undefined },
  );
  if (!target) return (field.choices ?? []).map(({ key, label }) => ({ value: key, label: text(label) }));
  const records = data?.records ?? [];
  const titles = Map.groupBy(records, titleOf);
  return records.map((record) => {
    const title = titleOf(record);
    const owner =
      whose && (titles.get(title)?.length ?? 0) > 1 ? (record[whose.name] as Reference | null)?.title : null;
    return { value: record.id, label: owner ? `${title} (${owner})` : title };
  });
}
