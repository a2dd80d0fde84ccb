// A stage that deals stand in is removed once it is said where they go.
import { Button, Group, Modal, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { pipelineMessages } from '../../messages.ts';
import type { Pipeline, Stage } from '../use-pipelines.ts';

type Props = {
  stage: Stage;
  deals: number;
  pipelines: readonly Pipeline[];
  onMove: (to: string) => void;
  onClose: () => void;
};

export function MoveDeals({ stage, deals, pipelines, onMove, onClose }: Props) {
  const m = useMessages(pipelineMessages);
  const own = pipelines.find(({ id }) => id === stage.pipeline);
  const neighbour = own?.stages.filter(({ id }) => id !== stage.id).at(Math.max(0, stage.position - 1));
  const [to, setTo] = useState<string | null>(neighbour?.id ?? null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to) onMove(to);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={m.remove({ name: stage.name })}
      size={440}
      closeButtonProps={{ 'aria-label': m.close }}
    >
      <form onSubmit={submit}>
        <p>{m.whereTo({ count: deals, name: stage.name })}</p>
        <Select
          data-autofocus
          label={m.moveTo}
          data={pipelines.map(({ name, stages }) => ({
            group: name,
            items: stages
              .filter(({ id }) => id !== stage.id)
              .map((each) => ({ value: each.id, label: each.name })),
          }))}
          value={to}
          onChange={setTo}
        />
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button onClick={onClose}>{m.cancel}</Button>
          <Button type="submit" variant="filled" disabled={!to}>
            {m.moveAndRemove}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
