// Changes to a role's permissions, as values: what the matrix does when a cell is chosen.
import {
  type Action,
  levels,
  type ObjectPermission,
  type Permissions,
  type Reach,
} from '../../../model/access.ts';

export type Mask = 'open' | 'locked' | 'hidden';

/** What holds of an object: its own permissions, or those of everything else. */
export const permissionOf = (permissions: Permissions, object: string | null): ObjectPermission =>
  (object === null ? undefined : permissions.objects[object]) ?? permissions.others;

/** `object` null: everything that has no permissions of its own. */
export function setReach(
  permissions: Permissions,
  object: string | null,
  action: Action,
  reach: Reach,
): Permissions {
  const next = { ...permissionOf(permissions, object), [action]: reach };
  return place(permissions, object, action === 'read' ? withinRead(next) : next);
}

export function setMask(permissions: Permissions, object: string, field: string, mask: Mask): Permissions {
  const of = permissionOf(permissions, object);
  const without = (names: readonly string[] = []) => names.filter((name) => name !== field);
  return place(permissions, object, {
    ...of,
    hidden: mask === 'hidden' ? [...without(of.hidden), field] : without(of.hidden),
    locked: mask === 'locked' ? [...without(of.locked), field] : without(of.locked),
  });
}

export function maskOf(permission: ObjectPermission, field: string): Mask {
  if (permission.hidden?.includes(field)) return 'hidden';
  return permission.locked?.includes(field) ? 'locked' : 'open';
}

export const maskedCount = ({ hidden = [], locked = [] }: ObjectPermission): number =>
  new Set([...hidden, ...locked]).size;

function place(permissions: Permissions, object: string | null, next: ObjectPermission): Permissions {
  if (object === null) return { ...permissions, others: next };
  return { ...permissions, objects: { ...permissions.objects, [object]: next } };
}

/** One does not change, delete or export what one does not see. */
function withinRead(permission: ObjectPermission): ObjectPermission {
  const { read } = permission;
  if (typeof read !== 'string') return permission;
  const most = levels.indexOf(read);
  const within = (reach: Reach): Reach =>
    typeof reach === 'string' && levels.indexOf(reach) > most ? read : reach;
  return {
    ...permission,
    edit: within(permission.edit),
    delete: within(permission.delete),
    export: within(permission.export),
  };
}
