// The pipelines with their stages in order: few, asked for once, and told apart by outcome.
import { useMemo } from 'react';
import type { ApiRecord, Reference } from '../../../records/web/api/record.ts';
import { useRecordPage } from '../../../records/web/api/use-record-list.ts';
import { type ExitCriteria, type Learnt, noCriteria } from '../exit-criteria.ts';

export type Outcome = 'open' | 'won' | 'lost';

export interface Stage {
  id: string;
  name: string;
  outcome: Outcome;
  /** In percent. */
  probability: number;
  position: number;
  pipeline: string;
  guidance: string | null;
  criteria: ExitCriteria;
  reasonRequired: boolean;
  norm_days: number | null;
  usual_days: number | null;
  usual_stays: number | null;
  learnt: Learnt | null;
  record: ApiRecord;
}

export interface Pipeline {
  id: string;
  name: string;
  position: number;
  stages: readonly Stage[];
  record: ApiRecord;
}

export interface Pipelines {
  pipelines: readonly Pipeline[];
  loading: boolean;
  error: unknown;
  retry: () => void;
}

const most = 1000;

/** One stage of them all. */
export function useStage(id: string | undefined): Stage | undefined {
  const { pipelines } = usePipelines();
  return useMemo(
    () => pipelines.flatMap(({ stages }) => stages).find((stage) => stage.id === id),
    [pipelines, id],
  );
}

export function usePipelines(): Pipelines {
  const lines = useRecordPage('pipeline', { sort: 'position,created_at', limit: most });
  const stages = useRecordPage('stage', { sort: 'position,created_at', limit: most });
  const pipelines = useMemo(
    () => joinStages(lines.data?.records ?? [], stages.data?.records ?? []),
    [lines.data, stages.data],
  );
  return {
    pipelines,
    loading: lines.isPending || stages.isPending,
    error: lines.error ?? stages.error,
    retry: () => {
      void lines.refetch();
      void stages.refetch();
    },
  };
}

function joinStages(lines: readonly ApiRecord[], stages: readonly ApiRecord[]): Pipeline[] {
  const read = stages.map(readStage).sort((a, b) => a.position - b.position);
  return lines
    .map((record) => ({
      id: record.id,
      name: String(record.name ?? ''),
      position: Number(record.position ?? 0),
      stages: read.filter(({ pipeline }) => pipeline === record.id),
      record,
    }))
    .sort((a, b) => a.position - b.position);
}

const readStage = (record: ApiRecord): Stage => ({
  id: record.id,
  name: String(record.name ?? ''),
  outcome: (record.outcome as Outcome | undefined) ?? 'open',
  probability: Number(record.probability ?? 0),
  position: Number(record.position ?? 0),
  pipeline: (record.pipeline as Reference | null)?.id ?? '',
  guidance: (record.guidance as string | null) ?? null,
  criteria: { ...noCriteria, ...(record.exit_criteria as ExitCriteria | null) },
  reasonRequired: record.reason_required === true,
  norm_days: (record.norm_days as number | null) ?? null,
  usual_days: (record.usual_days as number | null) ?? null,
  usual_stays: (record.usual_stays as number | null) ?? null,
  learnt: (record.learnt as Learnt | null) ?? null,
  record,
});
