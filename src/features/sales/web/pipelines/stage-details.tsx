// What of a stage is set once in a while: what it asks for, what it advises, its normal time, beside what the past says.
import { Checkbox, Group, MultiSelect, NumberInput, Stack, Switch, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { type ExitCriteria, enoughCases, learntProbability } from '../../exit-criteria.ts';
import { pipelineMessages } from '../../messages.ts';
import type { Stage } from '../use-pipelines.ts';
import classes from './pipelines.module.css';
import type { Arrange } from './use-arrange.ts';

type Props = { stage: Stage; may: boolean; arrange: Arrange };

export function StageDetails({ stage, may, arrange }: Props) {
  const m = useMessages(pipelineMessages);
  const change = (values: Record<string, unknown>) => void arrange.change('stage', stage.id, values);
  return (
    <Stack gap="sm" className={classes.details}>
      {stage.outcome === 'open' ? (
        <>
          <Criteria stage={stage} may={may} onChange={(exit_criteria) => change({ exit_criteria })} />
          <Norm stage={stage} may={may} onChange={(norm_days) => change({ norm_days })} />
          <LearntText stage={stage} />
        </>
      ) : (
        <Switch
          label={m.reasonRequired}
          description={m.reasonRequiredHelp}
          checked={stage.reasonRequired}
          disabled={!may}
          onChange={(event) => change({ reason_required: event.currentTarget.checked })}
        />
      )}
      <Guidance stage={stage} may={may} onChange={(guidance) => change({ guidance })} />
    </Stack>
  );
}

const kinds = ['call', 'meeting', 'visit', 'email', 'task'] as const;

function Criteria({
  stage,
  may,
  onChange,
}: {
  stage: Stage;
  may: boolean;
  onChange: (criteria: ExitCriteria) => void;
}) {
  const m = useMessages(pipelineMessages);
  const text = useText();
  const deal = useObject('deal');
  const { criteria } = stage;
  const fields = [...(deal?.fields.values() ?? [])]
    .filter(({ name, readOnly, type }) => !readOnly && type !== 'json' && !notAsked.has(name))
    .map(({ name, label }) => ({ value: name, label: text(label) }));
  return (
    <fieldset className={classes.criteria}>
      <legend>{m.criteria}</legend>
      <MultiSelect
        label={m.criteriaFields}
        data={fields}
        value={criteria.fields}
        disabled={!may}
        searchable
        onChange={(names) => onChange({ ...criteria, fields: names })}
      />
      <Checkbox.Group
        label={m.criteriaActivities}
        value={criteria.activities.map(({ kind }) => kind)}
        onChange={(chosen) =>
          onChange({
            ...criteria,
            activities: kinds
              .filter((kind) => chosen.includes(kind))
              .map((kind) => criteria.activities.find((one) => one.kind === kind) ?? { kind, count: 1 }),
          })
        }
      >
        <Group gap="md" mt={4}>
          {kinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={m[`did_${kind}`]} disabled={!may} />
          ))}
        </Group>
      </Checkbox.Group>
      <Checkbox
        label={m.criteriaDocument}
        checked={criteria.documents > 0}
        disabled={!may}
        onChange={(event) => onChange({ ...criteria, documents: event.currentTarget.checked ? 1 : 0 })}
      />
    </fieldset>
  );
}

/** What a move sets itself, or what every deal has. */
const notAsked = new Set([
  'name',
  'stage',
  'pipeline',
  'owner',
  'external_id',
  'lost_reason',
  'reason',
  'probability',
]);

function Norm({
  stage,
  may,
  onChange,
}: {
  stage: Stage;
  may: boolean;
  onChange: (days: number | null) => void;
}) {
  const m = useMessages(pipelineMessages);
  const [typed, setTyped] = useState<number | string>(stage.norm_days ?? '');
  useEffect(() => setTyped(stage.norm_days ?? ''), [stage.norm_days]);
  const save = () => {
    const days = typed === '' ? null : Math.round(Number(typed));
    if (days !== stage.norm_days && (days === null || days >= 1)) onChange(days);
  };
  const usual = stage.usual_days;
  return (
    <NumberInput
      className={classes.norm}
      label={m.norm}
      description={
        (stage.usual_stays ?? 0) >= enoughCases && usual !== null
          ? m.usual({ days: usual, stays: stage.usual_stays ?? 0 })
          : m.usualNotYet({ stays: stage.usual_stays ?? 0, enough: enoughCases })
      }
      value={typed}
      min={1}
      max={3650}
      hideControls
      suffix={m.daysSuffix}
      disabled={!may}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}

function Guidance({
  stage,
  may,
  onChange,
}: {
  stage: Stage;
  may: boolean;
  onChange: (text: string | null) => void;
}) {
  const m = useMessages(pipelineMessages);
  const [typed, setTyped] = useState(stage.guidance ?? '');
  useEffect(() => setTyped(stage.guidance ?? ''), [stage.guidance]);
  return (
    <Textarea
      label={m.guidance}
      description={m.guidanceHelp}
      autosize
      minRows={2}
      maxLength={2000}
      value={typed}
      disabled={!may}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => typed.trim() !== (stage.guidance ?? '') && onChange(typed.trim() || null)}
    />
  );
}

function LearntText({ stage: { learnt, probability } }: { stage: Stage }) {
  const m = useMessages(pipelineMessages);
  const chance = learntProbability(learnt);
  return (
    <p className={classes.learnt}>
      {chance === null || !learnt
        ? m.learntNotYet({ deals: learnt?.deals ?? 0, enough: enoughCases })
        : m.learnt({ chance, won: learnt.won, deals: learnt.deals, typed: probability })}
    </p>
  );
}
