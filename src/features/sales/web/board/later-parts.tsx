// What of the board is fetched once it stands.
import { TextInput } from '@mantine/core';
import { laterPart } from '../../../../platform/web/later.tsx';
import classes from './board.module.css';
import type { PipelineSelectProps } from './pipeline-select.tsx';

export const PipelineSelect = laterPart(
  async () => (await import('./pipeline-select.tsx')).PipelineSelect,
  ({ pipelines, pipeline }: PipelineSelectProps) => (
    <TextInput
      aria-hidden="true"
      tabIndex={-1}
      className={classes.pipeline}
      value={pipelines.find(({ id }) => id === pipeline)?.name ?? ''}
      readOnly
    />
  ),
);
