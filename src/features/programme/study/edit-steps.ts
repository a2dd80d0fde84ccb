// What is done to the steps of a drawing, by mouse and by keyboard alike.
import type { Step } from './contract.ts';

/** How far one step stands below the other. */
export const apart = 120;

/** Under the last, in the same hands; the last leads to it where it led nowhere. */
export function withNewStep(steps: readonly Step[], id: string): Step[] {
  const last = steps.at(-1);
  return [
    ...steps.map((one) => (one === last && one.next.length === 0 ? { ...one, next: [id] } : one)),
    {
      id,
      name: '',
      who: last?.who ?? '',
      tool: '',
      minutes: 0,
      pain: 0,
      coverage: null,
      next: [],
      x: last?.x ?? 0,
      y: last ? last.y + apart : 0,
    },
  ];
}

export const linked = (steps: readonly Step[], from: string, to: string): Step[] =>
  steps.map((step) =>
    step.id === from && from !== to && !step.next.includes(to) ? { ...step, next: [...step.next, to] } : step,
  );

export const unlinked = (steps: readonly Step[], links: readonly { from: string; to: string }[]): Step[] =>
  steps.map((step) => ({
    ...step,
    next: step.next.filter((id) => !links.some(({ from, to }) => from === step.id && to === id)),
  }));

/** What led to a step that goes leads on to where it led. */
export function without(steps: readonly Step[], gone: readonly string[]): Step[] {
  let left = [...steps];
  for (const id of gone) {
    const step = left.find((one) => one.id === id);
    if (!step) continue;
    left = left
      .filter((one) => one.id !== id)
      .map((one) =>
        one.next.includes(id)
          ? {
              ...one,
              next: [...new Set(one.next.flatMap((to) => (to === id ? step.next : [to])))].filter(
                (to) => to !== one.id,
              ),
            }
          : one,
      );
  }
  return left;
}

/** Takes a removal back: the steps stand where they stood, with their links, and what was changed since stays changed. */
export function putBack(steps: readonly Step[], before: readonly Step[], gone: readonly string[]): Step[] {
  const now = new Map(steps.map((one) => [one.id, one]));
  const there = new Set([...now.keys(), ...gone]);
  const back = before.flatMap((one): Step[] => {
    if (gone.includes(one.id)) return [{ ...one, next: one.next.filter((id) => there.has(id)) }];
    const kept = now.get(one.id);
    if (!kept) return [];
    return [one.next.some((id) => gone.includes(id)) ? { ...kept, next: one.next } : kept];
  });
  return [...back, ...steps.filter(({ id }) => !before.some((one) => one.id === id))];
}
