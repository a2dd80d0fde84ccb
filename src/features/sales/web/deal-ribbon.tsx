// The stages of a deal's pipeline across its page: where it stands, and each other one a click away.
import { Skeleton } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { heldRecord } from '../../../records/web/api/cache.ts';
import type { ApiRecord, Reference } from '../../../records/web/api/record.ts';
import { useEditing } from '../../../records/web/page/use-editing.tsx';
import classes from './deal-ribbon.module.css';
import { ribbonMessages } from './deal-ribbon-messages.ts';
import { useAfterMove } from './move/after-move.tsx';
import { StageFacts } from './stage-facts.tsx';
import { type Stage, usePipelines } from './use-pipelines.ts';

export function DealRibbon({ record }: { record: ApiRecord }) {
  const m = useMessages(ribbonMessages);
  const { save, may } = useEditing();
  const client = useQueryClient();
  const after = useAfterMove();
  const { pipelines, loading } = usePipelines();
  const current = useRef<HTMLLIElement>(null);
  const stageId = (record.stage as Reference | null)?.id;
  // Where they do not all fit, the one that counts is in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the stage, and waits for the stages to be there.
  useEffect(() => {
    const li = current.current;
    if (li?.parentElement) li.parentElement.scrollLeft = li.offsetLeft - li.parentElement.clientWidth / 3;
  }, [stageId, loading]);
  if (loading) return <Skeleton height={32} />;
  const pipeline = pipelines.find(({ id }) => id === (record.pipeline as Reference | null)?.id);
  const stages = [...(pipeline?.stages ?? [])].sort((a, b) => rank(a) - rank(b));
  const now = stages.findIndex(({ id }) => id === stageId);
  if (stages.length === 0) return null;

  const move = async (stage: Stage) => {
    if (!(await save('stage', { id: stage.id, title: stage.name, object: 'stage' }))) return;
    // Why it ended and what is next are best said while one remembers.
    await after.ask(heldRecord(client, 'deal', record.id) ?? record);
  };
  return (
    <>
      <ol className={classes.ribbon} aria-label={m.stages}>
        {stages.map((stage, i) => (
          <li
            key={stage.id}
            ref={i === now ? current : undefined}
            className={classes.stage}
            data-state={stateOf(stage, i, now, stages)}
          >
            {i === now ? (
              <span className={classes.face} aria-current="step">
                <Mark stage={stage} />
                <span className="visually-hidden">{m.current({ stage: stage.name })}</span>
                <span className={classes.word} aria-hidden="true">
                  {stage.name}
                </span>
              </span>
            ) : (
              <button
                type="button"
                className={classes.face}
                disabled={!may}
                aria-label={m.moveTo({ stage: stage.name })}
                title={stage.name}
                onClick={() => void move(stage)}
              >
                <Mark stage={stage} />
                <span className={classes.word}>{stage.name}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {stages[now] && <StageFacts record={record} stage={stages[now]} />}
      {after.panel}
    </>
  );
}

function Mark({ stage }: { stage: Stage }) {
  if (stage.outcome === 'won') return <IconCheck size={14} aria-hidden="true" />;
  if (stage.outcome === 'lost') return <IconX size={14} aria-hidden="true" />;
  return null;
}

/** The ways out come last, whatever their place in the settings. */
const rank = ({ outcome }: Stage): number => (outcome === 'open' ? 0 : outcome === 'won' ? 1 : 2);

function stateOf(stage: Stage, i: number, now: number, stages: readonly Stage[]): string {
  if (i === now) return stage.outcome === 'open' ? 'now' : stage.outcome;
  // A lost deal has not passed what it was lost before.
  return i < now && stages[now]?.outcome !== 'lost' ? 'passed' : 'ahead';
}
