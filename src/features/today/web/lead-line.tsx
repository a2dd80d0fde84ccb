import { Button, Menu } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useState } from 'react';
import { useObject } from '../../../model/web/use-schema.tsx';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { useNow } from '../../../platform/web/now.ts';
import { useSession } from '../../../platform/web/session.ts';
import { type ApiRecord, titleOf } from '../../../records/web/api/record.ts';
import { useRecordPage } from '../../../records/web/api/use-record-list.ts';
import { Composer } from '../../../records/web/timeline/composer.tsx';
import { todayMessages } from '../messages.ts';
import { DayLine } from './day-line.tsx';
import classes from './today.module.css';
import type { DayWork } from './use-day-work.ts';

export function LeadLine({ lead, work }: { lead: ApiRecord; work: DayWork }) {
  const m = useMessages(todayMessages);
  const object = useObject('lead');
  const [calling, setCalling] = useState(false);
  const title = titleOf(lead) || m.unnamed;
  const promise = usePromise(lead.answer_due_at as string | null | undefined);
  const waits = useWaiting(lead.received_at as string | null);
  return (
    <DayLine
      icon={IconInbox}
      verb={m.answer}
      who={title}
      to={`/o/lead/${lead.id}`}
      reasons={[
        promise ?? waits,
        !lead.owner && m.nobody,
        typeof lead.company_name === 'string' && lead.company_name,
        typeof lead.title === 'string' && lead.title,
      ]}
      buttons={
        <>
          <Button size="xs" aria-label={m.callOf({ what: title })} onClick={() => setCalling(true)}>
            {m.call}
          </Button>
          <Assign lead={lead} what={title} work={work} />
        </>
      }
    >
      {calling && object && (
        <div className={classes.form}>
          {/* A call that is written down is the answer: the lead is then a contacted one, and leaves the list. */}
          <Composer
            object={object}
            id={lead.id}
            initialKind="call"
            narrow
            onClosed={() => setCalling(false)}
          />
        </div>
      )}
    </DayLine>
  );
}

const mostPeople = 50;

function Assign({ lead, what, work }: { lead: ApiRecord; what: string; work: DayWork }) {
  const m = useMessages(todayMessages);
  const { user } = useSession();
  const [opened, setOpened] = useState(false);
  const { data } = useRecordPage(
    'user',
    { filter: { field: 'active', op: 'is', value: true }, sort: 'name', fields: ['name'], limit: mostPeople },
    { enabled: opened },
  );
  const others = (data?.records ?? []).filter(({ id }) => id !== user.id);
  return (
    <Menu opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button size="xs" variant="subtle" color="gray" aria-label={m.assignOf({ what })}>
          {m.assign}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.people}>
        {!lead.owner && (
          <Menu.Item onClick={() => void work.assign(lead, { id: user.id, title: user.name })}>
            {m.takeIt}
          </Menu.Item>
        )}
        {others.map((person) => (
          <Menu.Item
            key={person.id}
            onClick={() => void work.assign(lead, { id: person.id, title: titleOf(person) })}
          >
            {titleOf(person)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

function useWaiting(since: string | null): string | null {
  const m = useMessages(todayMessages);
  const now = useNow();
  if (!since) return null;
  const waited = Math.max(0, now - Date.parse(since));
  if (waited < 2 * hour) return m.waitsMinutes({ count: Math.max(1, Math.round(waited / minute)) });
  if (waited < 2 * day) return m.waitsHours({ count: Math.floor(waited / hour) });
  return m.waitsDays({ count: Math.floor(waited / day) });
}

/** Until when an answer was promised, which says more than for how long it has been waited for. */
function usePromise(due: string | null | undefined): string | null {
  const m = useMessages(todayMessages);
  const formats = useFormats();
  const now = useNow();
  if (!due) return null;
  const when = formats.when(due, now);
  return Date.parse(due) < now ? m.promiseBroken({ when }) : m.promisedFor({ when });
}
