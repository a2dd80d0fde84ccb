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

export function accessOf(permissions: Permissions): Access {
  const of = (object: string) => permissions.objects[object] ?? permissions.others;
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
