import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Icon } from '../../../platform/web/screens.ts';
import classes from './today.module.css';

type Props = {
  icon: Icon;
  /** None where the title is a sentence of its own. */
  verb: string | undefined;
  /** The person or the record, and its page. */
  who: string;
  to: string;
  reasons: readonly (ReactNode | false | null | undefined)[];
  /** Do, not now. */
  buttons: ReactNode;
  /** What opens under the line. */
  children?: ReactNode;
};

/** A verb, a person, a reason, and two buttons. */
export function DayLine({ icon: Glyph, verb, who, to, reasons, buttons, children }: Props) {
  const said = reasons.filter(Boolean);
  return (
    <li className={classes.item}>
      <div className={classes.line}>
        <Glyph className={classes.glyph} size={18} stroke={1.5} aria-hidden="true" />
        <div className={classes.words}>
          <p className={classes.what}>
            {verb && <span className={classes.verb}>{verb} </span>}
            <Link to={to} className={classes.who}>
              {who}
            </Link>
          </p>
          <p className={classes.why}>
            {said.map((reason, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: words without identity, in a fixed order.
              <span key={index}>{reason}</span>
            ))}
          </p>
        </div>
        <div className={classes.buttons}>{buttons}</div>
      </div>
      {children}
    </li>
  );
}
