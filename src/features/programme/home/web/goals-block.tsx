// Whether it works: each goal from where one started over today to where one goes.
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { GoalLineItem } from '../../goals/web/goal-line.tsx';
import type { Home } from '../contract.ts';
import { homeMessages } from '../messages.ts';
import classes from './home.module.css';

const shown = 4;

export function GoalsBlock({ goals }: { goals: Home['goals'] }) {
  const m = useMessages(homeMessages);
  return (
    <section aria-label={m.goals} className={classes.block}>
      <SectionTitle count={goals.length || undefined}>{m.goals}</SectionTitle>
      {goals.length === 0 && <p className={classes.none}>{m.noGoal}</p>}
      <ul className={classes.list}>
        {goals.slice(0, shown).map((goal) => (
          <GoalLineItem key={goal.id} goal={goal} />
        ))}
      </ul>
      {goals.length > shown && (
        <Link to={'/programme/goals' as never} className={classes.more}>
          {m.seeAll({ count: goals.length })}
        </Link>
      )}
    </section>
  );
}
