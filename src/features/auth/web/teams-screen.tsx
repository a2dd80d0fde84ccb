import { Button, Modal, Select, TextInput } from '@mantine/core';
import { IconChevronRight, IconTrash, IconUsersGroup } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../platform/web/ui/fields.ts';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import { settingsMessages } from '../messages.ts';
import { Failure } from './door.tsx';
import { peopleKey, type Team, teamsKey, teamsQuery, usePersonChoices } from './people-data.ts';
import classes from './settings.module.css';
import { useChange } from './use-change.ts';

type Counts = { groups: { keys: ({ id: string } | null)[]; measures: number[] }[] };

export default function TeamsScreen() {
  const m = useMessages(settingsMessages);
  const { data: teams, error, refetch } = useQuery(teamsQuery);
  const { data: counts } = useQuery({
    queryKey: [...teamsKey, 'members'],
    queryFn: () => api.post<Counts>('/records/user/aggregate', { group_by: [{ field: 'team' }] }),
    select: ({ groups }) => new Map(groups.map(({ keys, measures }) => [keys[0]?.id, measures[0] ?? 0])),
  });
  const [editing, setEditing] = useState<Team | 'new' | null>(null);
  const create = { label: m.newTeam, run: () => setEditing('new') };
  return (
    <Page title={m.teams} width="reading" create={create}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!teams && !error && <SkeletonRows count={3} height={52} />}
      {teams?.length === 0 && (
        <EmptyState icon={IconUsersGroup} action={<Button onClick={create.run}>{m.newTeam}</Button>}>
          {m.teamsEmpty}
        </EmptyState>
      )}
      {teams && teams.length > 0 && (
        <div className={classes.stack}>
          <p className={classes.lead}>{m.teamsLead}</p>
          <ul className={classes.rows}>
            {teams.map((team) => (
              <li key={team.id} className={`${classes.row} ${classes.opens}`}>
                <IconUsersGroup className={classes.quiet} />
                <div className={classes.rowMain}>
                  <button type="button" className={classes.personName} onClick={() => setEditing(team)}>
                    {team.name}
                  </button>
                  <div className={classes.rowMore}>
                    {[m.members({ count: counts?.get(team.id) ?? 0 }), team.manager?.title]
                      .filter(Boolean)
                      .join(' · ')}
                  </div>
                </div>
                <IconChevronRight className={classes.quiet} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {editing && <TeamDialog team={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}

function TeamDialog({ team, onClose }: { team: Team | null; onClose: () => void }) {
  const m = useMessages(settingsMessages);
  const client = useQueryClient();
  const offerUndo = useUndo();
  const { data: people = [] } = usePersonChoices();
  const form = useFields({
    initial: { name: team?.name ?? '', manager: team?.manager?.id ?? null },
    check: { name: (value) => (value.trim() ? null : m.nameMissing) },
    submit: async (values) => {
      if (team) await api.patch(`/records/team/${team.id}`, values);
      else await api.post('/records/team', values);
      await Promise.all([teamsKey, peopleKey].map((queryKey) => client.invalidateQueries({ queryKey })));
      onClose();
    },
  });
  const remove = useChange(
    async ({ id, name }: Team) => {
      await api.delete(`/records/team/${id}`);
      onClose();
      offerUndo(m.teamRemoved({ name }), async () => {
        await api.post('/records/team/restore', { ids: [id] });
        await client.invalidateQueries({ queryKey: teamsKey });
      });
    },
    teamsKey,
    peopleKey,
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={team ? m.editTeam({ name: team.name }) : m.newTeam}
      size={440}
      closeButtonProps={{ 'aria-label': m.close }}
    >
      <form className={classes.fields} onSubmit={form.onSubmit} noValidate>
        <Failure error={form.failure} />
        <TextInput label={m.name} autoComplete="off" data-autofocus {...form.bind('name')} />
        <Select
          label={m.teamManager}
          placeholder={m.noManager}
          clearable
          searchable
          limit={60}
          data={people}
          {...form.bind('manager')}
          onChange={(value) => form.set('manager', value)}
        />
        <div className={classes.buttons}>
          {team && (
            <Button
              color="red"
              variant="subtle"
              mr="auto"
              leftSection={<IconTrash />}
              onClick={() => remove.mutate(team)}
              loading={remove.isPending}
            >
              {m.remove}
            </Button>
          )}
          <Button onClick={onClose}>{m.cancel}</Button>
          <Button type="submit" variant="filled" loading={form.busy}>
            {team ? m.save : m.create}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
