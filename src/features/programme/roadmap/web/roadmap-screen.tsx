// The roadmap: the chart, and under it the table that says and changes all of it by keyboard.
import { Button } from '@mantine/core';
import { IconTimeline } from '@tabler/icons-react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { laterPart } from '../../../../platform/web/later.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import type { Roadmap } from '../contract.ts';
import { roadmapMessages } from '../messages.ts';
import type { GanttChart as Chart } from './gantt-chart.tsx';
import { NewTaskForm } from './new-task-form.tsx';
import { PlanTable } from './plan-table.tsx';
import classes from './roadmap.module.css';
import { usePlanChanges, useRoadmap } from './use-roadmap.ts';

const GanttChart = laterPart<Parameters<typeof Chart>[0]>(
  async () => (await import('./gantt-chart.tsx')).GanttChart,
);

export default function RoadmapScreen() {
  const m = useMessages(roadmapMessages);
  const { data, error, refetch } = useRoadmap();
  return (
    <Page title={m.title} width="wide">
      {data ? (
        <Plan plan={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={12} height={36} />
      )}
    </Page>
  );
}

function Plan({ plan }: { plan: Roadmap }) {
  const m = useMessages(roadmapMessages);
  const mayEdit = useMay('programme_task', 'edit');
  const changes = usePlanChanges();
  const { refusal, act } = changes;
  const early = plan.tasks.filter((task) => task.early > 0).length;
  const critical = plan.tasks.filter((task) => task.critical).length;
  if (plan.tasks.length === 0)
    return (
      <EmptyState icon={IconTimeline} action={mayEdit && <NewTaskForm />}>
        {m.empty}
      </EmptyState>
    );
  return (
    <>
      <div className={classes.tools}>
        <span>{critical > 0 && m.criticalLead({ count: critical })}</span>
        {mayEdit && (
          <Button className={classes.end} onClick={() => void act('roadmap.freeze', m.frozen)}>
            {plan.frozen ? m.freezeAgain : m.freeze}
          </Button>
        )}
      </div>
      {early > 0 && (
        <div className={classes.strip} role="status">
          <span>{m.tooEarly({ count: early })}</span>
          {mayEdit && <Button onClick={() => void act('roadmap.push', m.pushedTasks)}>{m.push}</Button>}
        </div>
      )}
      {refusal && (
        <p role="alert" className={classes.refusal}>
          {refusal}
        </p>
      )}
      <div className={classes.chartPlace}>
        <GanttChart plan={plan} mayEdit={mayEdit} onChange={changes.change} />
      </div>
      <p className={classes.legend}>{m.legend}</p>
      <PlanTable plan={plan} mayEdit={mayEdit} changes={changes} />
      {mayEdit && <NewTaskForm />}
    </>
  );
}
