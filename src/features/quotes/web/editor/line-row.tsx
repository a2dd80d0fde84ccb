import { useSortable } from '@dnd-kit/sortable';
import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconGripVertical,
  IconRefresh,
  IconSquareCheck,
  IconTrash,
} from '@tabler/icons-react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { editorMessages, lineMessages } from '../../messages.ts';
import { breakAt, nextBreak } from '../../price-at.ts';
import { lineNet } from '../../totals.ts';
import { CellInput } from '../grid/cell-input.tsx';
import { ProductCell } from '../grid/product-cell.tsx';
import classes from './editor.module.css';
import { type Column, pricedRow, type Row } from './rows.ts';

export interface RowTools {
  change: (id: string, values: Partial<Row>) => void;
  /** With a quantity the line is whole, and one goes on to the next. */
  choose: (row: Row, product: { id: string; title: string }, quantity: string | null) => void;
  move: (id: string, step: 1 | -1) => void;
  remove: (id: string) => void;
  press: (event: KeyboardEvent<HTMLElement>, row: Row, column: Column) => void;
  paste: (event: ClipboardEvent, row: Row) => void;
}

type Props = {
  row: Row;
  index: number;
  /** The empty one at the end. */
  last: boolean;
  currency: string;
  digits: number;
  tools: RowTools;
};

const numbers = {
  quantity: { digits: 4, max: 1_000_000_000 },
  unit_price: { digits: 6, max: 1_000_000_000_000 },
  discount: { digits: 2, max: 100 },
  vat_rate: { digits: 2, max: 100 },
} as const;
const billings = ['once', 'month', 'quarter', 'year'] as const;
export const vatRates = 'quote-vat-rates';

/** Which price by quantity the line has, and which one more would have. */
function PriceNote({ row, currency }: { row: Row; currency: string }) {
  const m = useMessages(editorMessages);
  const formats = useFormats();
  const is = breakAt(row.breaks ?? [], row.quantity);
  const next = nextBreak(row.breaks ?? [], row.quantity);
  if (!is || (Number(is.from) === 0 && !next)) return null;
  const number = (quantity: string) => formats.number(Number(quantity));
  return (
    <span className={classes.marks}>
      {[
        Number(is.from) > 0 && m.priceFrom({ quantity: number(is.from) }),
        next?.unit_price &&
          m.priceNext({
            quantity: number(next.from),
            price: formats.money({ amount: next.unit_price, currency }),
          }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  );
}

export function LineRow({ row, index, last, currency, digits, tools }: Props) {
  const m = useMessages(editorMessages);
  const words = useMessages(lineMessages);
  const formats = useFormats();
  const sortable = useSortable({ id: row.id, disabled: last });
  const number = index + 1;
  const plain = row.kind !== 'line';
  const labels = {
    description: words.description,
    quantity: words.quantity,
    unit: words.unit,
    unit_price: words.unitPrice,
    discount: words.discount,
    vat_rate: words.vat,
  };
  const cell = (column: Column) => ({
    cell: `${row.id}:${column}`,
    label: m.cellOf({ column: labels[column], row: number }),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => tools.press(event, row, column),
  });
  const figure = (column: keyof typeof numbers) => (
    <td className={classes.figure}>
      <CellInput
        {...cell(column)}
        value={row[column]}
        number={numbers[column]}
        list={column === 'vat_rate' ? vatRates : undefined}
        onChange={(value) => tools.change(row.id, { [column]: value })}
      />
    </td>
  );
  const net = lineNet(pricedRow(row), digits);
  return (
    <tr
      ref={sortable.setNodeRef}
      className={classes.row}
      data-kind={row.kind}
      data-optional={row.optional || undefined}
      data-dragged={sortable.isDragging || undefined}
      style={{
        transform: sortable.transform ? `translateY(${sortable.transform.y}px)` : undefined,
        transition: sortable.transition,
      }}
    >
      <td className={classes.grip}>
        {!last && (
          <span {...sortable.listeners} className={classes.handle} aria-hidden="true">
            <IconGripVertical size={16} stroke={1.5} />
          </span>
        )}
      </td>
      <td className={classes.description} colSpan={plain ? 7 : undefined}>
        <ProductCell
          {...cell('description')}
          value={row.description}
          plain={plain}
          placeholder={row.kind === 'section' ? m.newSection : plain ? m.newComment : last ? m.newLine : ''}
          onChange={(description) => tools.change(row.id, { description })}
          onChoose={(product, quantity) => tools.choose(row, product, quantity)}
          onPaste={(event) => tools.paste(event, row)}
        />
        {!plain && <PriceNote row={row} currency={currency} />}
        {(row.optional || row.billing !== 'once') && !plain && (
          <span className={classes.marks}>
            {[row.optional && words.optional, row.billing !== 'once' && words[row.billing]]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
      </td>
      {!plain && (
        <>
          {figure('quantity')}
          <td className={classes.unit}>
            <CellInput
              {...cell('unit')}
              value={row.unit}
              onChange={(unit) => tools.change(row.id, { unit: unit?.slice(0, 50) ?? null })}
            />
          </td>
          {figure('unit_price')}
          {figure('discount')}
          {figure('vat_rate')}
          <td className={classes.amount}>
            {last || net === null ? '' : formats.money({ amount: net, currency })}
          </td>
        </>
      )}
      <td className={classes.tools}>
        {!last && (
          <Menu returnFocus>
            <Menu.Target>
              <IconButton icon={IconDots} label={m.rowMenu({ row: number })} />
            </Menu.Target>
            <Menu.Dropdown>
              {!plain && (
                <>
                  <Menu.Item
                    leftSection={<IconSquareCheck />}
                    onClick={() => tools.change(row.id, { optional: !row.optional })}
                  >
                    {row.optional ? m.makeFirm : m.makeOptional}
                  </Menu.Item>
                  {billings
                    .filter((billing) => billing !== row.billing)
                    .map((billing) => (
                      <Menu.Item
                        key={billing}
                        leftSection={<IconRefresh />}
                        onClick={() => tools.change(row.id, { billing })}
                      >
                        {m.billed({ period: words[billing] })}
                      </Menu.Item>
                    ))}
                  <Menu.Divider />
                </>
              )}
              <Menu.Item leftSection={<IconArrowUp />} onClick={() => tools.move(row.id, -1)}>
                {m.moveUp}
              </Menu.Item>
              <Menu.Item leftSection={<IconArrowDown />} onClick={() => tools.move(row.id, 1)}>
                {m.moveDown}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash />} color="red" onClick={() => tools.remove(row.id)}>
                {m.remove}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </td>
    </tr>
  );
}
