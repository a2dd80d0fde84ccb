import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconBeach } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useMay } from '../../../model/web/use-schema.tsx';
import { dayIn } from '../../../platform/lib/day.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { laterPart, useFetchAhead } from '../../../platform/web/later.tsx';
import { useNow } from '../../../platform/web/now.ts';
import { useSession } from '../../../platform/web/session.ts';
import { useTimeZone } from '../../../platform/web/time-zone.tsx';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { useUrlState } from '../../../platform/web/url-state.ts';
import { agendaMessages } from '../messages.ts';
import { readAgendaAddress } from './address.ts';
import classes from './agenda.module.css';
import { AgendaTools } from './agenda-tools.tsx';
import type { Draft } from './entry/draft.ts';
import { boundsOf } from './range.ts';
import { Side } from './side.tsx';
import { colleaguesQuery, useAgendaWindow, useLiveAgenda } from './use-agenda.ts';
import { useMoves } from './use-moves.ts';

const Calendar = laterPart(
  async () => (await import('./calendar/calendar.tsx')).default,
  () => <SkeletonRows count={10} height={48} />,
);
const TeamCalendar = laterPart(
  async () => (await import('./calendar/team-calendar.tsx')).TeamCalendar,
  () => <SkeletonRows count={10} height={48} />,
);
const EntryDialog = laterPart(async () => (await import('./entry/entry-dialog.tsx')).EntryDialog);
const AbsenceDialog = laterPart(async () => (await import('./absence-dialog.tsx')).AbsenceDialog);

export default function AgendaScreen() {
  const m = useMessages(agendaMessages);
  const zone = useTimeZone();
  const { user } = useSession();
  const small = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const [address, setAddress] = useUrlState(readAgendaAddress);
  const today = dayIn(new Date(useNow()), zone);
  const view = address.view ?? (small ? 'list' : 'week');
  const day = address.day ?? today;
  const person = view === 'team' ? user.id : (address.person ?? user.id);
  const bounds = useMemo(() => boundsOf(view, day, zone), [view, day, zone]);
  const { data: colleagues = [] } = useQuery(colleaguesQuery);
  const team = useMemo(() => teamOf(colleagues, user.id), [colleagues, user.id]);
  const people = useMemo(() => (view === 'team' ? team : [person]), [view, team, person]);
  const { data, error, refetch } = useAgendaWindow(people, bounds);
  const [draft, setDraft] = useState<Draft>();
  const [declaring, setDeclaring] = useState(false);
  const mayCreate = useMay('activity', 'create');
  const moves = useMoves();
  useLiveAgenda();
  useFetchAhead([Calendar.fetch, EntryDialog.fetch]);

  const opened = draft ?? (address.entry ? ({ entry: address.entry, day } satisfies Draft) : undefined);
  const create = (from?: Date, to?: Date) => setDraft({ from, to, day });
  const shown = data?.people.find(({ id }) => id === person);
  const common = {
    day,
    bounds,
    onOpen: (entry: { id: string | null }) => entry.id && setAddress({ entry: entry.id }, 'push'),
    onMove: moves.move,
  };
  return (
    <Page
      title={m.agenda}
      actions={
        small ? (
          <IconButton icon={IconBeach} label={m.newAbsence} size={32} onClick={() => setDeclaring(true)} />
        ) : (
          <Button leftSection={<IconBeach />} onClick={() => setDeclaring(true)}>
            {m.newAbsence}
          </Button>
        )
      }
      create={mayCreate ? { label: m.newEntry, run: () => create() } : undefined}
    >
      <div className={classes.screen}>
        <AgendaTools
          view={view}
          day={day}
          person={person}
          colleagues={colleagues}
          small={small === true}
          onChange={(change) => setAddress(change)}
        />
        <div className={classes.body}>
          <div className={classes.main} data-view={view}>
            {error ? (
              <ErrorState error={error} onRetry={() => void refetch()} />
            ) : !data ? (
              <SkeletonRows count={10} height={48} />
            ) : view === 'team' && team.length < 2 ? (
              <EmptyState>{m.nobody}</EmptyState>
            ) : view === 'team' ? (
              <TeamCalendar {...common} window={data} />
            ) : (
              shown && (
                <Calendar
                  {...common}
                  view={view}
                  window={data}
                  person={shown}
                  onSelect={
                    mayCreate && person === user.id
                      ? (from, to, wholeDays) =>
                          wholeDays ? setDraft({ day: dayIn(from, zone) }) : create(from, to)
                      : undefined
                  }
                  onPlan={person === user.id ? moves.plan : undefined}
                />
              )
            )}
          </div>
          {!small && person === user.id && (
            <Side onPlan={(task) => setDraft({ entry: task.id, day, planning: true })} today={today} />
          )}
        </div>
      </div>
      {opened && (
        <EntryDialog
          draft={opened}
          onClose={() => {
            setDraft(undefined);
            setAddress({ entry: undefined });
          }}
        />
      )}
      {declaring && <AbsenceDialog onClose={() => setDeclaring(false)} />}
    </Page>
  );
}

const widest = 8;

/** One's own column first. A firm without teams is one team. */
function teamOf(colleagues: readonly { id: string; team: { id: string } | null }[], me: string): string[] {
  const mine = colleagues.find(({ id }) => id === me)?.team?.id;
  const others = colleagues.filter(({ id, team }) => id !== me && team?.id === mine).map(({ id }) => id);
  return [me, ...others].slice(0, widest);
}
