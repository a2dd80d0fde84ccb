/** People: who they are, what they may, whether they come in. */
import { Alert, Anchor, Button, Menu, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDots, IconMailOff, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { DateText } from '../../../platform/web/ui/date-text.tsx';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { PersonAvatar } from '../../../platform/web/ui/person-avatar.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge, type Tone } from '../../../platform/web/ui/state-badge.tsx';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import { settingsMessages } from '../messages.ts';
import { useMe } from './me.ts';
import { type ListedPerson, peopleKey, readPeople } from './people-data.ts';
import { type Editing, PersonDialog } from './person-dialog.tsx';
import classes from './settings.module.css';
import { say, useChange } from './use-change.ts';

export default function PeopleScreen() {
  const m = useMessages(settingsMessages);
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 200);
  const [editing, setEditing] = useState<Editing | null>(null);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...peopleKey, 'list', wanted],
    queryFn: ({ pageParam }) => readPeople(wanted, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
  const people = data?.pages.flatMap((page) => page.people) ?? [];
  const held = people.some(({ account }) => account?.held_mail);
  return (
    <Page
      title={m.people}
      width="wide"
      create={{ label: m.invite, run: () => setEditing({ kind: 'invite' }) }}
    >
      <div className={classes.stack}>
        {held && (
          <Alert color="yellow" icon={<IconMailOff />}>
            {m.noMailServer}{' '}
            <Anchor component={Link} to="/settings/mail" inherit underline="always">
              {m.seeMessages}
            </Anchor>
          </Alert>
        )}
        <div>
          <div className={classes.bar}>
            <TextInput
              className={classes.grow}
              type="search"
              aria-label={m.searchPeople}
              placeholder={m.searchPeople}
              leftSection={<IconSearch />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          </div>
          {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
          {!data && !error && <SkeletonRows count={6} height={52} />}
          {data && people.length === 0 && <EmptyState>{m.noPeople}</EmptyState>}
          {people.length > 0 && <PeopleTable people={people} onEdit={setEditing} />}
          {hasNextPage && (
            <Button mt="md" onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
              {m.more}
            </Button>
          )}
        </div>
      </div>
      {editing && <PersonDialog editing={editing} onEdit={setEditing} onClose={() => setEditing(null)} />}
    </Page>
  );
}

type TableProps = { people: readonly ListedPerson[]; onEdit: (editing: Editing) => void };

function PeopleTable({ people, onEdit }: TableProps) {
  const m = useMessages(settingsMessages);
  return (
    <table className={classes.people}>
      <thead>
        <tr>
          <th scope="col">{m.name}</th>
          <th scope="col">{m.role}</th>
          <th scope="col">{m.team}</th>
          <th scope="col">{m.colState}</th>
          <th scope="col">{m.colSeen}</th>
          <th scope="col" className={classes.last}>
            <span className="visually-hidden">{m.edit}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td>
              <div className={classes.person}>
                <PersonAvatar id={person.id} name={person.name} size={32} />
                <div>
                  <button
                    type="button"
                    className={classes.personName}
                    onClick={() => onEdit({ kind: 'edit', person })}
                  >
                    {person.name}
                  </button>
                  <span className={classes.quiet}>{person.email}</span>
                </div>
              </div>
            </td>
            <td>{person.role?.title ?? <span className={classes.quiet}>{m.noRole}</span>}</td>
            <td data-empty={!person.team || undefined}>
              {person.team?.title ?? <span className={classes.quiet}>{m.noTeam}</span>}
            </td>
            <td>
              <AccountBadge person={person} />
            </td>
            <td className={classes.quiet} data-seen>
              <DateText value={person.account?.last_seen_at} />
            </td>
            <td className={classes.last}>
              <PersonMenu person={person} onEdit={onEdit} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AccountBadge({ person: { account } }: { person: ListedPerson }) {
  const m = useMessages(settingsMessages);
  const state = account?.state ?? 'none';
  if (state === 'invited' && account?.held_mail) return <StateBadge tone="warn">{m.stateHeld}</StateBadge>;
  const [word, tone] = accountWords[state];
  return <StateBadge tone={tone}>{m[word]}</StateBadge>;
}

const accountWords = {
  active: ['stateActive', 'good'],
  invited: ['stateInvited', 'info'],
  invitation_expired: ['stateExpired', 'warn'],
  none: ['stateNone', 'neutral'],
  inactive: ['stateInactive', 'bad'],
  service: ['stateService', 'neutral'],
} as const satisfies Record<string, readonly [keyof typeof settingsMessages, Tone]>;

function PersonMenu({ person, onEdit }: { person: ListedPerson; onEdit: TableProps['onEdit'] }) {
  const m = useMessages(settingsMessages);
  const offerUndo = useUndo();
  const me = useMe();
  const { id, name, email, account } = person;
  const state = account?.state ?? 'none';
  const setActive = useChange(
    (action: 'user.deactivate' | 'user.reactivate') => api.action(action, { id }),
    peopleKey,
  );
  const signOut = useChange(async () => {
    const { closed } = await api.action<{ closed: number }>('user.sign_out', { id });
    say(m.othersClosed({ count: closed }));
  }, peopleKey);
  const invite = useChange(async () => {
    const { mail, held } = await api.action<{ mail: string; held: boolean }>('user.resend_invitation', {
      id,
    });
    if (held) onEdit({ kind: 'link', name, mail });
    else say(m.invitationSent({ email: email ?? '' }));
  }, peopleKey);
  const close = async () => {
    await setActive.mutateAsync('user.deactivate');
    offerUndo(m.deactivated({ name }), () => setActive.mutateAsync('user.reactivate'));
  };
  const reopen = async () => {
    await setActive.mutateAsync('user.reactivate');
    say(m.reactivated({ name }));
  };
  const pending = state === 'invited' || state === 'invitation_expired';
  return (
    <Menu withinPortal={false}>
      <Menu.Target>
        <IconButton icon={IconDots} label={m.actionsFor({ name })} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onEdit({ kind: 'edit', person })}>{m.edit}</Menu.Item>
        {account?.held_mail && (
          <Menu.Item onClick={() => onEdit({ kind: 'link', name, mail: account.held_mail as string })}>
            {m.copyLink}
          </Menu.Item>
        )}
        {(pending || state === 'none') && email && person.role && (
          <Menu.Item onClick={() => invite.mutate(undefined)}>{pending ? m.resend : m.inviteThem}</Menu.Item>
        )}
        {state === 'active' && (
          <Menu.Item onClick={() => signOut.mutate(undefined)}>{m.signOutTheir}</Menu.Item>
        )}
        {state === 'inactive' && (
          <Menu.Item onClick={() => void reopen().catch(() => undefined)}>{m.reactivate}</Menu.Item>
        )}
        {state !== 'inactive' && id !== me.user.id && (
          <Menu.Item color="red" onClick={() => void close().catch(() => undefined)}>
            {m.deactivate}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
