// The lines of a draft, written like a spreadsheet.
import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Button } from '@mantine/core';
import { IconHeading, IconMessage, IconPlus } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { digitsOf } from '../../../../fields/money/currencies.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { editorMessages, lineMessages } from '../../messages.ts';
import classes from './editor.module.css';
import { LineRow, vatRates } from './line-row.tsx';
import { emptyRow, moved, offered, type Row } from './rows.ts';
import { useRowTools } from './use-row-tools.ts';

type Props = {
  rows: readonly Row[];
  setRows: (change: (rows: Row[]) => Row[]) => void;
  company: string | null;
  currency: string;
};

export function LinesGrid({ rows, setRows, company, currency }: Props) {
  const m = useMessages(editorMessages);
  const words = useMessages(lineMessages);
  const formats = useFormats();
  const grid = useRef<HTMLDivElement>(null);
  const { tools, add, options } = useRowTools(grid, rows, setRows, { company, currency });
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  // A quote is begun with its first line; a telephone's keyboard comes when it is called.
  const begin = useEffectEvent(() => {
    if (rows.length === 1 && window.matchMedia('(pointer: fine)').matches)
      grid.current?.querySelector<HTMLElement>('[data-cell]')?.focus();
  });
  useEffect(() => begin(), []);
  const drop = (from: string, to: string | undefined) => {
    const places = [from, to].map((id) => rows.findIndex((row) => row.id === id)) as [number, number];
    if (places.some((place) => place < 0) || places[1] === rows.length - 1) return;
    setRows((all) => moved(all, ...places));
  };
  return (
    <section aria-label={words.lines}>
      <div className={classes.scroller} ref={grid}>
        <DndContext
          sensors={sensors}
          collisionDetection={closestCenter}
          onDragEnd={({ active, over }) => drop(String(active.id), over ? String(over.id) : undefined)}
        >
          <table className={classes.grid}>
            <thead>
              <tr>
                <td />
                <th scope="col">{words.description}</th>
                <th scope="col" data-number>
                  {words.quantity}
                </th>
                <th scope="col">{words.unit}</th>
                <th scope="col" data-number>
                  {words.unitPrice}
                </th>
                <th scope="col" data-number>
                  {words.discount}
                </th>
                <th scope="col" data-number>
                  {words.vat}
                </th>
                <th scope="col" data-number>
                  {words.amount}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              <SortableContext items={rows.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
                {rows.map((row, i) => (
                  <LineRow
                    key={row.id}
                    row={row}
                    index={i}
                    last={i === rows.length - 1}
                    currency={currency}
                    digits={digitsOf(currency)}
                    tools={tools}
                  />
                ))}
              </SortableContext>
            </tbody>
          </table>
        </DndContext>
        <datalist id={vatRates}>
          {['20', '10', '5,5', '2,1', '0'].map((rate) => (
            <option key={rate} value={rate} />
          ))}
        </datalist>
      </div>
      <div className={classes.under}>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconHeading size={14} />}
          onClick={() => add('section')}
        >
          {m.addSection}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconMessage size={14} />}
          onClick={() => add('comment')}
        >
          {m.addComment}
        </Button>
        {options?.options.map((option) => (
          <Button
            key={option.product.id}
            size="xs"
            variant="light"
            leftSection={<IconPlus size={14} />}
            disabled={rows.some(({ product }) => product?.id === option.product.id)}
            onClick={() => add('line', { ...offered(emptyRow(), option), optional: true })}
          >
            {m.addOption({ name: option.product.title })}
            {option.unit_price && ` (${formats.money({ amount: option.unit_price, currency })})`}
          </Button>
        ))}
        <span className={classes.keys}>{m.keys}</span>
      </div>
    </section>
  );
}
