// The same in words and numbers, and each number shows its deals.
import { Link } from '@tanstack/react-router';
import { allOf } from '../../../../model/filter.ts';
import type { Filter } from '../../../../model/query.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { listPlace } from '../../../../records/web/open-list.ts';
import type { Cycle } from '../../cycle-contract.ts';
import classes from './cycle.module.css';
import { cycleMessages } from './messages.ts';

export interface Asked {
  stage: string;
  to?: string;
}

type Props = { cycle: Cycle; owner: string | undefined; onAsk: (asked: Asked) => void };

export function CycleTable({ cycle, owner, onAsk }: Props) {
  const m = useMessages(cycleMessages);
  const formats = useFormats();
  const place = new Map(cycle.stages.map(({ id }, i) => [id, i]));
  const nameOf = new Map(cycle.stages.map(({ id, name }) => [id, name]));
  const mine: Filter | undefined = owner ? { field: 'owner', op: 'is', value: owner } : undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard.
    <section className={classes.scroller} tabIndex={0} aria-label={m.table}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{m.stage}</th>
            <th scope="col">{m.enteredHead}</th>
            <th scope="col">{m.median}</th>
            <th scope="col">{m.now}</th>
            <th scope="col" data-words>
              {m.next}
            </th>
          </tr>
        </thead>
        <tbody>
          {cycle.stages.map((stage) => (
            <tr key={stage.id}>
              <th scope="row">{stage.name}</th>
              <td>
                <Figure
                  value={stage.entered}
                  label={(number) => m.enteredOf({ stage: stage.name, number })}
                  onClick={() => onAsk({ stage: stage.id })}
                />
              </td>
              <td>
                {stage.outcome !== 'open' ? (
                  ''
                ) : stage.median_days === null ? (
                  <span className={classes.few}>{m.notEnough}</span>
                ) : (
                  <>
                    {m.days({ days: formats.number(stage.median_days) })}
                    <span className={classes.few} data-below>
                      {m.ofStays({ count: stage.stays })}
                    </span>
                  </>
                )}
              </td>
              <td>
                {stage.outcome === 'open' && stage.now > 0 ? (
                  <Link
                    {...listPlace({
                      object: 'deal',
                      filter: allOf({ field: 'stage', op: 'is', value: stage.id }, mine)!,
                    })}
                    aria-label={m.nowOf({ stage: stage.name, number: formats.integer(stage.now) })}
                    className={classes.figure}
                  >
                    {formats.integer(stage.now)}
                  </Link>
                ) : (
                  stage.outcome === 'open' && 0
                )}
              </td>
              <td data-words>
                <ul className={classes.moves}>
                  {cycle.moves
                    .filter(({ from }) => from === stage.id)
                    .sort((a, b) => b.deals - a.deals)
                    .map(({ to, deals }) => (
                      <li key={to}>
                        {nameOf.get(to)}
                        {place.get(to)! < place.get(stage.id)! && ` (${m.back})`}{' '}
                        <Figure
                          value={deals}
                          label={(number) =>
                            m.movedOf({ stage: stage.name, to: nameOf.get(to) ?? '', number })
                          }
                          onClick={() => onAsk({ stage: stage.id, to })}
                        />
                      </li>
                    ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type FigureProps = { value: number; label: (number: string) => string; onClick: () => void };

function Figure({ value, label, onClick }: FigureProps) {
  const formats = useFormats();
  const number = formats.integer(value);
  if (value === 0) return <span className={classes.few}>0</span>;
  return (
    <button type="button" className={classes.figure} aria-label={label(number)} onClick={onClick}>
      {number}
    </button>
  );
}
