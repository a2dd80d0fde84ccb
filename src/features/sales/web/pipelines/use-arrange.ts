// What is done to pipelines and stages: shown at once, read again when refused, undone where it takes something away.
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { newId } from '../../../../platform/lib/ids.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { changeRecords, refreshObject } from '../../../../records/web/api/cache.ts';
import type { Values } from '../../../../records/web/api/record.ts';
import { useUndoOperation, useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import { pipelineMessages } from '../../messages.ts';
import type { Pipeline, Stage } from '../use-pipelines.ts';

type Kind = 'pipeline' | 'stage' | 'close_reason';
type Named = { id: string; name: string };

export function useArrange() {
  const client = useQueryClient();
  const m = useMessages(pipelineMessages);
  const announce = useAnnounce();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undoOperation = useUndoOperation();
  const { mutateAsync: updatePipeline } = useUpdateRecord('pipeline');
  const { mutateAsync: updateStage } = useUpdateRecord('stage');
  const { mutateAsync: updateReason } = useUpdateRecord('close_reason');

  return useMemo(() => {
    const attempt = async (kind: Kind, work: () => Promise<unknown>): Promise<void> => {
      try {
        await work();
      } catch (error) {
        const message = m.failed({ reason: errorText(error) });
        notifications.show({ message, autoClose: 10_000, role: 'alert' });
        void refreshObject(client, kind);
      }
    };
    const bin = (kind: Kind, { id, name }: Named) =>
      attempt(kind, async () => {
        await api.post(`/records/${kind}/delete`, { ids: [id] });
        changeRecords(client, kind, new Set([id]), () => null);
        offerUndo(m.removed({ name }), async () => {
          await api.post(`/records/${kind}/restore`, { ids: [id] });
          await refreshObject(client, kind);
        });
      });
    return {
      change: (kind: Kind, id: string, values: Values) =>
        attempt(kind, () =>
          ({ stage: updateStage, pipeline: updatePipeline, close_reason: updateReason })[kind]({
            id,
            values,
          }),
        ),
      /** All of them take the place they have in the list. */
      reorder(kind: Kind, ordered: readonly (Named & { position: number })[], moved: string) {
        const places = new Map(ordered.map(({ id }, position) => [id, position]));
        const named = ordered.find(({ id }) => id === moved);
        if (named) announce(m.placed({ name: named.name, position: (places.get(moved) ?? 0) + 1 }));
        const updates = ordered
          .filter(({ id, position }) => places.get(id) !== position)
          .map(({ id }) => ({ id, position: places.get(id) }));
        changeRecords(client, kind, new Set(places.keys()), (record) => ({
          ...record,
          position: places.get(record.id),
        }));
        return attempt(kind, async () => {
          await api.patch(`/records/${kind}`, { updates });
          await refreshObject(client, kind);
        });
      },
      addStage: ({ id, stages }: Pipeline) =>
        attempt('stage', async () => {
          // Before the closed ones, which stand last.
          const closed = stages.findIndex(({ outcome }) => outcome !== 'open');
          const position = closed < 0 ? stages.length : closed;
          const after = stages.slice(position);
          const made = newId();
          await api.post('/records/stage', { id: made, name: m.newStageName, pipeline: id, position });
          const updates = after.map((stage, i) => ({ id: stage.id, position: position + 1 + i }));
          if (updates.length) await api.patch('/records/stage', { updates });
          await refreshObject(client, 'stage');
          focusName(made);
        }),
      addPipeline: (position: number) =>
        attempt('pipeline', async () => {
          const id = newId();
          await api.post('/records/pipeline', { id, name: m.newPipelineName, position });
          await api.post('/records/stage', {
            records: [
              { name: m.firstStage, pipeline: id, position: 0, probability: 10, outcome: 'open' },
              { name: m.wonStage, pipeline: id, position: 1, probability: 100, outcome: 'won' },
              { name: m.lostStage, pipeline: id, position: 2, probability: 0, outcome: 'lost' },
            ],
          });
          await Promise.all([refreshObject(client, 'pipeline'), refreshObject(client, 'stage')]);
          focusName(id);
        }),
      removePipeline: (pipeline: Pipeline) => bin('pipeline', pipeline),
      removeStage: (stage: Stage) => bin('stage', stage),
      removeReason: (reason: Named) => bin('close_reason', reason),
      addReason: (name: string, outcome: 'won' | 'lost', position: number) =>
        attempt('close_reason', async () => {
          const id = newId();
          await api.post('/records/close_reason', { id, name, outcome, position });
          await refreshObject(client, 'close_reason');
          focusName(id);
        }),
      moveAndRemove: (stage: Stage, to: string) =>
        attempt('stage', async () => {
          const { moved, operation } = await api.action<{ moved: number; operation: string }>(
            'stage.remove',
            {
              stage: stage.id,
              move_to: to,
            },
          );
          changeRecords(client, 'stage', new Set([stage.id]), () => null);
          void refreshObject(client, 'deal');
          // The stage comes back first, or its deals would have nowhere to return to.
          offerUndo(m.removedMoved({ name: stage.name, count: moved }), async () => {
            await api.post('/records/stage/restore', { ids: [stage.id] });
            await undoOperation(operation);
          });
        }),
    };
  }, [client, m, announce, errorText, offerUndo, undoOperation, updatePipeline, updateStage, updateReason]);
}

export type Arrange = ReturnType<typeof useArrange>;

/** What was just made is there to be named, as soon as it is drawn. */
function focusName(id: string, framesLeft = 120): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>(`[data-name-of="${id}"]`);
    if (!field && framesLeft > 0) return focusName(id, framesLeft - 1);
    field?.focus();
    field?.select();
  });
}
