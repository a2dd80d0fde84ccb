// The schema as clients get it: objects, fields and what the caller may do with them. What may not be read is not there.
import { actions } from '../access.ts';
import { operatorFamilies } from '../operators.ts';
import type { Context } from './context.ts';

export function describeSchema(ctx: Context) {
  const { access } = ctx.actor;
  const objects = [...ctx.schema.objects.values()].flatMap((object) => {
    const abilities = Object.fromEntries(
      actions.map((action) => [action, access.filter(object.name, action) !== false]),
    );
    if (!abilities.read) return [];
    const [hidden, locked] = [access.hidden(object.name), access.locked(object.name)];
    const fields = [...object.fields.values()].filter(({ name }) => !hidden.has(name));
    const { reverses, fields: _, ...facts } = object;
    return [
      {
        ...facts,
        abilities,
        fields: fields.map(({ kind, object: _, ...field }) => ({
          ...field,
          readOnly: field.readOnly || locked.has(field.name) || undefined,
          operators: operatorFamilies[kind.family].operators,
        })),
        reverses: [...reverses.values()].filter(
          (one) => access.filter(one.object, 'read') !== false && !access.hidden(one.object).has(one.field),
        ),
      },
    ];
  });
  return { version: ctx.schema.version, objects };
}

export type SchemaDescription = ReturnType<typeof describeSchema>;
