// The prices of a list, written like a spreadsheet; beside each the catalogue's own and how far it is from it.
import { IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react';
import { digitsOf } from '../../../../fields/money/currencies.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { differenceOf } from '../../price-lists/difference.ts';
import classes from '../editor/editor.module.css';
import { CellInput } from '../grid/cell-input.tsx';
import { ProductCell } from '../grid/product-cell.tsx';
import { priceListMessages } from './messages.ts';
import own from './price-lists.module.css';
import { type Column, isFilled, type PriceRow, twinOf } from './rows.ts';
import type { PriceDraft } from './use-price-draft.ts';
import { type PriceTools, usePriceTools } from './use-price-tools.ts';

export function PriceGrid({ draft, begin }: { draft: PriceDraft; begin?: string }) {
  const m = useMessages(priceListMessages);
  const grid = useRef<HTMLElement>(null);
  const tools = usePriceTools(grid, draft);
  const { rows, view } = draft;
  const may = view.may.edit;
  const { currency } = view;
  // Whoever comes for one price finds it at once.
  const find = useEffectEvent(() => {
    const cell = begin && grid.current?.querySelector<HTMLElement>(`[data-cell="${begin}:price"]`);
    if (cell) cell.focus();
  });
  useEffect(() => find(), []);
  const shown = may ? rows : rows.filter(isFilled);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard. */}
      <section className={classes.scroller} ref={grid} aria-label={m.grid} tabIndex={0}>
        <table className={`${classes.grid} ${own.grid}`}>
          <thead>
            <tr>
              <th scope="col">{m.product}</th>
              <th scope="col" data-number>
                {m.from}
              </th>
              <th scope="col" data-number>
                {m.price({ currency })}
              </th>
              <th scope="col" data-number className={own.catalogue}>
                {m.catalogue}
              </th>
              <th scope="col" data-number className={own.difference}>
                {m.difference}
              </th>
              {may && <td />}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, i) => (
              <Row
                key={row.id}
                row={row}
                index={i}
                last={may && i === rows.length - 1}
                twin={rows.findIndex(({ id }) => id === twinOf(rows, row)?.id)}
                currency={currency}
                may={may}
                tools={tools}
              />
            ))}
          </tbody>
        </table>
      </section>
      {may && (
        <div className={classes.under}>
          <span className={`${classes.keys} ${own.keys}`}>{m.keys}</span>
        </div>
      )}
    </>
  );
}

type RowProps = {
  row: PriceRow;
  index: number;
  /** The empty one at the end. */
  last: boolean;
  /** The place of another of the same product and quantity; -1 for none. */
  twin: number;
  currency: string;
  may: boolean;
  tools: PriceTools;
};

function Row({ row, index, last, twin, currency, may, tools }: RowProps) {
  const m = useMessages(priceListMessages);
  const formats = useFormats();
  const labels = { product: m.product, from_quantity: m.from, price: m.price({ currency }) };
  const cell = (column: Column) => ({
    cell: `${row.id}:${column}`,
    label: m.cellOf({ column: labels[column], row: index + 1 }),
    locked: !may,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => tools.press(event, row, column),
    onPaste: (event: React.ClipboardEvent) => {
      if (may) tools.paste(event, row, column);
    },
  });
  const notes = [
    row.words !== null && !row.product && m.unknownProduct,
    row.product && row.price === null && m.noPrice,
    twin >= 0 && twin < index && m.twice({ row: twin + 1 }),
    row.price !== null && row.currency !== currency && m.otherCurrency({ currency: row.currency }),
  ].filter(Boolean);
  const price = row.price === null ? null : { amount: row.price, currency: row.currency };
  const percent = differenceOf(price, row.catalogue);
  const off = Number(percent);
  return (
    <tr className={classes.row}>
      <td className={own.product}>
        <ProductCell
          {...cell('product')}
          value={row.product ? row.product.title : row.words}
          plain={!may}
          placeholder={last ? m.newRow : ''}
          onChange={(words) => tools.change(row.id, 'product', { words, product: null, catalogue: null })}
          onChoose={(product, quantity) => tools.choose(row.id, product, quantity)}
        />
        {notes.length > 0 && <span className={`${classes.marks} ${own.warn}`}>{notes.join(' · ')}</span>}
      </td>
      <td className={`${classes.figure} ${own.from}`}>
        <CellInput
          {...cell('from_quantity')}
          value={row.from_quantity}
          number={{ digits: 4, max: 1_000_000_000 }}
          onChange={(from_quantity) => tools.change(row.id, 'from_quantity', { from_quantity })}
        />
      </td>
      <td className={`${classes.figure} ${own.price}`}>
        <CellInput
          {...cell('price')}
          value={row.price}
          number={{
            digits: Math.max(digitsOf(currency), 2),
            least: digitsOf(currency),
            max: 1_000_000_000_000,
          }}
          onChange={(price) => tools.change(row.id, 'price', { price, currency })}
        />
      </td>
      <td className={`${classes.amount} ${own.catalogue}`}>
        {row.catalogue ? formats.money(row.catalogue) : ''}
      </td>
      <td className={`${classes.amount} ${own.difference}`}>
        {percent !== null && (
          <>
            {off > 0 ? '+' : off < 0 ? '−' : ''}
            {formats.number(Math.abs(off))}
            {'\u202f%'}
            {off !== 0 && <span className={own.said}>{off < 0 ? m.below : m.above}</span>}
          </>
        )}
        {percent === null && price && row.catalogue && row.catalogue.currency !== price.currency && (
          <span className={own.said}>{m.notCompared}</span>
        )}
      </td>
      {may && (
        <td className={classes.tools}>
          {!last && (
            <IconButton
              icon={IconTrash}
              label={m.remove({ row: index + 1 })}
              onClick={() => tools.remove(row.id)}
            />
          )}
        </td>
      )}
    </tr>
  );
}
