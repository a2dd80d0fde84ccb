/** Inviting somebody, changing what they are, and the link to hand over when no mail server sends it. */
import { Button, Modal, Select, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../platform/web/ui/fields.ts';
import { settingsMessages } from '../messages.ts';
import { CopyField } from './copy-field.tsx';
import { Failure } from './door.tsx';
import { type MailPage, mailKey } from './mail-data.ts';
import { givenRoles, type ListedPerson, peopleKey, rolesQuery, teamsKey, teamsQuery } from './people-data.ts';
import classes from './settings.module.css';
import { say } from './use-change.ts';

export type Editing =
  | { kind: 'invite' }
  | { kind: 'edit'; person: ListedPerson }
  /** The held message of an invitation. */
  | { kind: 'link'; name: string; mail: string };

type Props = { editing: Editing; onEdit: (next: Editing) => void; onClose: () => void };

export function PersonDialog({ editing, onEdit, onClose }: Props) {
  const m = useMessages(settingsMessages);
  const title =
    editing.kind === 'link'
      ? m.linkTitle
      : editing.kind === 'edit'
        ? m.editPerson({ name: editing.person.name })
        : m.invite;
  return (
    <Modal opened onClose={onClose} title={title} size={440} closeButtonProps={{ 'aria-label': m.close }}>
      {editing.kind === 'link' ? (
        <InvitationLink {...editing} onClose={onClose} />
      ) : (
        <PersonForm
          person={editing.kind === 'edit' ? editing.person : null}
          onEdit={onEdit}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

type FormProps = { person: ListedPerson | null; onEdit: Props['onEdit']; onClose: () => void };

function PersonForm({ person, onEdit, onClose }: FormProps) {
  const m = useMessages(settingsMessages);
  const client = useQueryClient();
  const { data: roles = [] } = useQuery(rolesQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const form = useFields({
    initial: {
      name: person?.name ?? '',
      email: person?.email ?? '',
      role: person?.role?.id ?? null,
      team: person?.team?.id ?? null,
    },
    check: {
      name: (value) => (value.trim() ? null : m.nameMissing),
      email: (value) => (value.trim() || person ? null : m.emailMissing),
      role: (value) => (value || person ? null : m.roleMissing),
    },
    submit: async ({ name, email, role, team }) => {
      const values = { name: name.trim(), email: email.trim(), role, team };
      if (person) {
        await api.patch(`/records/user/${person.id}`, { ...values, email: values.email || null });
        onClose();
      } else {
        const { mail, held } = await api.action<{ mail: string; held: boolean }>('user.invite', values);
        if (held) onEdit({ kind: 'link', name: values.name, mail });
        else {
          say(m.invitationSent({ email: values.email }));
          onClose();
        }
      }
      await Promise.all(
        [peopleKey, teamsKey, mailKey].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
    },
  });
  return (
    <form className={classes.fields} onSubmit={form.onSubmit} noValidate>
      <Failure error={form.failure} />
      <TextInput label={m.name} autoComplete="off" data-autofocus {...form.bind('name')} />
      <TextInput label={m.email} type="email" autoComplete="off" {...form.bind('email')} />
      <Select
        label={m.role}
        data={givenRoles(roles).map(({ id, name }) => ({ value: id, label: name }))}
        {...form.bind('role')}
        onChange={(value) => form.set('role', value)}
      />
      <Select
        label={m.team}
        placeholder={m.noTeam}
        clearable
        searchable
        data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.bind('team')}
        onChange={(value) => form.set('team', value)}
      />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{m.cancel}</Button>
        <Button type="submit" variant="filled" loading={form.busy}>
          {person ? m.save : m.sendInvitation}
        </Button>
      </div>
    </form>
  );
}

function InvitationLink({ name, mail, onClose }: { name: string; mail: string; onClose: () => void }) {
  const m = useMessages(settingsMessages);
  const { data, error, refetch } = useQuery({
    queryKey: [...mailKey, mail],
    queryFn: () => api.action<MailPage>('mail.list', { id: mail }),
  });
  const link = data?.messages[0]?.link;
  return (
    <div className={classes.fields}>
      <Text>{m.linkLead({ name })}</Text>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {link && <CopyField label={m.invitationLink} value={link} focused />}
      <div className={classes.buttons}>
        <Button variant="filled" onClick={onClose}>
          {m.done}
        </Button>
      </div>
    </div>
  );
}
