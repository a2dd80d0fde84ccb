// Who may do what: for an actor, an object and an action the answer is `false`, `true` or a filter in the query language,
// and some fields are hidden or read-only. Roles are data; this file turns a role's table into those answers.
import type { Text } from '../platform/lib/language.ts';
import type { Filter } from './query.ts';

export const actions = ['read', 'create', 'edit', 'delete', 'export'] as const;
export type Action = (typeof actions)[number];
export const levels = ['none', 'own', 'team', 'all'] as const;
export type Level = (typeof levels)[number];

/** A level, or a filter where no level says it: "one's own, and what is shared". */
export type Reach = Level | Filter;

export interface ObjectPermission {
  read: Reach;
  create: Reach;
  edit: Reach;
  delete: Reach;
  export: Reach;
  /** Fields that the role neither sees nor filters by. */
  hidden?: readonly string[];
  /** Fields that the role sees and may not change. */
  locked?: readonly string[];
}

/** A role's permissions: one for each object, and one for all that are not named. */
export interface Permissions {
  objects: Readonly<Record<string, ObjectPermission>>;
  others: ObjectPermission;
  /** May manage people, roles, pipelines and settings. */
  administer: boolean;
}

export interface Access {
  administer: boolean;
  /** What of this object the actor may do this to. */
  filter(object: string, action: Action): boolean | Filter;
  hidden(object: string): ReadonlySet<string>;
  locked(object: string): ReadonlySet<string>;
}

export const levelLabels: Readonly<Record<Level, Text>> = {
  none: { fr: 'Aucun', en: 'None' },
  own: { fr: 'Les siens', en: 'Own' },
  team: { fr: 'Son équipe', en: 'Team' },
  all: { fr: 'Tous', en: 'All' },
};

export const permission = (
  read: Reach,
  create: Reach,
  edit: Reach,
  remove: Reach,
  exporting: Reach,
): ObjectPermission => ({ read, create, edit, delete: remove, export: exporting });

/** `confined`: the objects that only a role that names them reaches. */
export function accessOf(permissions: Permissions, confined: ReadonlySet<string> = nothing): Access {
  const of = (object: string) =>
    permissions.objects[object] ?? (confined.has(object) ? unreachable : permissions.others);
  return {
    administer: permissions.administer,
    filter: (object, action) => reachFilter(of(object)[action]),
    hidden: (object) => new Set(of(object).hidden),
    locked: (object) => new Set(of(object).locked),
  };
}

/** Everything, for the program itself: migrations, jobs, the first administrator. */
export const fullAccess: Access = {
  administer: true,
  filter: () => true,
  hidden: () => new Set(),
  locked: () => new Set(),
};

/** Of somebody with several roles: what one of them allows; a field is hidden or locked when all that reach its object say so. */
export function joinAccess(all: readonly Access[]): Access {
  if (all.length === 1) return all[0]!;
  const mask = (object: string, action: Action, names: (access: Access) => ReadonlySet<string>) =>
    all
      .filter((access) => access.filter(object, action) !== false)
      .map(names)
      .reduce<ReadonlySet<string> | undefined>(
        (kept, more) => (kept ? kept.intersection(more) : more),
        undefined,
      ) ?? nothing;
  return {
    administer: all.some(({ administer }) => administer),
    filter(object, action) {
      const filters = all.map((access) => access.filter(object, action)).filter((one) => one !== false);
      if (filters.length === 0 || filters.includes(true)) return filters.length > 0;
      return filters.length === 1 ? filters[0]! : { or: filters as Filter[] };
    },
    hidden: (object) => mask(object, 'read', (access) => access.hidden(object)),
    locked: (object) => mask(object, 'edit', (access) => access.locked(object)),
  };
}

const nothing: ReadonlySet<string> = new Set();
const unreachable = permission('none', 'none', 'none', 'none', 'none');

function reachFilter(reach: Reach): boolean | Filter {
  if (typeof reach === 'object') return reach;
  switch (reach) {
    case 'none':
      return false;
    case 'all':
      return true;
    case 'own':
      return { field: 'owner', op: 'in', value: 'mine' };
    case 'team':
      return { field: 'owner', op: 'in', value: 'my_team' };
  }
}
