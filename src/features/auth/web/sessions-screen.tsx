import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { DateText } from '../../../platform/web/ui/date-text.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge } from '../../../platform/web/ui/state-badge.tsx';
import type { SessionInfo } from '../contract.ts';
import { settingsMessages } from '../messages.ts';
import { deviceOf } from './device.ts';
import classes from './settings.module.css';
import { say, useChange } from './use-change.ts';

const sessionsKey = ['settings', 'sessions'];

export default function SessionsScreen() {
  const m = useMessages(settingsMessages);
  const { data, error, refetch } = useQuery({
    queryKey: sessionsKey,
    queryFn: () => api.action<{ sessions: SessionInfo[] }>('session.list'),
  });
  const close = useChange((id: string) => api.action('session.revoke', { id }), sessionsKey);
  const closeOthers = useChange(async () => {
    const { closed } = await api.action<{ closed: number }>('session.revoke_all', { others: true });
    say(m.othersClosed({ count: closed }));
  }, sessionsKey);
  return (
    <Page title={m.sessions} width="reading">
      <div className={classes.stack}>
        <p className={classes.lead}>{m.sessionsLead}</p>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error && <SkeletonRows count={3} height={52} />}
        {data && (
          <ul className={classes.rows}>
            {data.sessions.map((session) => (
              <SessionRow key={session.id} session={session} onClose={() => close.mutate(session.id)} />
            ))}
          </ul>
        )}
        {data && data.sessions.length > 1 && (
          <div>
            <Button onClick={() => closeOthers.mutate(undefined)} loading={closeOthers.isPending}>
              {m.closeOthers}
            </Button>
          </div>
        )}
      </div>
    </Page>
  );
}

function SessionRow({ session, onClose }: { session: SessionInfo; onClose: () => void }) {
  const m = useMessages(settingsMessages);
  const { browser, system, mobile } = deviceOf(session.agent);
  const name = browser && system ? m.browserOn({ browser, system }) : (browser ?? system ?? m.unknownDevice);
  const Glyph = mobile ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <li className={classes.row}>
      <Glyph className={classes.quiet} />
      <div className={classes.rowMain}>
        <div className={classes.rowTitle}>
          {name}
          {session.current && <StateBadge tone="good">{m.thisSession}</StateBadge>}
        </div>
        <div className={classes.rowMore}>
          <DateText value={session.last_seen_at} />
          {session.address && ` · ${session.address}`}
        </div>
      </div>
      {!session.current && (
        <Button size="xs" onClick={onClose} aria-label={m.closeSessionOf({ name })}>
          {m.closeSession}
        </Button>
      )}
    </li>
  );
}
