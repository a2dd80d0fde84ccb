import { useQuery, useQueryClient } from '@tanstack/react-query';
import { addDays } from '../../../../platform/lib/day.ts';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import { useAttempt } from '../../web/use-attempt.ts';
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
  const { refusal, attempt } = useAttempt(['programme_task', 'activity'], () => waiting.size > 0);

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
          return null;
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
        return moved ? { said: said({ count: moved }), operation } : null;
      }),
    /** A link made, changed or taken away. */
    link: (work: () => Promise<unknown>) =>
      attempt(async () => {
        await work();
        void refreshObject(client, 'task_dependency');
        return null;
      }),
  };
}

// One after the other, so that quick steps do not overtake each other.
let turn: Promise<unknown> = Promise.resolve();
/** What each task is to become, until it is saved: the next step begins there, not at what is still shown. */
const waiting = new Map<string, TaskChange>();
