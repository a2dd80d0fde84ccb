// Gaps by how much they matter and how hard they are to close: what matters and is easy stands at the top left.
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../../../platform/web/language.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { studyMessages } from '../messages.ts';
import classes from './study.module.css';

const scale = [1, 2, 3, 4, 5];

export function GapMatrix({ gaps }: { gaps: readonly ApiRecord[] }) {
  const m = useMessages(studyMessages);
  return (
    <>
      <p className={classes.dim}>{m.matrixLead}</p>
      <div className={classes.scroller}>
        <table className={classes.matrix} aria-label={m.matrix}>
          <thead>
            <tr>
              <th scope="col">
                {m.importance} ↓ · {m.effort} →
              </th>
              {scale.map((effort) => (
                <th key={effort} scope="col">
                  {effort}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scale.toReversed().map((importance) => (
              <tr key={importance}>
                <th scope="row">{importance}</th>
                {scale.map((effort) => (
                  <td key={effort} data-first={importance >= 4 && effort <= 2 ? true : undefined}>
                    <ul>
                      {gaps
                        .filter(
                          (gap) => Number(gap.importance) === importance && Number(gap.effort) === effort,
                        )
                        .map(({ id, name }) => (
                          <li key={id}>
                            <Link to={'/o/$object/$id' as never} params={{ object: 'gap', id } as never}>
                              {String(name)}
                            </Link>
                          </li>
                        ))}
                    </ul>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
