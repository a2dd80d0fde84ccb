// A process as steps, drawn twice: as it is and as it is wanted. What both measure is counted the same way, so that they can be
// held against each other.
import { z } from 'zod';

export const coverages = ['yes', 'setting', 'integration', 'no'] as const;
export type Coverage = (typeof coverages)[number];

const step = z.strictObject({
  id: z.string().min(1).max(60),
  name: z.string().max(200),
  who: z.string().max(100),
  tool: z.string().max(100),
  minutes: z.number().min(0).max(10_000),
  /** 0: none, 3: it hurts. */
  pain: z.number().int().min(0).max(3),
  coverage: z.enum(coverages).nullable(),
  /** Ids of the steps that follow. */
  next: z.array(z.string().max(60)).max(20),
  x: z.number().min(-100_000).max(100_000),
  y: z.number().min(-100_000).max(100_000),
});
export const stepsSchema = z.array(step).max(100);
export type Step = z.infer<typeof step>;

export const drawings = ['current', 'wanted'] as const;
export type Drawing = (typeof drawings)[number];
export const fieldOf = (drawing: Drawing): 'current_steps' | 'wanted_steps' => `${drawing}_steps`;

/** What cannot be read as steps is none. */
export const stepsOf = (value: unknown): Step[] => stepsSchema.safeParse(value ?? []).data ?? [];

export interface Measures {
  steps: number;
  minutes: number;
  /** From one step to the next, somebody else goes on. */
  handovers: number;
  tools: number;
  pain: number;
  /** Null as long as nobody said how often it comes. */
  hours: number | null;
}

export const measureNames = ['steps', 'minutes', 'handovers', 'tools', 'pain', 'hours'] as const;

export function measuresOf(steps: readonly Step[], timesAMonth: number | null): Measures {
  const byId = new Map(steps.map((one) => [one.id, one]));
  const minutes = steps.reduce((sum, one) => sum + one.minutes, 0);
  return {
    steps: steps.length,
    minutes,
    handovers: steps
      .flatMap((one) => one.next.flatMap((id) => (byId.get(id) ? [[one, byId.get(id)!] as const] : [])))
      .filter(([from, to]) => named(from.who) && named(to.who) && named(from.who) !== named(to.who)).length,
    tools: new Set(steps.map(({ tool }) => named(tool)).filter(Boolean)).size,
    pain: steps.reduce((sum, one) => sum + one.pain, 0),
    hours: timesAMonth === null ? null : Math.round((minutes * timesAMonth) / 6) / 10,
  };
}

export const named = (words: string): string => words.trim().toLocaleLowerCase();

export const takeInput = z.strictObject({
  process: z.uuid(),
  /** Of the proposals, by their `source`. */
  sources: z.array(z.string().max(100)).min(1).max(200),
});

export const planInput = z.strictObject({ gap: z.uuid() });
