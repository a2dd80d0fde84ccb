// Where the file does not say to what a row belongs, its record does: a deal's stage is one of the deal's own pipeline.
import type { Field } from '../../../model/field.ts';
import type { Context } from '../../../model/server/context.ts';
import { findExisting } from './find-existing.ts';
import type { Plan } from './plan.ts';
import type { Draft } from './read-row.ts';

/** For each draft that is one record already and says nothing of `by`: the id that its record holds there. */
export async function ownScopes(
  ctx: Context,
  plan: Plan,
  by: Field,
  drafts: readonly Draft[],
): Promise<Map<Draft, string>> {
  const silent = drafts.filter((draft) => (draft.values[by.name] ?? null) === null);
  if (plan.options.mode === 'create' || silent.length === 0) return new Map();
  const existing = await findExisting(ctx, plan, silent, [by]);
  return new Map(
    [...existing].flatMap(([draft, [record, ...more]]) => {
      const held = more.length ? null : (record?.partial[by.name] as { id: string } | null | undefined);
      return held ? [[draft, held.id] as const] : [];
    }),
  );
}
