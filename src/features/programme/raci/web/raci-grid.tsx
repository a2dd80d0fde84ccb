// The matrix as one grid: a row for each task, a column for each person. Arrows go from cell to cell, letters set and take off,
// Enter or a click opens the cell with its comment.
import { IconMessage } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment, type KeyboardEvent, useRef, useState } from 'react';
import { phases } from '../../../../objects/programme/choices.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { StateBadge, type Tone } from '../../../../platform/web/ui/state-badge.tsx';
import { type Letter, letters, type RaciTask, type RowState, rowState } from '../contract.ts';
import { raciMessages } from '../messages.ts';
import { CellPopover } from './cell-popover.tsx';
import classes from './raci.module.css';
import type { Cell } from './use-raci.ts';

export interface Person {
  id: string;
  name: string;
  /** Without an account any more: their letters are to be given to somebody. */
  gone: boolean;
}

type Props = {
  tasks: readonly RaciTask[];
  people: readonly Person[];
  /** Who has too much at once. */
  loaded: ReadonlySet<string>;
  cellOf: (task: string, person: string) => Cell;
  mayEdit: boolean;
  onSet: (cell: Cell) => void;
};

const tones: Record<RowState, Tone> = {
  right: 'good',
  orphan: 'bad',
  no_accountable: 'warn',
  two_accountable: 'bad',
  no_responsible: 'warn',
};

export function RaciGrid({ tasks, people, loaded, cellOf, mayEdit, onSet }: Props) {
  const m = useMessages(raciMessages);
  const text = useText();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<[row: number, column: number]>([0, 0]);
  const [opened, setOpened] = useState<string | null>(null);
  const groups = groupsOf(tasks);
  const rows = groups.flatMap((group) => group.tasks);
  const place: [number, number] = [Math.min(at[0], rows.length - 1), Math.min(at[1], people.length - 1)];

  const go = (row: number, column: number) => {
    const next = [clamp(row, rows.length), clamp(column, people.length)] as [number, number];
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.join(' ')}"]`)?.focus();
  };
  const toggle = (cell: Cell, letter: Letter) =>
    onSet({
      ...cell,
      letters: cell.letters.includes(letter)
        ? cell.letters.filter((one) => one !== letter)
        : letters.filter((one) => one === letter || cell.letters.includes(one)),
    });
  const press = (event: KeyboardEvent, cell: Cell, row: number, column: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey || opened) return;
    const move = moves[event.key];
    const letter = letters.find((one) => one === event.key.toUpperCase());
    if (move) go(row + move[0], column + move[1]);
    else if (event.key === 'Home') go(row, 0);
    else if (event.key === 'End') go(row, people.length - 1);
    else if (mayEdit && letter) toggle(cell, letter);
    else if (mayEdit && (event.key === 'Delete' || event.key === 'Backspace'))
      cell.letters.length && onSet({ ...cell, letters: [], comment: null });
    else if (event.key === 'Enter' || event.key === ' ') setOpened(`${row} ${column}`);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  let index = -1;
  return (
    <div className={classes.scroller}>
      <table ref={table} className={classes.grid} aria-label={m.matrix}>
        <thead>
          <tr>
            <th scope="col">{m.task}</th>
            {people.map(({ id, name, gone }) => (
              <th key={id} scope="col" className={classes.person} data-loaded={loaded.has(id) || undefined}>
                {name}
                {gone && <span className={classes.loaded}>{m.gone}</span>}
                {loaded.has(id) && <span className={classes.loaded}>{m.loaded}</span>}
              </th>
            ))}
            <th scope="col">{m.state}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, tasks: of }) => (
            <Fragment key={key}>
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={people.length + 2}>
                  {key === 'duty'
                    ? m.duties
                    : text(
                        phases.find((phase) => phase.key === key)?.label ?? {
                          fr: m.unphased,
                          en: m.unphased,
                        },
                      )}
                </th>
              </tr>
              {of.map((task) => {
                index++;
                const row = index;
                const cells = people.map(({ id }) => cellOf(task.id, id));
                const state = rowState(
                  cells.flatMap((cell, column) =>
                    people[column]!.gone ? [] : cell.letters.map((letter) => ({ letter })),
                  ),
                );
                return (
                  <tr key={task.id} data-done={task.status === 'done' || undefined}>
                    <th scope="row">
                      <Link
                        to={'/o/$object/$id' as never}
                        params={{ object: 'programme_task', id: task.id } as never}
                      >
                        {task.name}
                      </Link>
                    </th>
                    {cells.map((cell, column) => {
                      const where = `${row} ${column}`;
                      const person = people[column]!;
                      return (
                        <td key={person.id} className={classes.cell}>
                          <button
                            type="button"
                            data-at={where}
                            tabIndex={place[0] === row && place[1] === column ? 0 : -1}
                            onFocus={() => setAt([row, column])}
                            onClick={() => setOpened(where)}
                            onKeyDown={(event) => press(event, cell, row, column)}
                          >
                            <span className="visually-hidden">
                              {m.cell({ task: task.name, person: person.name })}
                            </span>{' '}
                            {cell.letters.map((letter) => (
                              <Fragment key={letter}>
                                <span className={classes.letter} data-letter={letter}>
                                  {letter}
                                </span>{' '}
                                <span className="visually-hidden">{m[letter]} </span>
                              </Fragment>
                            ))}
                            {cell.letters.length === 0 && <span className="visually-hidden">{m.none}</span>}
                            {cell.comment && (
                              <>
                                <IconMessage className={classes.commented} aria-hidden="true" />
                                <span className="visually-hidden">
                                  {m.commented({ comment: cell.comment })}
                                </span>
                              </>
                            )}
                          </button>
                          {opened === where && (
                            <CellPopover
                              cell={cell}
                              heading={m.commentOf({ person: person.name, task: task.name })}
                              mayEdit={mayEdit}
                              onSet={onSet}
                              onToggle={(letter) => toggle(cell, letter)}
                              onClose={() => {
                                setOpened(null);
                                go(row, column);
                              }}
                            />
                          )}
                        </td>
                      );
                    })}
                    <td className={classes.state}>
                      <StateBadge tone={tones[state]}>{m[state]}</StateBadge>
                    </td>
                  </tr>
                );
              })}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const moves: Readonly<Record<string, [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const clamp = (value: number, count: number) => Math.max(0, Math.min(value, count - 1));

/** By phase in their order, duties last. */
function groupsOf(tasks: readonly RaciTask[]): { key: string; tasks: RaciTask[] }[] {
  const by = Map.groupBy(tasks, ({ kind, phase }) => (kind === 'duty' ? 'duty' : (phase ?? 'none')));
  return [...phases.map(({ key }) => key as string), 'none', 'duty'].flatMap((key) => {
    const of = by.get(key);
    return of ? [{ key, tasks: of }] : [];
  });
}
