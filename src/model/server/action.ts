// A named action: everything that is not create, read, update or delete. It has a schema of its input, from which the API's
// description is derived, and features call each other's by name through `ctx.services.call`.
import type { z } from 'zod';
import type { Text } from '../../platform/lib/language.ts';
import type { Limit } from '../../platform/server/throttle.ts';
import type { Context } from './context.ts';

export interface Action<Input = unknown, Output = unknown> {
  /** `feature.verb`, or `object.verb`. */
  name: string;
  label: Text;
  input: z.ZodType<Input>;
  /** Rights are the action's own to check, through what it reads and writes. */
  run(ctx: Context, input: Input): Promise<Output>;
  /** Its answer is shown once and kept nowhere, so that an `Idempotency-Key` does not keep it either. */
  secret?: boolean;
  /** Called by other features alone: it is not at the door. */
  internal?: boolean;
  /** May be called without being signed in. */
  open?: boolean;
  /** How often it may be called, counted at the door before it runs. `address`: of whoever calls. */
  limits?(input: NoInfer<Input>, address: string): readonly Limit[];
}

export const defineAction = <Input, Output>(action: Action<Input, Output>): Action<Input, Output> => action;

/** Kept in one list, each with its own types inside: what goes in has passed the action's own schema. */
export interface AnyAction extends Omit<Action, 'input' | 'run' | 'limits'> {
  input: z.ZodType;
  limits?(input: never, address: string): readonly Limit[];
  run(ctx: Context, input: never): Promise<unknown>;
}
