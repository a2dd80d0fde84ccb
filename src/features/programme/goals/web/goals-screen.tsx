// The goals of the programme, each on one line: whose it is, where one started, where one is, where one goes.
import { Button } from '@mantine/core';
import { IconFlag3, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { useVisit } from '../../owner/web/use-visit.ts';
import { goalMessages } from '../messages.ts';
import { GoalLineItem } from './goal-line.tsx';
import classes from './goals.module.css';
import { useGoals } from './use-goals.ts';

export default function GoalsScreen() {
  const m = useMessages(goalMessages);
  useVisit('goals');
  const { data, error, refetch } = useGoals();
  useLiveRecords();
  const add = data?.may_create && (
    <Button
      leftSection={<IconPlus size={16} />}
      renderRoot={(props) => <Link {...props} to={'/programme/goals/new' as never} />}
    >
      {m.add}
    </Button>
  );
  return (
    <Page title={m.goals} width="wide">
      <p className={classes.lead}>{m.lead}</p>
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows count={5} height={64} />
        )
      ) : data.goals.length === 0 ? (
        <EmptyState icon={IconFlag3} action={add}>
          {m.empty}
        </EmptyState>
      ) : (
        <>
          <ul className={classes.list} aria-label={m.goals}>
            {data.goals.map((goal) => (
              <GoalLineItem key={goal.id} goal={goal} />
            ))}
          </ul>
          <div className={classes.buttons}>{add}</div>
        </>
      )}
    </Page>
  );
}
