// The lines, typed like a spreadsheet: what is reckoned stands between what is typed.
import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { digitsOf } from '../../../../fields/money/currencies.ts';
import { AmountCell } from '../../../../fields/web/grid/amount-cell.tsx';
import { DayCell } from '../../../../fields/web/grid/day-cell.tsx';
import grid from '../../../../fields/web/grid/grid.module.css';
import { TextCell } from '../../../../fields/web/grid/text-cell.tsx';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { budgetKinds } from '../../../../objects/programme/budget-line.ts';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import type { Budget, LineView } from '../contract.ts';
import { unforeseenKinds } from '../contract.ts';
import { budgetMessages } from '../messages.ts';
import classes from './budget.module.css';
import type { Cell } from './use-budget.ts';

type Props = {
  budget: Budget;
  set: (cells: readonly Cell[]) => void;
  remove: (line: LineView) => void;
};

/** Where figures are typed, in the order of the columns: a block that is pasted goes along them. */
const typed = ['quantity', 'unit_cost', 'committed', 'spent', 'could_reach'] as const;
type Typed = (typeof typed)[number];
type Labelled = Typed | 'name' | 'kind' | 'recurrence' | 'starts_on' | 'ends_on';

export function BudgetGrid({ budget, set, remove }: Props) {
  const m = useMessages(budgetMessages);
  const formats = useFormats();
  const { lines, sums, currency } = budget;
  const money = (amount: string) => formats.money({ amount, currency });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard.
    <section className={classes.scroller} tabIndex={0} aria-label={m.gridLabel}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">{m.name}</th>
            <th scope="col" data-words>
              {m.kind}
            </th>
            <th scope="col" data-words>
              {m.recurrence}
            </th>
            <th scope="col">{m.quantity}</th>
            <th scope="col">{m.unit_cost}</th>
            <th scope="col">{m.times}</th>
            <th scope="col">{m.planned}</th>
            <th scope="col" title={m.committedHelp}>
              {m.committed}
            </th>
            <th scope="col">{m.spent}</th>
            <th scope="col" title={m.forecastHelp}>
              {m.forecast}
            </th>
            <th scope="col" title={m.couldHelp}>
              {m.could_reach}
            </th>
            <th scope="col">{m.starts_on}</th>
            <th scope="col">{m.ends_on}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <Row key={line.id} budget={budget} line={line} index={index} set={set} remove={remove} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{m.total}</th>
            <td colSpan={5} />
            <td>{money(sums.planned)}</td>
            <td>{money(sums.committed)}</td>
            <td>{money(sums.spent)}</td>
            <td>{money(sums.forecast)}</td>
            <td colSpan={4} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

type RowProps = {
  budget: Budget;
  line: LineView;
  index: number;
  set: Props['set'];
  remove: Props['remove'];
};

function Row({ budget, line, index, set, remove }: RowProps) {
  const m = useMessages(budgetMessages);
  const text = useText();
  const formats = useFormats();
  const recurrences = useObject('budget_line')?.fields.get('recurrence')?.choices ?? [];
  const { currency, may } = budget;
  const money = (amount: string) => formats.money({ amount, currency });
  const label = (column: Labelled) => m.cellOf({ column: m[column], line: line.name });
  const one = (field: Cell['field'], value: Cell['value']) => set([{ id: line.id, field, value }]);
  /** From the cell on, as far as there are lines and columns. */
  const paste = (from: Typed, block: (string | null)[][]) =>
    set(
      block.flatMap((row, down) => {
        const other = budget.lines[index + down];
        return other
          ? row.flatMap((value, right) => {
              const field = typed[typed.indexOf(from) + right];
              return field ? [{ id: other.id, field, value }] : [];
            })
          : [];
      }),
    );
  const figure = (field: Typed, column: number) => (
    <td>
      <AmountCell
        at={`${index} ${column}`}
        label={label(field)}
        amount={line[field]}
        digits={field === 'quantity' ? 2 : Math.max(2, digitsOf(currency))}
        locked={!may.edit}
        onSet={(value) => one(field, value)}
        onPaste={(block) => paste(field, block)}
      />
    </td>
  );
  const choice = (
    field: 'kind' | 'recurrence',
    choices: readonly { key: string; label: { fr: string; en: string } }[],
  ) => (
    <td data-words>
      <select
        className={`${grid.cell} ${classes.words} ${classes.select}`}
        aria-label={label(field)}
        disabled={!may.edit}
        value={line[field]}
        onChange={({ currentTarget }) => one(field, currentTarget.value)}
      >
        {choices.map((each) => (
          <option key={each.key} value={each.key}>
            {text(each.label)}
          </option>
        ))}
      </select>
    </td>
  );
  const day = (field: 'starts_on' | 'ends_on', column: number) => (
    <td>
      {(field === 'starts_on' || line.recurrence !== 'once') && (
        <DayCell
          at={`${index} ${column}`}
          label={label(field)}
          value={line[field]}
          locked={!may.edit}
          onSet={(value) => one(field, value)}
        />
      )}
    </td>
  );
  return (
    <tr>
      <th scope="row">
        <TextCell
          at={`${index} 0`}
          label={label('name')}
          value={line.name}
          locked={!may.edit}
          onSet={(name) => name && one('name', name)}
        />
      </th>
      {choice('kind', budgetKinds)}
      {choice('recurrence', recurrences)}
      {line.by_user && line.counted !== line.quantity ? (
        <td title={m.followed}>
          <span className={classes.follows}>{formats.number(Number(line.counted))}</span>
        </td>
      ) : (
        figure('quantity', 1)
      )}
      {figure('unit_cost', 2)}
      <td data-figure>{line.occurrences}</td>
      <td data-figure>{money(line.planned)}</td>
      {figure('committed', 3)}
      {figure('spent', 4)}
      <td data-figure>{money(line.forecast)}</td>
      {unforeseenKinds.includes(line.kind) ? figure('could_reach', 5) : <td />}
      {day('starts_on', 6)}
      {day('ends_on', 7)}
      <td data-menu>
        <Menu position="bottom-end">
          <Menu.Target>
            <IconButton icon={IconDots} label={m.rowMenu({ line: line.name })} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/o/$object/$id"
                  params={{ object: 'budget_line', id: line.id } as never}
                />
              )}
            >
              {m.open}
            </Menu.Item>
            {may.edit && (
              <Menu.Item onClick={() => one('by_user', !line.by_user)}>
                {line.by_user ? m.notByUser : m.byUser}
              </Menu.Item>
            )}
            {may.edit && <Menu.Item onClick={() => remove(line)}>{m.remove}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  );
}
