import { defineWidget, type EditProps } from '../../model/web/field-widget.ts';
import { localeOf } from '../locale.ts';
import { numberFormat } from '../number/value.ts';
import { useReader } from '../web/reader.tsx';
import { ShowNumber } from '../web/show-text.tsx';
import { TypedEdit } from '../web/typed-edit.tsx';
import type { Money } from './value.ts';

export const money = defineWidget<Money>({ Show: ShowNumber, Edit: EditMoney, align: 'right', width: 130 });

// One control: `1200`, `1 200,50` or `1200 USD`. A bare amount keeps the currency that stands at the right.
function EditMoney(props: EditProps<Money>) {
  const reader = useReader();
  const currency = props.value?.currency ?? reader.currency;
  return (
    <TypedEdit
      {...props}
      reader={{ ...reader, currency }}
      write={({ amount }) => {
        const options = {
          useGrouping: false,
          maximumFractionDigits: 6,
          minimumFractionDigits: amount.split('.')[1]?.length ?? 0,
        };
        return numberFormat(localeOf(reader), options).format(amount as unknown as number);
      }}
      align="right"
      aside={<span style={{ fontSize: '0.75rem', color: 'var(--text-dim)' }}>{currency}</span>}
    />
  );
}
