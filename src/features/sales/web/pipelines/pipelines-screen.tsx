import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconRoute, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { useAggregate } from '../../../../records/web/api/use-record-list.ts';
import { pipelineMessages } from '../../messages.ts';
import { type Pipeline, type Stage, usePipelines } from '../use-pipelines.ts';
import { MoveDeals } from './move-deals.tsx';
import { NameField } from './name-field.tsx';
import classes from './pipelines.module.css';
import { StageRow } from './stage-row.tsx';
import { type Arrange, useArrange } from './use-arrange.ts';

type Counts = ReadonlyMap<string, number> | undefined;

export default function PipelinesScreen() {
  const m = useMessages(pipelineMessages);
  const { pipelines, loading, error, retry } = usePipelines();
  const may = useMay('pipeline', 'edit');
  const arrange = useArrange();
  const counts = useCounts();
  const [leaving, setLeaving] = useState<Stage | null>(null);
  useLiveRecords();
  const create = { label: m.newPipeline, run: () => void arrange.addPipeline(pipelines.length) };
  const remove = (stage: Stage) => {
    if (counts?.get(stage.id)) setLeaving(stage);
    else void arrange.removeStage(stage);
  };
  return (
    <Page title={m.pipelines} width="reading" create={may ? create : undefined}>
      <p className={classes.lead}>{m.lead}</p>
      {loading ? (
        <SkeletonRows count={8} height={44} />
      ) : error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : pipelines.length === 0 ? (
        <EmptyState
          icon={IconRoute}
          action={
            may && (
              <Button variant="filled" onClick={create.run}>
                {m.newPipeline}
              </Button>
            )
          }
        >
          {m.empty}
        </EmptyState>
      ) : (
        pipelines.map((pipeline, index) => (
          <PipelineBlock
            key={pipeline.id}
            pipeline={pipeline}
            pipelines={pipelines}
            index={index}
            counts={counts}
            may={may}
            arrange={arrange}
            onRemove={remove}
          />
        ))
      )}
      {leaving && (
        <MoveDeals
          stage={leaving}
          deals={counts?.get(leaving.id) ?? 0}
          pipelines={pipelines}
          onClose={() => setLeaving(null)}
          onMove={(to) => {
            setLeaving(null);
            void arrange.moveAndRemove(leaving, to);
          }}
        />
      )}
    </Page>
  );
}

type BlockProps = {
  pipeline: Pipeline;
  pipelines: readonly Pipeline[];
  index: number;
  counts: Counts;
  may: boolean;
  arrange: Arrange;
  onRemove: (stage: Stage) => void;
};

function PipelineBlock({ pipeline, pipelines, index, counts, may, arrange, onRemove }: BlockProps) {
  const m = useMessages(pipelineMessages);
  const { id, name, stages } = pipeline;
  return (
    <section className={classes.pipeline} aria-label={name}>
      <h2 className="visually-hidden">{name}</h2>
      <div className={classes.head}>
        <div className={classes.name}>
          <NameField
            strong
            id={id}
            label={m.pipelineName}
            name={name}
            disabled={!may}
            onSave={(next) => void arrange.change('pipeline', id, { name: next })}
          />
        </div>
        {may && (
          <span className={classes.tools}>
            <IconButton
              icon={IconArrowUp}
              label={m.up({ name })}
              disabled={index === 0}
              onClick={() => void arrange.reorder('pipeline', moved(pipelines, index, -1), id)}
            />
            <IconButton
              icon={IconArrowDown}
              label={m.down({ name })}
              disabled={index === pipelines.length - 1}
              onClick={() => void arrange.reorder('pipeline', moved(pipelines, index, 1), id)}
            />
            <IconButton
              icon={IconTrash}
              label={m.remove({ name })}
              onClick={() => void arrange.removePipeline(pipeline)}
            />
          </span>
        )}
      </div>
      <div className={classes.labels} aria-hidden="true">
        <span className={classes.name}>{m.stage}</span>
        <span className={classes.probability}>{m.probability}</span>
        <span className={classes.outcome}>{m.outcome}</span>
      </div>
      <ol className={classes.stages}>
        {stages.map((stage, at) => (
          <StageRow
            key={stage.id}
            stage={stage}
            index={at}
            last={at === stages.length - 1}
            deals={counts && (counts.get(stage.id) ?? 0)}
            may={may}
            arrange={arrange}
            onMove={(step) => void arrange.reorder('stage', moved(stages, at, step), stage.id)}
            onRemove={() => onRemove(stage)}
          />
        ))}
      </ol>
      {may && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPlus />}
          onClick={() => void arrange.addStage(pipeline)}
        >
          {m.newStage}
        </Button>
      )}
    </section>
  );
}

/** The list with one of it a step further. */
function moved<T>(list: readonly T[], index: number, step: 1 | -1): T[] {
  const next = [...list];
  const [taken] = next.splice(index, 1);
  if (taken !== undefined) next.splice(index + step, 0, taken);
  return next;
}

function useCounts(): Counts {
  const { data } = useAggregate<{ keys: [{ id: string } | null]; measures: [number] }>('deal', {
    group_by: [{ field: 'stage' }],
    measures: [{ op: 'count' }],
  });
  return useMemo(
    () =>
      data && new Map(data.groups.map(({ keys: [stage], measures: [count] }) => [stage?.id ?? '', count])),
    [data],
  );
}
