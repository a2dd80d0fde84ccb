import { NumberInput, Select } from '@mantine/core';
import { IconAdjustments, IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { SubjectNote } from '../../../../platform/web/subject-note.ts';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { pipelineMessages } from '../../messages.ts';
import type { Stage } from '../use-pipelines.ts';
import { NameField } from './name-field.tsx';
import classes from './pipelines.module.css';
import { StageDetails } from './stage-details.tsx';
import type { Arrange } from './use-arrange.ts';

type Props = {
  stage: Stage;
  index: number;
  last: boolean;
  /** How many deals stand in it; undefined until it is known. */
  deals: number | undefined;
  may: boolean;
  arrange: Arrange;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
};

const outcomes = ['open', 'won', 'lost'] as const;

export function StageRow({ stage, index, last, deals, may, arrange, onMove, onRemove }: Props) {
  const m = useMessages(pipelineMessages);
  const { name } = stage;
  const [opened, setOpened] = useState(false);
  const asks =
    stage.criteria.fields.length > 0 ||
    stage.criteria.activities.length > 0 ||
    stage.criteria.documents > 0 ||
    stage.reasonRequired;
  return (
    <li className={classes.stage} data-opened={opened || undefined}>
      <div className={classes.name}>
        <NameField
          id={stage.id}
          label={m.stageName({ number: index + 1 })}
          name={name}
          disabled={!may}
          onSave={(next) => void arrange.change('stage', stage.id, { name: next })}
        />
        <SubjectNote kind="stage" of={stage.id} />
      </div>
      <Probability stage={stage} may={may} arrange={arrange} />
      <Select
        aria-label={m.outcomeOf({ stage: name })}
        className={classes.outcome}
        data={outcomes.map((value) => ({ value, label: m[value] }))}
        value={stage.outcome}
        // Its deals are open, won or lost by it: that does not change under them.
        disabled={!may || deals === undefined || deals > 0}
        onChange={(outcome) => void arrange.change('stage', stage.id, { outcome })}
      />
      <span className={classes.deals}>{deals !== undefined && m.deals({ count: deals })}</span>
      {may && (
        <span className={classes.tools}>
          <IconButton
            icon={IconAdjustments}
            label={asks ? m.detailsSet({ name }) : m.details({ name })}
            aria-expanded={opened}
            data-set={asks || undefined}
            onClick={() => setOpened((before) => !before)}
          />
          <IconButton
            icon={IconArrowUp}
            label={m.up({ name })}
            disabled={index === 0}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon={IconArrowDown}
            label={m.down({ name })}
            disabled={last}
            onClick={() => onMove(1)}
          />
          <IconButton icon={IconTrash} label={m.remove({ name })} onClick={onRemove} />
        </span>
      )}
      {opened && <StageDetails stage={stage} may={may} arrange={arrange} />}
    </li>
  );
}

function Probability({ stage, may, arrange }: Pick<Props, 'stage' | 'may' | 'arrange'>) {
  const m = useMessages(pipelineMessages);
  const [typed, setTyped] = useState<number | string>(stage.probability);
  useEffect(() => setTyped(stage.probability), [stage.probability]);
  const save = () => {
    const probability = Number(typed);
    if (typed === '' || Number.isNaN(probability)) return setTyped(stage.probability);
    if (probability !== stage.probability) void arrange.change('stage', stage.id, { probability });
  };
  return (
    <NumberInput
      aria-label={m.probabilityOf({ stage: stage.name })}
      className={classes.probability}
      value={typed}
      min={0}
      max={100}
      suffix={m.percent}
      hideControls
      disabled={!may}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}
