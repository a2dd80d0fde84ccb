/** How dates, numbers and amounts of a column are written. Shown by itself where it cannot be told from the file. */
import { Select } from '@mantine/core';
import type { WebField } from '../../../model/web/use-schema.tsx';
import { useMessages } from '../../../platform/web/language.tsx';
import { useSession } from '../../../platform/web/session.ts';
import type { Format, MappingColumn } from '../../import-contract.ts';
import classes from './import.module.css';
import { importMessages } from './messages.ts';

const dates = new Set(['date', 'date_time']);
const numbers = new Set(['number', 'money', 'percent', 'rating']);
const orders = ['dmy', 'mdy', 'ymd', 'iso', 'serial', 'words'] as const;

export const hasFormat = ({ type }: WebField): boolean => dates.has(type) || numbers.has(type);

type Props = {
  column: MappingColumn;
  field: WebField;
  disabled: boolean;
  onFormat: (format: Format) => void;
};

export function ColumnFormat({ column, field, disabled, onFormat }: Props) {
  const m = useMessages(importMessages);
  const { workspace } = useSession();
  const { format, ambiguous } = column;
  return (
    <div className={classes.formats}>
      {ambiguous && (
        <p className={classes.warning}>{dates.has(field.type) ? m.ambiguousDate : m.ambiguousNumber}</p>
      )}
      {dates.has(field.type) && (
        <Select
          label={m.dateOrder}
          data={orders.map((order) => ({ value: order, label: m[`date_${order}`] }))}
          value={format.date ?? null}
          onChange={(date) => date && onFormat({ ...format, date: date as Format['date'] })}
          disabled={disabled}
        />
      )}
      {numbers.has(field.type) && (
        <Select
          label={m.decimal}
          data={[
            { value: ',', label: m.decimalComma },
            { value: '.', label: m.decimalPoint },
          ]}
          value={format.decimal ?? null}
          onChange={(decimal) => decimal && onFormat({ ...format, decimal: decimal as Format['decimal'] })}
          disabled={disabled}
        />
      )}
      {field.type === 'money' && column.part === null && (
        <Select
          label={m.currency}
          data={Intl.supportedValuesOf('currency')}
          value={format.currency ?? workspace.currency}
          onChange={(currency) => currency && onFormat({ ...format, currency })}
          searchable
          limit={50}
          disabled={disabled}
        />
      )}
    </div>
  );
}
