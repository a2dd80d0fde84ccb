import { Button, Modal, Select, TextInput } from '@mantine/core';
import { IconChevronRight, IconShield } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../platform/web/ui/fields.ts';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge } from '../../../platform/web/ui/state-badge.tsx';
import { settingsMessages } from '../messages.ts';
import { Failure } from './door.tsx';
import { givenRoles, type Role, rolesKey, rolesQuery } from './people-data.ts';
import classes from './settings.module.css';

type Counts = { groups: { keys: ({ id: string } | null)[]; measures: number[] }[] };

export default function RolesScreen() {
  const m = useMessages(settingsMessages);
  const { data: roles, error, refetch } = useQuery(rolesQuery);
  const { data: counts } = useQuery({
    queryKey: [...rolesKey, 'people'],
    queryFn: () => api.post<Counts>('/records/user/aggregate', { group_by: [{ field: 'role' }] }),
    select: ({ groups }) => new Map(groups.map(({ keys, measures }) => [keys[0]?.id, measures[0] ?? 0])),
  });
  const [creating, setCreating] = useState(false);
  return (
    <Page title={m.roles} width="reading" create={{ label: m.newRole, run: () => setCreating(true) }}>
      <div className={classes.stack}>
        <p className={classes.lead}>{m.rolesLead}</p>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {!roles && !error && <SkeletonRows count={4} height={52} />}
        {roles && <RoleList roles={givenRoles(roles)} counts={counts} />}
        {roles?.some(({ granted_to }) => granted_to) && (
          <section aria-label={m.programmeRoles}>
            <SectionTitle>{m.programmeRoles}</SectionTitle>
            <p className={classes.lead}>{m.grantedHelp}</p>
            <RoleList roles={roles.filter(({ granted_to }) => granted_to)} />
          </section>
        )}
      </div>
      {creating && roles && <NewRole roles={givenRoles(roles)} onClose={() => setCreating(false)} />}
    </Page>
  );
}

type ListProps = { roles: readonly Role[]; counts?: ReadonlyMap<string | undefined, number> };

function RoleList({ roles, counts }: ListProps) {
  const m = useMessages(settingsMessages);
  return (
    <ul className={classes.rows}>
      {roles.map((role) => (
        <li key={role.id} className={`${classes.row} ${classes.opens}`}>
          <IconShield className={classes.quiet} />
          <div className={classes.rowMain}>
            <div className={classes.rowTitle}>
              <Link to="/settings/roles/$id" params={{ id: role.id }}>
                {role.name}
              </Link>
              {role.permissions.administer && <StateBadge tone="accent">{m.administers}</StateBadge>}
            </div>
            {!role.granted_to && (
              <div className={classes.rowMore}>{m.members({ count: counts?.get(role.id) ?? 0 })}</div>
            )}
          </div>
          <IconChevronRight className={classes.quiet} />
        </li>
      ))}
    </ul>
  );
}

function NewRole({ roles, onClose }: { roles: readonly Role[]; onClose: () => void }) {
  const m = useMessages(settingsMessages);
  const client = useQueryClient();
  const navigate = useNavigate();
  const model = roles.find(({ key }) => key === 'sales_rep') ?? roles[0];
  const form = useFields({
    initial: { name: '', model: model?.id ?? null },
    check: { name: (value) => (value.trim() ? null : m.nameMissing) },
    submit: async (values) => {
      const permissions = roles.find(({ id }) => id === values.model)?.permissions;
      const { id } = await api.post<{ id: string }>('/records/role', { name: values.name, permissions });
      await client.invalidateQueries({ queryKey: rolesKey });
      await navigate({ to: '/settings/roles/$id', params: { id } });
    },
  });
  return (
    <Modal opened onClose={onClose} title={m.newRole} size={440} closeButtonProps={{ 'aria-label': m.close }}>
      <form className={classes.fields} onSubmit={form.onSubmit} noValidate>
        <Failure error={form.failure} />
        <TextInput label={m.name} autoComplete="off" data-autofocus {...form.bind('name')} />
        <Select
          label={m.copyOf}
          data={roles.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.bind('model')}
          onChange={(value) => form.set('model', value)}
        />
        <div className={classes.buttons}>
          <Button onClick={onClose}>{m.cancel}</Button>
          <Button type="submit" variant="filled" loading={form.busy}>
            {m.create}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
