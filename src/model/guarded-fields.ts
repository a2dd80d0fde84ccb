// A field that repeats what another object says is for those who may read that object, whatever a role says of the field itself:
// the budget printed in a committee pack is the budget still.
import type { Access } from './access.ts';
import type { Schema } from './schema.ts';

/** By object: its guarded fields, and the object that each is guarded by. */
export type Guards = ReadonlyMap<string, readonly (readonly [field: string, by: string])[]>;

export function guardsIn({ objects }: Schema): Guards {
  const guarded = [...objects.values()].flatMap(({ name, fields }) => {
    const some = [...fields.values()].flatMap((field) =>
      field.forReadersOf ? [[field.name, field.forReadersOf] as const] : [],
    );
    return some.length ? [[name, some] as const] : [];
  });
  return new Map(guarded);
}

export const guardFields = (access: Access, guards: Guards): Access => ({
  ...access,
  hidden(object) {
    const hidden = access.hidden(object);
    const closed = (guards.get(object) ?? []).filter(([, by]) => access.filter(by, 'read') === false);
    return closed.length ? hidden.union(new Set(closed.map(([field]) => field))) : hidden;
  },
});
