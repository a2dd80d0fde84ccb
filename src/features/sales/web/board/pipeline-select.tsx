import { Select } from '@mantine/core';
import { useMessages } from '../../../../platform/web/language.tsx';
import { boardMessages } from '../../messages.ts';
import type { Pipeline } from '../use-pipelines.ts';
import classes from './board.module.css';

export type PipelineSelectProps = {
  pipelines: readonly Pipeline[];
  pipeline: string;
  onChange: (id: string | null) => void;
};

/** Fetched after the board: most look at the pipeline they have looked at before. */
export function PipelineSelect({ pipelines, pipeline, onChange }: PipelineSelectProps) {
  const m = useMessages(boardMessages);
  return (
    <Select
      aria-label={m.pipeline}
      className={classes.pipeline}
      data={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
      value={pipeline}
      onChange={onChange}
    />
  );
}
