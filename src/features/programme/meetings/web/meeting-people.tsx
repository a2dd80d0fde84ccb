// Who is invited before a meeting, who is there while it lasts, who was.
import { Checkbox } from '@mantine/core';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import { meetingMessages } from '../messages.ts';
import classes from './meetings.module.css';
import { type Invited, useInvited } from './use-meeting.ts';

export function MeetingPeople({ meeting, mayEdit }: { meeting: ApiRecord; mayEdit: boolean }) {
  const m = useMessages(meetingMessages);
  const formats = useFormats();
  const { data } = useInvited(meeting.id);
  const invited = data?.invited ?? [];
  const present = (meeting.present as string[] | null) ?? [];
  const before = meeting.status === 'planned' || meeting.status === 'cancelled';
  const title = before ? m.invited : m.presence;
  const count = before ? invited.length || undefined : `${present.length} / ${invited.length}`;
  return (
    <section className={classes.part} aria-label={title}>
      <SectionTitle count={invited.length ? count : undefined}>{title}</SectionTitle>
      {data && invited.length === 0 && <p className={classes.dim}>{m.nobodyInvited}</p>}
      {before ? (
        <p className={classes.words}>{formats.list(invited.map(({ name }) => name))}</p>
      ) : (
        <Presence meeting={meeting} invited={invited} present={present} mayEdit={mayEdit} />
      )}
    </section>
  );
}

type Props = {
  meeting: ApiRecord;
  invited: readonly Invited[];
  present: readonly string[];
  mayEdit: boolean;
};

function Presence({ meeting, invited, present, mayEdit }: Props) {
  const { mutate } = useUpdateRecord('meeting');
  return (
    <div className={classes.people}>
      {invited.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          disabled={!mayEdit}
          checked={present.includes(id)}
          onChange={(event) => {
            const now = event.currentTarget.checked ? [...present, id] : present.filter((one) => one !== id);
            mutate({ id: meeting.id, values: { present: now }, base: meeting });
          }}
        />
      ))}
    </div>
  );
}
