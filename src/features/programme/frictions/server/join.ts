// Frictions that say the same in other words, joined and taken apart by hand. Both are changes of the frictions, under the rights of
// whoever makes them, and are undone as one.
import { defineAction } from '../../../../model/server/action.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { write } from '../../../../records/server/write.ts';
import { isClosed, joinInput, splitInput } from '../contract.ts';
import { readFrictions } from './read-frictions.ts';

export const joinAction = defineAction({
  name: 'programme.join_frictions',
  label: { fr: 'Réunir des gênes semblables', en: 'Join frictions that are alike' },
  input: joinInput,
  run: (ctx, { ids }) =>
    ctx.tx(async (ctx) => {
      const wanted = new Set(ids);
      const groups = (await readFrictions(ctx)).filter(({ all }) => all.some(({ id }) => wanted.has(id)));
      const all = groups.flatMap((group) => group.all);
      if (ids.some((id) => !all.some((one) => one.id === id)) || all.some(isClosed))
        throw new JalonError('not_found');
      // What was said first is what the others are the same as.
      const [first, ...others] = all.toSorted((a, b) => a.created_at.localeCompare(b.created_at));
      await write(ctx, 'friction', [
        // One that was taken apart once leads a group again.
        ...(first!.same_as === null
          ? []
          : [{ kind: 'update' as const, id: first!.id, values: { same_as: null } }]),
        ...others.map(({ id }) => ({ kind: 'update' as const, id, values: { same_as: first!.id } })),
      ]);
      return { joined: groups.length, operation: ctx.operation };
    }),
});

export const splitAction = defineAction({
  name: 'programme.split_friction',
  label: { fr: 'Séparer une gêne des autres', en: 'Take a friction apart from others' },
  input: splitInput,
  run: (ctx, { id }) =>
    ctx.tx(async (ctx) => {
      await write(ctx, 'friction', [{ kind: 'update', id, values: { same_as: id } }]);
      return { operation: ctx.operation };
    }),
});
