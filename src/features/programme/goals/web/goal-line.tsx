// A goal on one line: whose it is, where one started, where one is, where one goes.
import { Link } from '@tanstack/react-router';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import type { GoalLine } from '../contract.ts';
import { goalMessages } from '../messages.ts';
import { GoalStateBadge, GoalTrack } from './goal-track.tsx';
import classes from './goals.module.css';

export function GoalLineItem({ goal }: { goal: GoalLine }) {
  const m = useMessages(goalMessages);
  const formats = useFormats();
  return (
    <li className={classes.goal}>
      <div>
        <Link to={'/programme/goals/$id' as never} params={{ id: goal.id } as never} className={classes.name}>
          {goal.name}
        </Link>
        <p className={classes.aside}>{goal.owner?.title ?? m.noOwner}</p>
      </div>
      <GoalTrack goal={goal} />
      <div>
        <GoalStateBadge state={goal.state} />
        {goal.reaches_on && goal.state !== 'reached' && (
          <p className={classes.aside}>{m.reachesOn({ day: formats.date(goal.reaches_on) })}</p>
        )}
      </div>
    </li>
  );
}
