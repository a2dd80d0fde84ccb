// The two drawings held against each other, step by step: what is gone, what is new, and what is done otherwise.
import { named, type Step } from './contract.ts';

/** As it was, where it is otherwise now. */
type Before = Partial<Pick<Step, 'name' | 'who' | 'tool' | 'minutes' | 'pain'>>;
export type StepChange = { kind: 'added' | 'removed' } | { kind: 'changed'; before: Before };
/** By the id of the step; what stays as it is has none. */
export type StepChanges = ReadonlyMap<string, StepChange>;

const none: StepChanges = new Map();

/** Nothing is compared before both have been drawn. */
export function changesBetween(
  current: readonly Step[],
  wanted: readonly Step[],
): { current: StepChanges; wanted: StepChanges } {
  if (current.length === 0 || wanted.length === 0) return { current: none, wanted: none };
  const removed = new Map<string, StepChange>();
  const otherwise = new Map<string, StepChange>(wanted.map(({ id }) => [id, { kind: 'added' }]));
  for (const now of current) {
    const then = counterpart(now, wanted);
    if (!then) {
      removed.set(now.id, { kind: 'removed' });
      continue;
    }
    const before = differing(now, then);
    if (Object.keys(before).length) otherwise.set(then.id, { kind: 'changed', before });
    else otherwise.delete(then.id);
  }
  return { current: removed, wanted: otherwise };
}

/** The same step in the other drawing: it has the same id (the wanted one began as a copy) or the same name. */
export const counterpart = (step: Step, among: readonly Step[]): Step | undefined =>
  among.find(({ id }) => id === step.id) ??
  among.find(({ name }) => named(name) !== '' && named(name) === named(step.name));

function differing(now: Step, then: Step): Before {
  const before: Before = {};
  for (const key of ['name', 'who', 'tool'] as const)
    if (named(now[key]) !== named(then[key])) before[key] = now[key];
  for (const key of ['minutes', 'pain'] as const) if (now[key] !== then[key]) before[key] = now[key];
  return before;
}
