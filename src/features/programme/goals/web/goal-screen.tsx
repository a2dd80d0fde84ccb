// One goal: what it is, from where to where, how it went, and what it is worth.
import { Link, useParams } from '@tanstack/react-router';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SaveStatus } from '../../../../platform/web/ui/save-status.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { useRecord } from '../../../../records/web/api/use-record-list.ts';
import { FieldRow } from '../../../../records/web/page/field-row.tsx';
import { EditingProvider, useEditing } from '../../../../records/web/page/use-editing.tsx';
import type { GoalView } from '../contract.ts';
import { goalMessages } from '../messages.ts';
import { BaselineButtons } from './baseline-buttons.tsx';
import { GoalHistory } from './goal-history.tsx';
import { GoalStateBadge, GoalTrack } from './goal-track.tsx';
import { GoalWorth } from './goal-worth.tsx';
import classes from './goals.module.css';
import { useGoal } from './use-goals.ts';

export default function GoalScreen() {
  const m = useMessages(goalMessages);
  const { id } = useParams({ strict: false }) as { id: string };
  const object = useObject('goal');
  const { data: record, error } = useRecord('goal', id);
  const { data: goal } = useGoal(id, record?.version);
  useLiveRecords();
  const title = record?.record_title ?? m.goals;
  if (!record || !object || !goal)
    return (
      <Page title={title} width="wide">
        {error ? <EmptyState>{m.gone}</EmptyState> : <SkeletonRows count={8} height={40} />}
      </Page>
    );
  return (
    <EditingProvider object={object} record={record}>
      <Standing goal={goal} title={title} />
    </EditingProvider>
  );
}

function Standing({ goal, title }: { goal: GoalView; title: string }) {
  const m = useMessages(goalMessages);
  const { state } = useEditing();
  return (
    <Page
      title={title}
      width="wide"
      heading={
        <div className={classes.crumbs}>
          <Link to={'/programme/goals' as never}>{m.back}</Link>
          <span aria-hidden="true">/</span>
          <h1>{title}</h1>
        </div>
      }
      actions={<SaveStatus state={state} />}
    >
      <p className={classes.standing}>
        <GoalStateBadge state={goal.state} />
      </p>
      <GoalTrack goal={goal} />
      <div className={classes.page}>
        <div>
          <section className={classes.block} aria-label={m.what}>
            <SectionTitle>{m.what}</SectionTitle>
            <Rows names={['name', 'measure', 'owner', 'status']} />
          </section>
          <section className={classes.block} aria-label={m.before}>
            <SectionTitle>{m.before}</SectionTitle>
            <Rows
              names={['baseline', 'baseline_source', 'baseline_from', 'baseline_to', 'baseline_sample']}
            />
            <BaselineButtons goal={goal} />
          </section>
          <section className={classes.block} aria-label={m.target}>
            <SectionTitle>{m.target}</SectionTitle>
            <Rows names={['target', 'target_on']} />
          </section>
        </div>
        <div>
          <GoalHistory goal={goal} />
          <GoalWorth goal={goal}>
            <Rows names={['value_per_unit', 'value_reason']} />
          </GoalWorth>
        </div>
      </div>
    </Page>
  );
}

/** Those the reader may see. */
function Rows({ names }: { names: readonly string[] }) {
  const { object } = useEditing();
  return (
    <dl>
      {names.flatMap((name) => {
        const field = object.fields.get(name);
        return field ? [<FieldRow key={name} field={field} />] : [];
      })}
    </dl>
  );
}
