// The grid itself: a row for each, the periods across, and sums that add up both ways.
import { Menu } from '@mantine/core';
import { IconCheck, IconDots } from '@tabler/icons-react';
import Big from 'big.js';
import { digitsOf } from '../../../../fields/money/currencies.ts';
import { AmountCell } from '../../../../fields/web/grid/amount-cell.tsx';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import type { TargetRow, Targets } from '../../targets.ts';
import { usePeriodName } from '../period-name.ts';
import { targetMessages } from './messages.ts';
import classes from './targets.module.css';
import { type CellPlace, type CellWrite, placeKey } from './use-targets.ts';

type Props = {
  targets: Targets;
  rows: readonly TargetRow[];
  firm: readonly TargetRow[];
  shown: ReadonlyMap<string, string | null>;
  maySet: boolean;
  set: (cells: readonly CellWrite[]) => void;
  onFill: (row: TargetRow) => void;
  onCurrency: (row: TargetRow) => void;
};

export function TargetGrid({ targets, rows, firm, shown, maySet, set, onFill, onCurrency }: Props) {
  const m = useMessages(targetMessages);
  const formats = useFormats();
  const named = usePeriodName();
  const { columns, period, year, total } = targets;
  const several = new Set([...rows, ...firm].map(({ currency }) => currency)).size > 1;
  const short = (start: string) =>
    period === 'month'
      ? new Intl.DateTimeFormat(formats.locale, { month: 'short', timeZone: 'UTC' }).format(new Date(start))
      : period === 'quarter'
        ? m.quarterShort({ quarter: Math.ceil(Number(start.slice(5, 7)) / 3) })
        : String(year);
  const inFull = (start: string) => (period === 'year' ? String(year) : named(period, start));
  const wholeYear = period !== 'year';
  // Twelve months fill the screen: the year before is then said by each cell.
  const roomy = period !== 'month';
  const all = [...rows, ...firm];
  const places = (row: TargetRow): CellPlace[] => {
    const own = { group: row.group?.id ?? null, currency: row.currency };
    return [
      ...columns.map((starts_on) => ({ ...own, period, starts_on })),
      ...(wholeYear ? [{ ...own, period: 'year' as const, starts_on: `${year}-01-01` }] : []),
    ];
  };
  /** From the cell on, as far as there are rows and columns. */
  const paste = (from: [row: number, column: number], block: (string | null)[][]) =>
    set(
      block.flatMap((line, down) => {
        const row = all[from[0] + down];
        return row
          ? line.flatMap((amount, right) => {
              const place = places(row)[from[1] + right];
              return place ? [{ ...place, amount }] : [];
            })
          : [];
      }),
    );

  const cells = (row: TargetRow, index: number) =>
    places(row).map((place, column) => {
      const key = placeKey(place);
      const ofYear = wholeYear && place.period === 'year';
      const stored = ofYear ? row.year?.amount : row.cells[place.starts_on]?.amount;
      const last = ofYear ? row.last_sum : row.last[place.starts_on];
      return (
        <td key={key} data-year={ofYear || undefined}>
          <AmountCell
            at={`${index} ${column}`}
            label={m.cellOf({
              who: row.group?.title ?? m.firm,
              period: ofYear ? m.wholeYear : inFull(place.starts_on),
              currency: row.currency,
            })}
            title={
              last
                ? m.lastYear({
                    year: String(year - 1),
                    amount: formats.money({ amount: last, currency: row.currency }),
                  })
                : undefined
            }
            amount={shown.has(key) ? shown.get(key)! : (stored ?? null)}
            hint={ofYear ? undefined : row.parts[place.starts_on]}
            digits={digitsOf(row.currency)}
            locked={!maySet}
            onSet={(amount) => set([{ ...place, amount }])}
            onPaste={(block) => paste([index, column], block)}
          />
          {ofYear && <Gap row={row} />}
        </td>
      );
    });
  const menu = (row: TargetRow) => (
    <td data-menu>
      {maySet && (
        <Menu position="bottom-end">
          <Menu.Target>
            <IconButton icon={IconDots} label={m.rowMenu({ who: row.group?.title ?? m.firm })} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onFill(row)}>{m.fillRow}</Menu.Item>
            <Menu.Item onClick={() => onCurrency(row)}>{m.addCurrency}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </td>
  );
  const sum = (amount: string | null, currency: string) =>
    amount === null ? <span className={classes.dim}>–</span> : formats.money({ amount, currency });

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard.
    <section className={classes.scroller} tabIndex={0} aria-label={m.gridOf({ year: String(year) })}>
      <table className={classes.grid} data-period={period}>
        <thead>
          <tr>
            <th scope="col">{m[targets.by]}</th>
            {columns.map((start) => (
              <th key={start} scope="col" title={inFull(start)}>
                {short(start)}
              </th>
            ))}
            {wholeYear && (
              <th scope="col" title={m.wholeYear}>
                {m.year}
              </th>
            )}
            {wholeYear && <th scope="col">{m.sum}</th>}
            {roomy && <th scope="col">{year - 1}</th>}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={`${row.group!.id} ${row.currency}`}>
              <th scope="row">
                {row.group!.title} {several && <span className={classes.currency}>{row.currency}</span>}
              </th>
              {cells(row, i)}
              {wholeYear && <td data-sum>{sum(row.sum, row.currency)}</td>}
              {roomy && <td data-last>{sum(row.last_sum, row.currency)}</td>}
              {menu(row)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          {rows.length > 0 && (
            <tr data-total>
              <th scope="row">
                {several || targets.rates.length > 0 ? m.totalIn({ currency: total.currency }) : m.total}
              </th>
              {columns.map((start, i) => (
                <td key={start}>{sum(total.columns[i]!, total.currency)}</td>
              ))}
              {wholeYear && <td />}
              {wholeYear && <td data-sum>{sum(total.sum, total.currency)}</td>}
              {roomy && <td data-last>{sum(total.last_sum, total.currency)}</td>}
              <td />
            </tr>
          )}
          {firm.map((row, i) => (
            <tr key={row.currency}>
              <th scope="row">
                {m.firm} {several && <span className={classes.currency}>{row.currency}</span>}
              </th>
              {cells(row, rows.length + i)}
              {wholeYear && <td data-sum>{sum(row.sum, row.currency)}</td>}
              {roomy && <td data-last>{sum(row.last_sum, row.currency)}</td>}
              {menu(row)}
            </tr>
          ))}
        </tfoot>
      </table>
    </section>
  );
}

/** Whether the periods add up to the year. */
function Gap({ row: { gap, currency } }: { row: TargetRow }) {
  const m = useMessages(targetMessages);
  const formats = useFormats();
  if (gap === null) return null;
  const amount = formats.money({ amount: new Big(gap).abs().toFixed(), currency });
  const sign = new Big(gap).cmp(0);
  if (sign === 0)
    return (
      <span className={classes.matches} role="img" aria-label={m.matches} title={m.matches}>
        <IconCheck size={14} />
      </span>
    );
  return <span className={classes.gap}>{sign < 0 ? m.missing({ amount }) : m.over({ amount })}</span>;
}
