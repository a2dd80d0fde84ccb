// The form of an entry: what was given by hand, what was understood of the line that is written, and what follows from both:
// the first hour at which all are free, the place of the customer. What somebody set by hand, nothing changes again.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useReader } from '../../../../fields/web/reader.tsx';
import { isDay, isTime } from '../../../../fields/web/when-input.tsx';
import { dayIn } from '../../../../platform/lib/day.ts';
import { newId } from '../../../../platform/lib/ids.ts';
import { momentOf } from '../../../../platform/lib/working-time.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useSession } from '../../../../platform/web/session.ts';
import { useTimeZone } from '../../../../platform/web/time-zone.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import type { Participant, Slot } from '../../contract.ts';
import { entryMessages } from '../../messages.ts';
import { readEntry } from '../../said-entry.ts';
import { colleaguesQuery } from '../use-agenda.ts';
import { addressQuery } from './customer-address.ts';
import { type Draft, type Fields, fieldsOf, laterBy, minutesOf, type Stored, timeIn } from './draft.ts';
import { useKindLabel } from './kind-choice.tsx';
import { slotsQuery } from './slots.ts';
import { useSaveEntry } from './use-save-entry.ts';

export interface EntryFormProps {
  draft: Draft;
  stored?: Stored;
  participants?: readonly Participant[];
  onClose: () => void;
}

export function useEntryForm({ draft, stored, participants = [], onClose }: EntryFormProps) {
  const m = useMessages(entryMessages);
  const { user } = useSession();
  const reader = useReader();
  const zone = useTimeZone();
  const client = useQueryClient();
  const kindLabel = useKindLabel();
  // Made once: sent again after a failure it is still the same record.
  const [id] = useState(() => stored?.id ?? newId());
  const [initial] = useState<Fields>(() => ({
    ...fieldsOf(draft, zone, new Date(), user.id, stored),
    people: participants.flatMap(({ person }) => person?.id ?? []),
    contacts: participants.flatMap(({ contact }) => contact?.id ?? []),
  }));
  const [byHand, setByHand] = useState<ReadonlySet<keyof Fields>>(new Set());
  const { data: colleagues = [] } = useQuery(colleaguesQuery);
  const save = useSaveEntry({ id, stored, participants, onClose });

  const form = useFields<Fields>({
    initial,
    check: {
      subject: (_, values) => (subjectOf(shown(values, colleagues)) ? null : m.subjectMissing),
      day: (value) => (isDay(value) ? null : m.dayMissing),
      from: (value) => (isTime(value) ? null : m.timeMissing),
      to: (value, { from }) => (!isTime(value) ? m.timeMissing : value === from ? m.endsFirst : null),
    },
    // Who is quicker than the answers waits for them here: what is saved is what would have been shown.
    submit: async (given) => {
      const values = shown(given, await client.ensureQueryData(colleaguesQuery));
      const slots = findsHour(values) ? await client.ensureQueryData(slotsQuery(wantedOf(values), zone)) : [];
      const address = findsPlace(values)
        ? await client.ensureQueryData(addressQuery(values, reader.country))
        : '';
      await save(
        {
          ...values,
          ...whenOf(slots, values),
          subject: subjectOf(values),
          location: address || values.location,
        },
        zone,
      );
    },
  });

  /** What is in the form: given by hand, else said, else as it began. */
  function shown(values: Fields, known: typeof colleagues): Fields & { said: ReturnType<typeof readEntry> } {
    const said = readEntry(stored ? '' : values.subject, dayIn(new Date(), zone), known, values.owner);
    const from = byHand.has('from') ? null : said.from;
    return {
      ...values,
      said,
      ...(said.kind && !byHand.has('kind') ? { kind: said.kind } : {}),
      ...(said.day && !byHand.has('day') ? { day: said.day } : {}),
      ...(from ? { from, to: said.to ?? laterBy(from, minutesOf(initial)) } : {}),
      people: [...new Set([...values.people, ...(byHand.has('people') ? [] : said.people)])],
    };
  }
  function subjectOf({ subject, kind, said, company, contact }: ReturnType<typeof shown>): string {
    if (stored) return subject.trim();
    const customer = (company ?? contact)?.title;
    const left = said.subject || (subject.trim() || customer ? kindLabel(kind) : '');
    return said.subject || !customer ? left : `${left} ${customer}`;
  }
  /** Nobody has said an hour: the first at which all are free. */
  const findsHour = (values: ReturnType<typeof shown>) =>
    !stored &&
    !draft.from &&
    !values.said.from &&
    !byHand.has('from') &&
    !byHand.has('to') &&
    isDay(values.day);
  const findsPlace = ({ kind, contact, company }: Fields) =>
    kind === 'visit' && !stored?.starts_at && !byHand.has('location') && Boolean(contact ?? company);
  const wantedOf = (values: Fields) => {
    const minutes = isTime(values.from) && isTime(values.to) ? minutesOf(values) : 60;
    return {
      people: [values.owner, ...values.people.filter((one) => one !== values.owner)],
      day: values.day,
      minutes: Math.min(Math.max(minutes, 5), 600),
      except: stored?.id,
    };
  };
  /** On the day that was named no other day is meant. */
  const whenOf = (slots: readonly Slot[], values: ReturnType<typeof shown>) => {
    const named = byHand.has('day') || values.said.day !== null;
    const slot = slots.find(({ from }) => !named || dayIn(new Date(from), zone) === values.day);
    return slot && findsHour(values) ? spanIn(slot) : {};
  };
  const spanIn = ({ from, to }: Slot) => ({
    day: dayIn(new Date(from), zone),
    from: timeIn(new Date(from), zone),
    to: timeIn(new Date(to), zone),
  });

  const values = shown(form.values, colleagues);
  const several = values.people.length > 0;
  const slots = useQuery({
    ...slotsQuery(wantedOf(values), zone),
    enabled: isDay(values.day) && (several || findsHour(values)),
  }).data;
  const address = useQuery({
    ...addressQuery(values, reader.country),
    enabled: findsPlace(values),
  }).data;
  const when = { day: values.day, from: values.from, to: values.to, ...whenOf(slots ?? [], values) };

  /** Given by hand, from now on. */
  const change = (part: Partial<Fields>) => {
    setByHand((before) => new Set([...before, ...(Object.keys(part) as (keyof Fields)[])]));
    // An hour chosen stays what it is when the day beside it was only proposed.
    const kept = 'day' in part || 'from' in part || 'to' in part ? when : {};
    form.setValues((before) => ({ ...before, ...kept, ...part }));
    for (const [name, value] of Object.entries(part)) form.set(name as keyof Fields, value as never);
  };
  return {
    id,
    form,
    values: {
      ...values,
      ...when,
      subject: form.values.subject,
      location: findsPlace(values) && address ? address : values.location,
    },
    /** As it will be called, where that is not what is written. */
    called: stored ? null : subjectOf(values),
    unsure: byHand.has('people') ? [] : values.said.unsure,
    proposed: findsHour(values) && Object.keys(whenOf(slots ?? [], values)).length > 0,
    slots: several ? slots : undefined,
    /** The moment at which it begins, '' while there is none. */
    beginning: isDay(when.day) && isTime(when.from) ? momentOf(when.day, when.from, zone).toISOString() : '',
    change,
    choose: (slot: Slot) => change(spanIn(slot)),
  };
}
