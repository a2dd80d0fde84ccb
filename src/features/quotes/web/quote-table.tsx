// The lines of a quote that no longer change, or that somebody else reads.
import { Checkbox } from '@mantine/core';
import { useFormats, useLanguage, useMessages } from '../../../platform/web/language.tsx';
import { firstLine } from '../acceptance.ts';
import type { QuoteLine } from '../contract.ts';
import { lineMessages } from '../messages.ts';
import classes from './quote-table.module.css';

type Line = Pick<
  QuoteLine,
  | 'id'
  | 'kind'
  | 'description'
  | 'quantity'
  | 'unit'
  | 'unit_price'
  | 'discount'
  | 'vat_rate'
  | 'billing'
  | 'optional'
  | 'net'
>;

type Props = {
  lines: readonly Line[];
  currency: string;
  /** The options that are taken, and how one takes them while one may. */
  taken?: ReadonlySet<string>;
  onTake?: (line: string, taken: boolean) => void;
};

export function QuoteTable({ lines, currency, taken, onTake }: Props) {
  const m = useMessages(lineMessages);
  const { language } = useLanguage();
  const formats = useFormats();
  const money = (amount: string | null) => (amount === null ? '' : formats.money({ amount, currency }));
  const number = (value: string | null) =>
    value === null ? '' : language === 'fr' ? value.replace('.', ',') : value;
  const discounted = lines.some(({ discount }) => Number(discount) > 0);
  return (
    <table className={classes.table} aria-label={m.lines}>
      <thead>
        <tr>
          <th scope="col">{m.description}</th>
          <th scope="col">{m.quantity}</th>
          <th scope="col">{m.unitPrice}</th>
          {discounted && <th scope="col">{m.discount}</th>}
          <th scope="col">{m.vat}</th>
          <th scope="col">{m.amount}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, i) =>
          line.kind !== 'line' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a sent quote keep their order.
            <tr key={i} data-kind={line.kind}>
              <td colSpan={discounted ? 6 : 5}>{line.description}</td>
            </tr>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a sent quote keep their order.
            <tr key={i} data-optional={(line.optional && !taken?.has(line.id)) || undefined}>
              <td className={classes.words}>
                {line.description}
                {(line.optional || line.billing !== 'once') && (
                  <span className={classes.marks}>
                    {[
                      line.optional && (taken?.has(line.id) ? m.taken : m.optional),
                      line.billing !== 'once' && m[line.billing],
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                )}
                {line.optional && onTake && (
                  <Checkbox
                    className={classes.take}
                    size="md"
                    checked={taken?.has(line.id) ?? false}
                    label={m.take}
                    aria-label={m.takeOption({ name: firstLine(line.description) })}
                    onChange={({ currentTarget }) => onTake(line.id, currentTarget.checked)}
                  />
                )}
              </td>
              <td data-label={m.quantity}>
                {number(line.quantity)} {line.unit}
              </td>
              <td data-label={m.unitPrice}>{money(line.unit_price)}</td>
              {discounted && <td data-label={m.discount}>{number(line.discount)}</td>}
              <td data-label={m.vat}>{number(line.vat_rate)}</td>
              <td data-label={m.amount}>{money(line.net)}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
