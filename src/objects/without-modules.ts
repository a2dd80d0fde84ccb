// Rights as they are while some modules are out of scope: their objects are out of reach for everybody, whatever their role,
// and so are the fields that lead there. Nothing is deleted; with the module all of it is back.
import type { Access } from '../model/access.ts';
import type { Schema } from '../model/schema.ts';
import { moduleByKey, moduleOfObject } from './modules.ts';

export function withoutModules(access: Access, off: ReadonlySet<string>, schema: Schema): Access {
  if (off.size === 0) return access;
  const isOff = (object: string): boolean => off.has(moduleOfObject(object) ?? '');
  const gone = fieldsGone(off, isOff, schema);
  return {
    ...access,
    filter: (object, action) => !isOff(object) && access.filter(object, action),
    hidden: (object) => access.hidden(object).union(gone.get(object) ?? nothing),
  };
}

const nothing: ReadonlySet<string> = new Set();

function fieldsGone(
  off: ReadonlySet<string>,
  isOff: (object: string) => boolean,
  { objects }: Schema,
): ReadonlyMap<string, ReadonlySet<string>> {
  const own = [...off].map((key) => moduleByKey.get(key)?.fields ?? {});
  return new Map(
    [...objects.values()].map(({ name, fields }) => {
      const leading = [...fields.values()].filter(({ to }) => to !== undefined && isOff(to));
      return [name, new Set([...leading.map((field) => field.name), ...own.flatMap((of) => of[name] ?? [])])];
    }),
  );
}
