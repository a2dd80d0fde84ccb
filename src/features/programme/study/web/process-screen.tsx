// One process: its two drawings with what they measure, the steps of one as a list, and the gaps between the two.
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useAutosave } from '../../../../platform/web/ui/autosave.ts';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SaveStatus } from '../../../../platform/web/ui/save-status.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { UrlTabs, useTab } from '../../../../platform/web/ui/url-tabs.tsx';
import type { ApiRecord, Values } from '../../../../records/web/api/record.ts';
import { useRecord } from '../../../../records/web/api/use-record-list.ts';
import { useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import { changesBetween } from '../changes.ts';
import { type Drawing, drawings, fieldOf, type Step, stepsOf } from '../contract.ts';
import { putBack, withNewStep, without } from '../edit-steps.ts';
import { studyMessages } from '../messages.ts';
import { Drawings } from './drawings.tsx';
import { GapProposals } from './gap-proposals.tsx';
import { MeasuresBetween } from './measures-between.tsx';
import { StepList } from './step-list.tsx';
import classes from './study.module.css';

export default function ProcessScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const m = useMessages(studyMessages);
  const { data, error, refetch } = useRecord('process', id);
  if (data) return <Study key={id} process={data} />;
  return (
    <Page title={m.process} width="wide">
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={10} height={36} />
      )}
    </Page>
  );
}

function Study({ process }: { process: ApiRecord }) {
  const m = useMessages(studyMessages);
  const offerUndo = useUndo();
  const mayEdit = useMay('process', 'edit') && process._can?.edit !== false;
  const update = useUpdateRecord('process');
  const save = useAutosave<Values>((values) => update.mutateAsync({ id: process.id, values }));
  // What is being changed stands here until it is saved, so that no answer that comes late takes a key back.
  const [own, setOwn] = useState<Values>({});
  const change = (values: Values) => {
    const all = { ...own, ...values };
    setOwn(all);
    save.change(all);
  };
  const seen = { ...process, ...own };
  const tabs = drawings.map((drawing) => ({ id: drawing, label: m[drawing] }));
  const drawing = useTab(tabs) as Drawing;
  const both = { current: stepsOf(seen.current_steps), wanted: stepsOf(seen.wanted_steps) };
  const { current, wanted } = both;
  const latest = useRef(both);
  useEffect(() => {
    latest.current = both;
  });
  const changes = useMemo(() => changesBetween(current, wanted), [current, wanted]);
  const times = seen.times_a_month === null || seen.times_a_month === '' ? null : Number(seen.times_a_month);
  const setSteps = (of: Drawing, next: readonly Step[]) => change({ [fieldOf(of)]: next });
  const remove = (of: Drawing, gone: readonly string[]) => {
    const before = both[of];
    setSteps(of, without(before, gone));
    offerUndo(m.stepRemoved, () => setSteps(of, putBack(latest.current[of], before, gone)));
  };
  const add = (of: Drawing) => {
    const id = crypto.randomUUID();
    setSteps(of, withNewStep(both[of], id));
    return id;
  };
  return (
    <Page
      title={String(process.name)}
      width="wide"
      heading={
        <div className={classes.crumbs}>
          <Link to={'/programme/study' as never}>{m.back}</Link>
          <span aria-hidden="true">›</span>
          <h1>{String(process.name)}</h1>
        </div>
      }
      actions={<SaveStatus state={save.state} onRetry={save.flush} />}
    >
      <Drawings
        current={current}
        wanted={wanted}
        mayEdit={mayEdit}
        onChange={setSteps}
        onRemove={remove}
        onAdd={add}
      >
        <MeasuresBetween
          current={current}
          wanted={wanted}
          times={times}
          mayEdit={mayEdit}
          onTimes={(times_a_month) => change({ times_a_month })}
          onLeave={save.flush}
        />
      </Drawings>
      <SectionTitle>{m.list}</SectionTitle>
      <UrlTabs tabs={tabs} label={m.drawings} />
      <StepList
        key={drawing}
        label={m.listOf({ drawing: m[drawing] })}
        steps={both[drawing]}
        changes={changes[drawing]}
        mayEdit={mayEdit}
        onChange={(next) => setSteps(drawing, next)}
        onRemove={(gone) => remove(drawing, gone)}
        onAdd={() => add(drawing)}
        onLeave={save.flush}
      />
      <GapProposals
        process={process.id}
        current={current}
        wanted={wanted}
        timesAMonth={times}
        onBefore={save.flush}
      />
    </Page>
  );
}
