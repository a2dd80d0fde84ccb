import { Button, Collapse, Group, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { isDay, isTime } from '../../../../fields/web/when-input.tsx';
import { newId } from '../../../../platform/lib/ids.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useTimeZone } from '../../../../platform/web/time-zone.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import type { Participant, Visibility } from '../../contract.ts';
import { entryMessages } from '../../messages.ts';
import { agendaKey } from '../use-agenda.ts';
import { AboutFields } from './about-fields.tsx';
import { type Draft, type Fields, fieldsOf, minutesOf, type Stored, timeIn, valuesOf } from './draft.ts';
import classes from './entry.module.css';
import { FreeSlots } from './free-slots.tsx';
import { GuestFields } from './guest-fields.tsx';
import { KindChoice } from './kind-choice.tsx';
import { WhenFields } from './when-fields.tsx';

type Props = {
  draft: Draft;
  stored?: Stored;
  participants?: readonly Participant[];
  onClose: () => void;
};

export function EntryForm({ draft, stored, participants = [], onClose }: Props) {
  const m = useMessages(entryMessages);
  const zone = useTimeZone();
  const client = useQueryClient();
  const errorText = useErrorText();
  const [more, setMore] = useState(
    Boolean(stored?.travel_before || stored?.travel_after || stored?.visibility),
  );
  const moreId = useId();
  // Made once: sent again after a failure it is still the same record.
  const [id] = useState(() => stored?.id ?? newId());
  const [made, setMade] = useState(false);
  const [initial] = useState<Fields>(() => ({
    ...fieldsOf(draft, zone, new Date(), stored),
    people: participants.flatMap(({ person }) => person?.id ?? []),
    contacts: participants.flatMap(({ contact }) => contact?.id ?? []),
  }));
  const form = useFields<Fields>({
    initial,
    check: {
      subject: (value) => (value.trim() ? null : m.subjectMissing),
      day: (value) => (isDay(value) ? null : m.dayMissing),
      from: (value) => (isTime(value) ? null : m.timeMissing),
      to: (value, { from }) => (!isTime(value) ? m.timeMissing : value === from ? m.endsFirst : null),
    },
    submit: async (fields) => {
      const values = valuesOf(fields, zone);
      if (stored || made)
        await api.patch(`/records/activity/${id}`, values, { ifMatch: made ? undefined : stored?.version });
      else await api.post('/records/activity', { id, ...values });
      setMade(true);
      if (fields.people.length + fields.contacts.length + participants.length > 0)
        await api.action('agenda.set_participants', {
          activity: id,
          people: fields.people,
          contacts: fields.contacts,
        });
      void refreshObject(client, 'activity');
      await client.invalidateQueries({ queryKey: [agendaKey] });
      onClose();
    },
  });
  const { values, set, bind } = form;
  const minutes = isTime(values.from) && isTime(values.to) ? minutesOf(values) : 60;
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <KindChoice value={values.kind} onChange={(kind) => set('kind', kind)} />
      <TextInput label={m.subject} data-autofocus required autoComplete="off" {...bind('subject')} />
      <WhenFields
        when={values}
        errors={form.errors}
        onChange={(part) => form.setValues((before) => ({ ...before, ...part }))}
      />
      <GuestFields
        people={values.people}
        contacts={values.contacts}
        known={participants}
        owner={stored?.owner?.id}
        onPeople={(people) => set('people', people)}
        onContacts={(contacts) => set('contacts', contacts)}
      />
      {values.people.length > 0 && isDay(values.day) && (
        <FreeSlots
          people={values.people}
          owner={stored?.owner?.id}
          day={values.day}
          minutes={Math.min(Math.max(minutes, 5), 600)}
          except={stored?.id}
          onChoose={(slot) => {
            const [from, to] = [new Date(slot.from), new Date(slot.to)];
            form.setValues((before) => ({
              ...before,
              day: new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(from),
              from: timeIn(from, zone),
              to: timeIn(to, zone),
            }));
          }}
        />
      )}
      <AboutFields values={values} onChange={(name, value) => set(name, value)} />
      <TextInput label={m.place} autoComplete="off" {...bind('location')} />
      <div>
        <Button size="xs" aria-expanded={more} aria-controls={moreId} onClick={() => setMore(!more)}>
          {m.more}
        </Button>
      </div>
      <Collapse expanded={more} id={moreId}>
        <div className={classes.form}>
          <div className={classes.when}>
            <NumberInput
              label={m.travelBefore}
              min={0}
              max={1440}
              step={15}
              value={values.travel_before}
              onChange={(value) => set('travel_before', Number(value) || 0)}
            />
            <NumberInput
              label={m.travelAfter}
              min={0}
              max={1440}
              step={15}
              value={values.travel_after}
              onChange={(value) => set('travel_after', Number(value) || 0)}
            />
          </div>
          <div>
            <div className="mantine-InputWrapper-label">{m.visibility}</div>
            <SegmentedControl
              fullWidth
              aria-label={m.visibility}
              value={values.visibility ?? ''}
              onChange={(value) => set('visibility', value as Visibility)}
              data={[
                { value: 'details', label: m.details },
                { value: 'busy', label: m.busyOnly },
                { value: 'hidden', label: m.hidden },
              ]}
            />
            <p className={classes.dim}>{m.visibilityHelp}</p>
          </div>
        </div>
      </Collapse>
      {form.failure !== null && <p role="alert">{errorText(form.failure)}</p>}
      <Group justify="flex-end" gap="xs">
        {stored && (
          <Button component={Link} to={`/o/activity/${stored.id}`} className={classes.open}>
            {m.open}
          </Button>
        )}
        <Button onClick={onClose}>{m.cancel}</Button>
        <Button type="submit" variant="filled" loading={form.busy}>
          {m.save}
        </Button>
      </Group>
    </form>
  );
}
