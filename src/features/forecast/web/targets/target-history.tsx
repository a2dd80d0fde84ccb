// Who set what, the latest first; each target opens where all of its history stands.
import { Link } from '@tanstack/react-router';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { DateText } from '../../../../platform/web/ui/date-text.tsx';
import type { TargetChange } from '../../targets.ts';
import { targetMessages } from './messages.ts';
import own from './target-history.module.css';
import classes from './targets.module.css';
import { useTargetHistory } from './use-targets.ts';

export function TargetHistory({ year }: { year: number }) {
  const m = useMessages(targetMessages);
  const formats = useFormats();
  const { data } = useTargetHistory(year);
  if (!data) return null;
  const money = (amount: TargetChange['before']) =>
    amount ? formats.money(amount) : <span className={classes.dim}>{m.none}</span>;
  return (
    <section className={classes.part} aria-label={m.latest}>
      <h2>{m.latest}</h2>
      {data.changes.length === 0 ? (
        <p className={classes.note}>{m.noChanges}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard.
        <section className={own.scrolls} tabIndex={0} aria-label={m.history}>
          <table className={own.history}>
            <thead>
              <tr>
                <th scope="col">{m.target}</th>
                <th scope="col">{m.who}</th>
                <th scope="col">{m.when}</th>
                <th scope="col" data-number>
                  {m.before}
                </th>
                <th scope="col" data-number>
                  {m.after}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.changes.map((one) => (
                <tr key={`${one.id} ${one.at} ${one.after?.amount}`}>
                  <th scope="row">
                    <Link to={`/o/target/${one.id}`} search={{ view: 'history' } as never}>
                      {one.target}
                    </Link>
                  </th>
                  <td>{one.who ?? m.byProgram}</td>
                  <td>
                    <DateText value={one.at} />
                  </td>
                  <td data-number>{money(one.before)}</td>
                  <td data-number>{money(one.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
