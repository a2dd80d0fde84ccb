// What a key may do: what its role may, as far as its scopes go.
import type { Access, Action } from '../../../model/access.ts';
import { administered } from '../default-roles.ts';

export function scopedAccess(access: Access, scopes: readonly string[]): Access {
  if (scopes.length === 0) return access;
  const granted = new Set(scopes);
  // A deal is written with its owner and its stage: whoever has to do with records may know people and settings.
  const surroundings = scopes.some((scope) => /(read|write)$/.test(scope)) ? administered : [];
  const has = (object: string, scope: string) => granted.has(scope) || granted.has(`${object}:${scope}`);
  const may: Record<Action, (object: string) => boolean> = {
    read: (object) =>
      has(object, 'read') || has(object, 'write') || (surroundings as readonly string[]).includes(object),
    create: (object) => has(object, 'write'),
    edit: (object) => has(object, 'write'),
    delete: (object) => has(object, 'write'),
    export: (object) => has(object, 'export'),
  };
  return {
    ...access,
    administer: access.administer && granted.has('administer'),
    filter: (object, action) => may[action](object) && access.filter(object, action),
  };
}
