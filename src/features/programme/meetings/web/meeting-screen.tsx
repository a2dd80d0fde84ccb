// A meeting: before it its agenda, while it lasts its minutes, afterwards what was sent. All on one page, saved as one types.
import { Link, useParams } from '@tanstack/react-router';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { SavedText } from '../../web/saved-text.tsx';
import { meetingMessages } from '../messages.ts';
import { Agenda } from './agenda.tsx';
import { MeetingPack } from './meeting-pack.tsx';
import { MeetingPeople } from './meeting-people.tsx';
import { MeetingSteps } from './meeting-steps.tsx';
import classes from './meetings.module.css';
import { MeetingState } from './meetings-screen.tsx';
import { useMeeting } from './use-meeting.ts';

export default function MeetingScreen() {
  const m = useMessages(meetingMessages);
  const { id } = useParams({ strict: false }) as { id: string };
  const held = useMeeting(id);
  useLiveRecords();
  const { meeting, items, error, retry } = held;
  if (!meeting || !items)
    return (
      <Page title={m.title} width="reading">
        {error ? <ErrorState error={error} onRetry={retry} /> : <SkeletonRows count={8} height={40} />}
      </Page>
    );
  const mayEdit = meeting._can?.edit ?? false;
  const summed = meeting.status === 'held';
  return (
    <Page title={String(meeting.name)} width="reading">
      <Link to="/programme/meetings" className={classes.dim}>
        {m.back}
      </Link>
      <Head meeting={meeting} />
      {mayEdit && <MeetingSteps meeting={meeting} empty={items.length === 0} />}
      {summed && <Summary meeting={meeting} mayEdit={mayEdit} />}
      <div className={classes.beside}>
        <MeetingPeople meeting={meeting} mayEdit={mayEdit} />
        <MeetingPack meeting={meeting} mayEdit={mayEdit} />
      </div>
      <Agenda meeting={meeting} held={held} mayEdit={mayEdit} />
      {meeting.status === 'open' && <Summary meeting={meeting} mayEdit={mayEdit} />}
    </Page>
  );
}

/** Written at the end of a meeting, read at its head afterwards. */
function Summary({ meeting, mayEdit }: { meeting: ApiRecord; mayEdit: boolean }) {
  const m = useMessages(meetingMessages);
  if (!mayEdit && !meeting.summary) return null;
  return (
    <section className={classes.part} aria-label={m.summary}>
      <SectionTitle>{m.summary}</SectionTitle>
      {mayEdit ? (
        <SavedText object="meeting" record={meeting} field="summary" aria-label={m.summary} />
      ) : (
        <p className={classes.words}>{String(meeting.summary)}</p>
      )}
    </section>
  );
}

function Head({ meeting }: { meeting: ApiRecord }) {
  const m = useMessages(meetingMessages);
  const formats = useFormats();
  const { starts_at, place, status, agenda_sent_at, minutes_sent_at } = meeting;
  return (
    <>
      <p className={classes.head}>
        <span>{formats.full(String(starts_at))}</span>
        {Boolean(place) && <span>{String(place)}</span>}
        <MeetingState status={String(status)} />
      </p>
      <p className={classes.dim}>
        {[
          agenda_sent_at ? m.agendaSent({ day: formats.date(String(agenda_sent_at)) }) : null,
          minutes_sent_at ? m.minutesSent({ day: formats.date(String(minutes_sent_at)) }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}
