// Probability against impact: how many risks are at each spot; a spot chooses its risks in the register below.
import { useMessages } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import classes from '../../web/register.module.css';
import { riskMessages } from '../messages.ts';
import own from './risks.module.css';

export interface Spot {
  p: number;
  i: number;
}

const five = [1, 2, 3, 4, 5];
/** What weighs little, something, much. */
const level = ({ p, i }: Spot): string => (p * i >= 15 ? 'high' : p * i >= 8 ? 'middle' : 'low');

type Props = { risks: readonly ApiRecord[]; spot: Spot | null; onSpot: (spot: Spot | null) => void };

export function RiskMap({ risks, spot, onSpot }: Props) {
  const m = useMessages(riskMessages);
  return (
    <section className={classes.part} aria-label={m.map}>
      <SectionTitle>{m.map}</SectionTitle>
      <table className={own.map}>
        <thead>
          <tr>
            <th scope="col">{m.probability}</th>
            {five.map((i) => (
              <th key={i} scope="col">
                <span className="visually-hidden">{m.impact} </span>
                {i}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {five.toReversed().map((p) => (
            <tr key={p}>
              <th scope="row">{p}</th>
              {five.map((i) => {
                const count = risks.filter(
                  ({ probability, impact }) => probability === p && impact === i,
                ).length;
                const here = spot?.p === p && spot.i === i;
                return (
                  <td key={i} data-level={level({ p, i })}>
                    {count > 0 && (
                      <button
                        type="button"
                        aria-pressed={here}
                        aria-label={m.mapCell({ p, i, count })}
                        onClick={() => onSpot(here ? null : { p, i })}
                      >
                        {count}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={own.axis}>{m.impact} →</p>
    </section>
  );
}
