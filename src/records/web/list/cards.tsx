// The list on a telephone: two lines a record, as large as a finger, that open the record.
import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { usePrint } from '../../../fields/web/reader.tsx';
import type { ShowProps } from '../../../model/web/field-widget.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import type { ApiRecord } from '../api/record.ts';
import type { RecordList } from '../api/use-record-list.ts';
import { isEmpty } from '../page/field-value.tsx';
import classes from './cards.module.css';
import type { Column } from './columns.ts';
import { listMessages } from './messages.ts';
import { scrollId } from './scroll-id.ts';
import { isSelected, type Selection, toggleRow } from './selection.ts';

type Props = {
  label: string;
  /** What this scroll position belongs to. */
  place: string;
  columns: readonly Column[];
  list: RecordList;
  selection: Selection;
  onSelection: (selection: Selection) => void;
  onPeek: (id: string) => void;
};

const height = 64;
const skeletons = 12;
const ahead = 60;

export function Cards({ label, place, columns, list, selection, onSelection, onPeek }: Props) {
  const { rows, hasMore, loading, loadMore } = list;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length + (loading || hasMore ? skeletons : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last > rows.length - ahead) loadMore();
  });
  const ids = rows.map(({ id }) => id);
  return (
    <div ref={scroller} className={classes.scroller} data-scroll-restoration-id={scrollId(place)}>
      <ul className={classes.list} aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, key }) => {
          const record = rows[index];
          if (!record) {
            return (
              <li key={key} className={classes.card} style={{ top: start }} aria-hidden="true">
                <span className={classes.bone} />
              </li>
            );
          }
          return (
            <Card
              key={record.id}
              record={record}
              top={start}
              columns={columns}
              selected={isSelected(selection, record.id)}
              onSelect={() => onSelection(toggleRow(selection, record.id, ids))}
              onOpen={() => onPeek(record.id)}
            />
          );
        })}
      </ul>
    </div>
  );
}

type CardProps = {
  record: ApiRecord;
  top: number;
  columns: readonly Column[];
  selected: boolean;
  onSelect: () => void;
  onOpen: () => void;
};

function Card({ record, top, columns, selected, onSelect, onOpen }: CardProps) {
  const m = useMessages(listMessages);
  const print = usePrint();
  const [face, ...others] = columns;
  const own = face && !isEmpty(record[face.name]) ? print(record[face.name], face.field) : '';
  const title = record.record_title || own || m.untitled;
  const isTitle = (column: Column) => title.includes(print(record[column.name], column.field));
  const second = others.filter((column) => !isEmpty(record[column.name]) && !isTitle(column)).slice(0, 3);
  return (
    <li className={classes.card} style={{ top }} data-selected={selected || undefined}>
      <label className={classes.select}>
        <input type="checkbox" checked={selected} onChange={onSelect} aria-label={m.select({ title })} />
      </label>
      <button type="button" className={classes.open} onClick={onOpen}>
        <span className={classes.title}>{title}</span>
        <span className={classes.second}>
          {second.map((column, i) => (
            <Fragment key={column.name}>
              {i > 0 && <span aria-hidden="true">·</span>}
              <Value column={column} record={record} />
            </Fragment>
          ))}
        </span>
      </button>
    </li>
  );
}

/** Links inside a button would be a control in a control: what links is printed here. */
function Value({ column, record }: { column: Column; record: ApiRecord }): ReactNode {
  const print = usePrint();
  const value = record[column.name];
  const Own = column.override?.Show;
  if (Own) return <Own record={record} />;
  const Show = column.widget.Show as (props: ShowProps<unknown>) => ReactNode;
  if (column.field.choices) return <Show value={value} field={column.field} dense />;
  return <span>{print(value, column.field)}</span>;
}
