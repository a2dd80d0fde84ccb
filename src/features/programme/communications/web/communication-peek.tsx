// A message as it is written, scheduled and sent; then who has read it.
import { Button, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { IconCheck, IconClock, IconSend } from '@tabler/icons-react';
import { DayInput, isDay } from '../../../../fields/web/when-input.tsx';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { DateText } from '../../../../platform/web/ui/date-text.tsx';
import { Peek } from '../../../../platform/web/ui/peek.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import type { Reference } from '../../../../records/web/api/record.ts';
import { usePeople } from '../../../../records/web/api/use-people.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import small from '../../web/small-lists.module.css';
import type { Edit } from '../../web/use-edit.ts';
import type { CommunicationLine } from '../contract.ts';
import { communicationMessages } from '../messages.ts';
import classes from './communications.module.css';
import { audienceOf, keysOf, useAudience } from './use-audience.ts';

type Props = { one: CommunicationLine; edit: Edit; onClose: () => void };

export function CommunicationPeek({ one, edit, onClose }: Props) {
  const m = useMessages(communicationMessages);
  const text = useText();
  const people = usePeople();
  const { choices } = useAudience();
  const channels = useObject('communication')?.fields.get('channel')?.choices ?? [];
  const closed = one.status === 'sent' || !one.may_edit;
  const change = (values: object) => void edit.change('communication', one.id, { ...values });
  const send = () => void edit.act('communication.send', { id: one.id }, 'communication');
  return (
    <Peek title={one.subject} to={`/o/communication/${one.id}`} onClose={onClose}>
      <div className={small.form}>
        <TextInput
          label={m.subject}
          defaultValue={one.subject}
          disabled={closed}
          onBlur={({ currentTarget: { value } }) =>
            value.trim() && value !== one.subject && change({ subject: value })
          }
        />
        <Textarea
          label={m.message}
          autosize
          minRows={5}
          defaultValue={one.message ?? ''}
          disabled={closed}
          onBlur={({ currentTarget: { value } }) =>
            value !== (one.message ?? '') && change({ message: value || null })
          }
        />
        <MultiSelect
          label={m.audience}
          searchable
          data={choices}
          value={keysOf(one.audience)}
          disabled={closed}
          onChange={(keys) => change({ audience: audienceOf(keys) })}
        />
        <Select
          label={m.channel}
          allowDeselect={false}
          data={channels.map(({ key, label }) => ({ value: key, label: text(label) }))}
          value={one.channel}
          disabled={closed}
          onChange={(channel) => channel && change({ channel })}
        />
        {!closed && (
          <DayInput
            label={m.day}
            value={one.planned_on ?? ''}
            onChange={(next) => (next === '' || isDay(next)) && change({ planned_on: next || null })}
          />
        )}
        <Select
          label={m.author}
          searchable
          data={people.map(({ value, label }) => ({ value, label }))}
          value={one.author?.id ?? null}
          disabled={closed}
          onChange={(author) => change({ author })}
        />
        {!closed && (
          <div className={small.buttons}>
            {one.channel === 'spoken' ? (
              <Button variant="filled" leftSection={<IconCheck />} onClick={send}>
                {m.held}
              </Button>
            ) : (
              <>
                {one.status === 'draft' ? (
                  <Button
                    variant="filled"
                    leftSection={<IconClock />}
                    onClick={() => change({ status: 'planned' })}
                  >
                    {m.schedule}
                  </Button>
                ) : (
                  <Button onClick={() => change({ status: 'draft' })}>{m.unschedule}</Button>
                )}
                <Button leftSection={<IconSend />} onClick={send}>
                  {m.sendNow}
                </Button>
              </>
            )}
            <Button
              variant="subtle"
              color="gray"
              onClick={() => {
                onClose();
                void edit.remove('communication', one.id, m.removed({ subject: one.subject }));
              }}
            >
              {m.remove}
            </Button>
          </div>
        )}
        {one.readings && one.readings.sent > 0 && <Readings one={one} />}
      </div>
    </Peek>
  );
}

function Readings({ one }: { one: CommunicationLine }) {
  const m = useMessages(communicationMessages);
  const { data } = useRecordPage('communication_reading', {
    filter: { field: 'communication', op: 'is', value: one.id },
    sort: 'read_at',
    limit: 500,
  });
  return (
    <section aria-label={m.readings}>
      <SectionTitle count={m.readCount({ ...one.readings! })}>{m.readings}</SectionTitle>
      <ul className={classes.readings}>
        {(data?.records ?? []).map(({ id, person, read_at }) => (
          <li key={id}>
            <span>{(person as Reference | null)?.title}</span>
            <span className={small.soft}>{read_at ? <DateText value={String(read_at)} /> : m.unread}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
