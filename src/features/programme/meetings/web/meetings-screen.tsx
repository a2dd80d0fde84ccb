// The meetings of the programme: those to come first, then those that were held.
import { IconCalendarUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { meeting as definition } from '../../../../objects/programme/meeting.ts';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { meetingMessages } from '../messages.ts';
import { CallDialog } from './call-dialog.tsx';
import classes from './meetings.module.css';

export default function MeetingsScreen() {
  const m = useMessages(meetingMessages);
  const mayCall = useMay('meeting', 'create');
  const [calling, setCalling] = useState(false);
  const ahead = useRecordPage('meeting', {
    filter: { field: 'status', op: 'in', value: ['planned', 'open'] },
    sort: 'starts_at',
    limit: 50,
  });
  const past = useRecordPage('meeting', {
    filter: { field: 'status', op: 'in', value: ['held', 'cancelled'] },
    sort: '-starts_at',
    limit: 50,
  });
  const none = ahead.data?.records.length === 0 && past.data?.records.length === 0;
  return (
    <Page
      title={m.title}
      width="wide"
      create={mayCall ? { label: m.call, run: () => setCalling(true) } : undefined}
    >
      {none ? (
        <EmptyState icon={IconCalendarUser}>{m.none}</EmptyState>
      ) : ahead.data && past.data ? (
        <>
          <Meetings title={m.upcoming} meetings={ahead.data.records} none={m.none} />
          <Meetings title={m.past} meetings={past.data.records} none={m.nonePast} />
        </>
      ) : ahead.error || past.error ? (
        <ErrorState error={ahead.error ?? past.error} onRetry={() => void ahead.refetch()} />
      ) : (
        <SkeletonRows count={8} height={36} />
      )}
      {calling && <CallDialog onClose={() => setCalling(false)} />}
    </Page>
  );
}

type Props = { title: string; meetings: readonly ApiRecord[]; none: string };

function Meetings({ title, meetings, none }: Props) {
  const m = useMessages(meetingMessages);
  const formats = useFormats();
  return (
    <section aria-label={title} className={classes.part}>
      <SectionTitle count={meetings.length || undefined}>{title}</SectionTitle>
      {meetings.length === 0 && <p className={classes.dim}>{none}</p>}
      <ul className={classes.list}>
        {meetings.map((one) => (
          <li key={one.id} className={classes.row}>
            <span className={classes.when}>{formats.full(String(one.starts_at))}</span>
            <Link to="/programme/meetings/$id" params={{ id: one.id } as never} className={classes.name}>
              {String(one.name)}
            </Link>
            <span className={classes.sent}>
              {one.minutes_sent_at
                ? m.minutesSent({ day: formats.date(String(one.minutes_sent_at)) })
                : one.agenda_sent_at
                  ? m.agendaSent({ day: formats.date(String(one.agenda_sent_at)) })
                  : null}
            </span>
            <MeetingState status={String(one.status)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const tones = { planned: 'neutral', open: 'info', held: 'good', cancelled: 'warn' } as const;

export function MeetingState({ status }: { status: string }) {
  const text = useText();
  const choice = definition.fields.status?.choices?.find(({ key }) => key === status);
  return (
    <StateBadge tone={tones[status as keyof typeof tones] ?? 'neutral'}>
      {choice ? text(choice.label) : status}
    </StateBadge>
  );
}
