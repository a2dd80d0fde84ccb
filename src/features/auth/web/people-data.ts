// People, teams and roles as the settings read them, and where what they read is kept.
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Permissions } from '../../../model/access.ts';
import type { Text } from '../../../platform/lib/language.ts';
import { api } from '../../../platform/web/api.ts';
import type { Account } from '../contract.ts';

export type Reference = { id: string; title: string | null };

export type Person = {
  id: string;
  version: number;
  name: string;
  email: string | null;
  role: Reference | null;
  team: Reference | null;
  active: boolean | null;
};
export type Team = { id: string; version: number; name: string; manager: Reference | null };
export type Role = {
  id: string;
  version: number;
  name: string;
  key: string | null;
  /** The place in the programme that has it on top of other roles; null: a role that people are given. */
  granted_to: string | null;
  permissions: Permissions;
};

type Page<T> = { records: T[]; next_cursor: string | null };

export const peopleKey = ['settings', 'people'];
export const teamsKey = ['settings', 'teams'];
export const rolesKey = ['settings', 'roles'];
export const keysKey = ['settings', 'keys'];

const personFields = ['name', 'email', 'role', 'team', 'active'];

/** A page of people, with what is known of their accounts. */
export async function readPeople(search: string, cursor: string | undefined) {
  const page = await api.post<Page<Person>>('/records/user/query', {
    fields: personFields,
    sort: 'name',
    limit: 100,
    ...(cursor ? { cursor } : {}),
    ...(search
      ? {
          filter: {
            or: [
              { field: 'name', op: 'contains', value: search },
              { field: 'email', op: 'contains', value: search },
            ],
          },
        }
      : {}),
  });
  const ids = page.records.map(({ id }) => id);
  const { accounts } = await api.action<{ accounts: Account[] }>('user.accounts', { ids });
  const byId = new Map(accounts.map((account) => [account.user, account]));
  return {
    people: page.records.map((person) => ({ ...person, account: byId.get(person.id) })),
    next: page.next_cursor ?? undefined,
  };
}
export type ListedPerson = Awaited<ReturnType<typeof readPeople>>['people'][number];

export const teamsQuery = queryOptions({
  queryKey: teamsKey,
  queryFn: () =>
    api.post<Page<Team>>('/records/team/query', { fields: ['name', 'manager'], sort: 'name', limit: 500 }),
  select: ({ records }) => records,
});

export const rolesQuery = queryOptions({
  queryKey: rolesKey,
  queryFn: () =>
    api.post<Page<Role>>('/records/role/query', {
      fields: ['name', 'key', 'granted_to', 'permissions'],
      sort: 'name',
      limit: 200,
    }),
  select: ({ records }) => records,
});

/** Those that people can be given; the others come with one's place in the programme. */
export const givenRoles = (roles: readonly Role[]): Role[] => roles.filter(({ granted_to }) => !granted_to);

export const usePersonChoices = () =>
  useQuery({
    queryKey: [...peopleKey, 'choices'],
    queryFn: () =>
      api.post<Page<Person>>('/records/user/query', {
        fields: ['name'],
        sort: 'name',
        limit: 1000,
        filter: { field: 'active', op: 'is', value: true },
      }),
    select: ({ records }) => records.map(({ id, name }) => ({ value: id, label: name })),
  });

/** What the schema says of objects, as far as permissions speak of them. */
export interface DescribedObject {
  name: string;
  label: { one: Text; many: Text };
  internal?: boolean;
  confined?: boolean;
  fields: { name: string; label: Text; readOnly?: boolean; required?: boolean }[];
}

export const objectsQuery = queryOptions({
  queryKey: ['schema'],
  queryFn: () => api.get<{ objects: DescribedObject[] }>('/schema'),
  staleTime: Number.POSITIVE_INFINITY,
  select: ({ objects }) => objects.filter(({ internal, confined }) => !internal && !confined),
});

/** The objects that a role must name to reach: what the roles of the programme are about. */
export const confinedObjectsQuery = queryOptions({
  queryKey: [...rolesKey, 'confined'],
  queryFn: () => api.action<{ objects: DescribedObject[] }>('role.confined_objects', {}),
  staleTime: Number.POSITIVE_INFINITY,
  select: ({ objects }) => objects,
});
