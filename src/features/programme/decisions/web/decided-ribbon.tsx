// Across the page of a goal, a gap, a risk…: the decisions about it; across a decision's own page, the way to the register.
import { Link } from '@tanstack/react-router';
import type { WebObject } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { decisionMessages } from '../messages.ts';
import classes from './decided-here.module.css';
import { DecidedHere } from './decided-here.tsx';

type Props = { object: WebObject; record: ApiRecord };

export const DecidedRibbon = ({ object, record }: Props) => (
  <div className={classes.ribbon}>
    <DecidedHere kind={object.name} of={record.id} />
  </div>
);

export function RegisterRibbon({ record }: Props) {
  const m = useMessages(decisionMessages);
  return (
    <div className={classes.ribbon}>
      <Link to={`/programme/decisions/${record.id}`}>{m.inRegister}</Link>
    </div>
  );
}
