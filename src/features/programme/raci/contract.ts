// The RACI matrix: tasks against people. Whether a row is in order, and whether somebody carries too much, follow from it.
import { z } from 'zod';

export const letters = ['R', 'A', 'C', 'I'] as const;
export type Letter = (typeof letters)[number];

/** So many tasks that one does or answers for at the same time are a load; more are too many. */
export const mostAtOnce = 5;

export const raciInput = z.strictObject({});

export const setLettersInput = z.strictObject({
  cells: z
    .array(
      z.strictObject({
        task: z.uuid(),
        person: z.uuid(),
        /** All that this person has on this task from now on. */
        letters: z.array(z.enum(letters)).max(4),
        /** Absent: as it was. */
        comment: z.string().max(500).nullable().optional(),
      }),
    )
    .min(1)
    .max(500),
});
export type SetLetters = z.infer<typeof setLettersInput>;

export interface RaciTask {
  id: string;
  name: string;
  kind: 'task' | 'milestone' | 'duty';
  phase: string | null;
  status: TaskStatus;
  starts_on: string | null;
  ends_on: string | null;
}
export type TaskStatus = 'open' | 'in_progress' | 'to_approve' | 'done' | 'dropped';

export interface Assigned {
  id: string;
  task: string;
  person: string;
  letter: Letter;
  comment: string | null;
}

export interface RaciMatrix {
  tasks: readonly RaciTask[];
  /** `gone`: without an account any more; their letters do not hold. */
  people: readonly { id: string; name: string; gone: boolean }[];
  letters: readonly Assigned[];
}

/** `orphan`: nobody has a letter on it. */
export type RowState = 'right' | 'orphan' | 'no_accountable' | 'two_accountable' | 'no_responsible';

export function rowState(of: readonly Pick<Assigned, 'letter'>[]): RowState {
  const accountable = of.filter(({ letter }) => letter === 'A').length;
  if (of.length === 0) return 'orphan';
  if (accountable === 0) return 'no_accountable';
  if (accountable > 1) return 'two_accountable';
  return of.some(({ letter }) => letter === 'R') ? 'right' : 'no_responsible';
}

/** Letters of those who are still there. */
export function lettersThatHold({ people, letters }: Pick<RaciMatrix, 'people' | 'letters'>) {
  const gone = new Set(people.filter((one) => one.gone).map(({ id }) => id));
  return letters.filter(({ person }) => !gone.has(person));
}

export interface Overload {
  /** How many R or A at the same time, at worst. */
  count: number;
  /** The first day of the worst stretch, and its last. */
  from: string;
  to: string;
}

/** Of each person with more open R or A at the same time than `most`, by the days of the tasks; one without days is left out. */
export function overloads(
  { tasks, letters }: Pick<RaciMatrix, 'tasks' | 'letters'>,
  most = mostAtOnce,
): Map<string, Overload> {
  const open = new Map(
    tasks
      .filter(({ kind, status }) => kind !== 'duty' && status !== 'done' && status !== 'dropped')
      .map((task) => [task.id, task]),
  );
  const carried = Map.groupBy(
    letters.filter(({ letter, task }) => (letter === 'R' || letter === 'A') && open.get(task)?.ends_on),
    ({ person }) => person,
  );
  const found = new Map<string, Overload>();
  for (const [person, theirs] of carried) {
    const spans = [...new Set(theirs.map(({ task }) => task))].map((id) => {
      const { starts_on, ends_on } = open.get(id)!;
      return { from: starts_on ?? ends_on!, to: ends_on! };
    });
    const worst = worstOf(spans);
    if (worst && worst.count > most) found.set(person, worst);
  }
  return found;
}

// The number at once can only grow on a day on which one begins; the stretch lasts until the first of these ends.
function worstOf(spans: readonly { from: string; to: string }[]): Overload | undefined {
  let worst: Overload | undefined;
  for (const { from } of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const at = spans.filter((span) => span.from <= from && span.to >= from);
    if (!worst || at.length > worst.count)
      worst = { count: at.length, from, to: at.map(({ to }) => to).sort()[0]! };
  }
  return worst;
}
