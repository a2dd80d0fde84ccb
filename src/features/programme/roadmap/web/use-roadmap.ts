import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays } from '../../../../platform/lib/day.ts';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import { useUndoOperation } from '../../../../records/web/api/use-write.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import type { Roadmap, RoadmapTask } from '../contract.ts';
import { roadmapMessages } from '../messages.ts';

const roadmapKey = [...programmeKey, 'roadmap'] as const;

export const useRoadmap = () =>
  useQuery({
    queryKey: roadmapKey,
    queryFn: ({ signal }) => api.action<Roadmap>('roadmap.read', {}, { signal }),
    placeholderData: (before) => before,
    staleTime: 15_000,
  });

export type TaskChange = Partial<Pick<RoadmapTask, 'starts_on' | 'ends_on' | 'progress'>>;

/** Changes of the plan: shown at once, saved one after the other, taken back when refused. */
export function usePlanChanges() {
  const m = useMessages(roadmapMessages);
  const client = useQueryClient();
  const formats = useFormats();
  const announce = useAnnounce();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const [refusal, setRefusal] = useState<string | null>(null);

  const refresh = async () => {
    void refreshObject(client, 'programme_task');
    void refreshObject(client, 'activity');
    await client.invalidateQueries({ queryKey: programmeKey });
  };
  const attempt = async (work: () => Promise<void>) => {
    setRefusal(null);
    try {
      await work();
    } catch (error) {
      setRefusal(m.refused({ reason: errorText(error) }));
    }
    // What is still to be saved would be shown as it was.
    if (waiting.size === 0) await refresh();
  };
  const change = (task: RoadmapTask, values: TaskChange) => {
    client.setQueryData<Roadmap>(
      roadmapKey,
      (plan) =>
        plan && {
          ...plan,
          tasks: plan.tasks.map((one) => (one.id === task.id ? { ...one, ...values } : one)),
        },
    );
    const wanted = { ...waiting.get(task.id), ...values };
    waiting.set(task.id, wanted);
    turn = turn.then(() =>
      attempt(async () => {
        try {
          await api.patch(`/records/programme_task/${task.id}`, values);
        } finally {
          if (waiting.get(task.id) === wanted) waiting.delete(task.id);
        }
      }),
    );
  };
  return {
    refusal,
    change,
    /** Both days by so many; what has no days stays. */
    moveBy(shown: RoadmapTask, days: number) {
      const task = { ...shown, ...waiting.get(shown.id) };
      if (!task.ends_on) return;
      const to = addDays(task.ends_on, days);
      const from = addDays(task.starts_on ?? task.ends_on, days);
      announce(m.moved({ task: task.name, from: formats.date(from), to: formats.date(to) }));
      change(task, { starts_on: from, ends_on: to });
    },
    act: (action: 'roadmap.push' | 'roadmap.freeze', said: (values: { count: number }) => string) =>
      attempt(async () => {
        const { moved, operation } = await api.action<{ moved: number; operation: string }>(action, {});
        if (moved)
          offerUndo(said({ count: moved }), async () => {
            await undo(operation);
            await refresh();
          });
      }),
    /** A link made, changed or taken away. */
    link: (work: () => Promise<unknown>) =>
      attempt(async () => {
        await work();
        void refreshObject(client, 'task_dependency');
      }),
  };
}

// One after the other, so that quick steps do not overtake each other.
let turn: Promise<unknown> = Promise.resolve();
/** What each task is to become, until it is saved: the next step begins there, not at what is still shown. */
const waiting = new Map<string, TaskChange>();
