// One process: measures of both drawings, the drawing that one looks at, its steps as a list, and the gaps between the two.
import { Button, NumberInput } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { laterPart } from '../../../../platform/web/later.tsx';
import { useAutosave } from '../../../../platform/web/ui/autosave.ts';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SaveStatus } from '../../../../platform/web/ui/save-status.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { UrlTabs, useTab } from '../../../../platform/web/ui/url-tabs.tsx';
import type { ApiRecord, Values } from '../../../../records/web/api/record.ts';
import { useRecord } from '../../../../records/web/api/use-record-list.ts';
import { useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import {
  type Drawing,
  drawings,
  fieldOf,
  measureNames,
  measuresOf,
  type Step,
  stepsOf,
} from '../contract.ts';
import { studyMessages } from '../messages.ts';
import type { FlowEditor as Editor } from './flow-editor.tsx';
import { GapProposals } from './gap-proposals.tsx';
import { StepList } from './step-list.tsx';
import classes from './study.module.css';

const FlowEditor = laterPart<Parameters<typeof Editor>[0]>(
  async () => (await import('./flow-editor.tsx')).FlowEditor,
);

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
  const current = stepsOf(seen.current_steps);
  const wanted = stepsOf(seen.wanted_steps);
  const steps = drawing === 'current' ? current : wanted;
  const times = seen.times_a_month === null || seen.times_a_month === '' ? null : Number(seen.times_a_month);
  const setSteps = (next: readonly Step[]) => change({ [fieldOf(drawing)]: next });
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
      <div className={classes.top}>
        <Comparison now={measuresOf(current, times)} then={measuresOf(wanted, times)} />
        <NumberInput
          label={m.times}
          className={classes.times}
          min={0}
          max={100_000}
          allowDecimal={false}
          readOnly={!mayEdit}
          value={times ?? ''}
          onChange={(value) => change({ times_a_month: value === '' ? null : Number(value) })}
          onBlur={save.flush}
        />
      </div>
      <UrlTabs tabs={tabs} label={m.drawings} />
      {drawing === 'wanted' && wanted.length === 0 && current.length > 0 && mayEdit && (
        <p>
          <Button onClick={() => setSteps(current)}>{m.copyCurrent}</Button>
        </p>
      )}
      {steps.length > 0 && (
        <div className={classes.drawing}>
          <FlowEditor key={drawing} steps={steps} mayEdit={mayEdit} onChange={setSteps} />
        </div>
      )}
      <StepList steps={steps} mayEdit={mayEdit} onChange={setSteps} onLeave={save.flush} />
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

type Both = { now: ReturnType<typeof measuresOf>; then: ReturnType<typeof measuresOf> };

function Comparison({ now, then }: Both) {
  const m = useMessages(studyMessages);
  const formats = useFormats();
  const said = (value: number | null) => (value === null ? '—' : formats.number(value));
  return (
    <table className={classes.measures}>
      <thead>
        <tr>
          <th scope="col">{m.measure}</th>
          <th scope="col" data-number>
            {m.current}
          </th>
          <th scope="col" data-number>
            {m.wanted}
          </th>
          <th scope="col" data-number>
            {m.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {measureNames.map((name) => {
          const [a, b] = [now[name], then[name]];
          const by = a === null || b === null ? null : Math.round((b - a) * 10) / 10;
          return (
            <tr key={name}>
              <th scope="row">{m[name]}</th>
              <td data-number>{a === null ? <span className={classes.dim}>{m.unknown}</span> : said(a)}</td>
              <td data-number>{said(b)}</td>
              <td data-number data-better={(by !== null && by < 0) || undefined}>
                {by === null ? '—' : by > 0 ? `+${formats.number(by)}` : formats.number(by).replace('-', '−')}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
