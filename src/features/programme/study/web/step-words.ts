// What became of a step, in words: under its box in the drawing and under its name in the list.
import { useMessages } from '../../../../platform/web/language.tsx';
import type { StepChange } from '../changes.ts';
import type { Step } from '../contract.ts';
import { studyMessages } from '../messages.ts';

export const useStudyWords = () => useMessages(studyMessages);
type Words = ReturnType<typeof useStudyWords>;

export const painWords = (m: Words): string[] => [m.pain0, m.pain1, m.pain2, m.pain3];

/** One for each thing that is otherwise. */
export function changeWords(m: Words, step: Step, change: StepChange | undefined): string[] {
  if (!change) return [];
  if (change.kind !== 'changed') return [change.kind === 'added' ? m.added : m.removed];
  const { name, who, tool, minutes, pain } = change.before;
  const turned = (from: string | undefined, to: string, none: string) =>
    from === undefined ? [] : [m.turned({ from: from || none, to: to || none })];
  const pains = painWords(m);
  return [
    ...(name === undefined ? [] : [m.before({ name: name || '…' })]),
    ...turned(who, step.who, m.nobody),
    ...turned(tool, step.tool, m.noTool),
    ...(minutes === undefined
      ? []
      : [m.turned({ from: minutes, to: m.minutesOf({ minutes: step.minutes }) })]),
    ...(pain === undefined ? [] : [m.painTurned({ from: pains[pain] ?? '', to: pains[step.pain] ?? '' })]),
  ];
}
