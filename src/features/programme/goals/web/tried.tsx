// What a computation comes to before it is kept; of a measure that is there, beside what it says now.
import { useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import type { Point, Standing, Unit } from '../contract.ts';
import { goalMessages } from '../messages.ts';
import type { Period } from '../periods.ts';
import classes from './goals.module.css';
import { useFigures } from './use-figures.ts';

export interface Trial {
  points: readonly Point[];
  standing: Standing | null;
  error: unknown;
}

type Props = { tried: Trial; unit: Unit; period: Period };

export function Tried({ tried, unit, period }: Props) {
  const m = useMessages(goalMessages);
  const figures = useFigures();
  const errorText = useErrorText();
  if (tried.error !== null)
    return (
      <p role="alert" className={classes.error}>
        {errorText(tried.error)}
      </p>
    );
  const { standing } = tried;
  const nowOf = (start: string) => standing?.points.find(({ period_start }) => period_start === start)?.value;
  return (
    <section aria-label={m.tried} role="status">
      <p className={classes.note}>{m.tried}</p>
      <table className={classes.tried}>
        <thead>
          <tr>
            <th scope="col">{m.period}</th>
            {standing && <th scope="col">{m.triedNow}</th>}
            <th scope="col">{standing ? m.triedThen : m.value}</th>
            <th scope="col">{m.triedCases}</th>
          </tr>
        </thead>
        <tbody>
          {tried.points.map(({ period_start, value, sample }) => (
            <tr key={period_start}>
              <th scope="row">{figures.period(period, period_start)}</th>
              {standing && <td>{figures.value(unit, nowOf(period_start) ?? null)}</td>}
              <td>{figures.value(unit, value)}</td>
              <td>{m.cases({ count: sample })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {standing && <Consequences standing={standing} />}
    </section>
  );
}

/** What else changes with it, and what does not. */
function Consequences({ standing }: { standing: Standing }) {
  const m = useMessages(goalMessages);
  const { computed, goals, criteria } = standing;
  const said = { frozen: m.staysFrozen, typed: m.staysTyped, follows: m.follows, none: null };
  return (
    <ul className={classes.consequences} aria-label={m.consequences}>
      {computed > 0 && <li>{m.anew({ count: computed })}</li>}
      {goals.map(({ id, name, baseline }) => {
        const words = said[baseline];
        return words && <li key={id}>{words({ goal: name })}</li>;
      })}
      {goals.length > 0 && <li>{m.targetsStay}</li>}
      {criteria > 0 && <li>{m.readByCriteria({ count: criteria })}</li>}
    </ul>
  );
}
