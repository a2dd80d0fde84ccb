// The items of a meeting in their order, with what was said and what came of it; a further one is added at the end.
import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { useCreateRecord } from '../../../../records/web/api/use-write.ts';
import { meetingMessages } from '../messages.ts';
import { AgendaItem } from './agenda-item.tsx';
import classes from './meetings.module.css';
import { type useMeeting, useMeetingWork } from './use-meeting.ts';

type Props = { id: string; held: ReturnType<typeof useMeeting>; mayEdit: boolean };

export function Agenda({ id, held, mayEdit }: Props) {
  const m = useMessages(meetingMessages);
  const announce = useAnnounce();
  const work = useMeetingWork(id);
  const { mutateAsync: create } = useCreateRecord('meeting_item');
  const [name, setName] = useState('');
  const items = held.items ?? [];
  const move = async (at: number, by: -1 | 1) => {
    const to = at + by;
    if (to < 0 || to >= items.length) return;
    const order = items.map((item) => item.id);
    [order[at], order[to]] = [order[to]!, order[at]!];
    await work.order(order);
    announce(m.moved({ from: at + 1, to: to + 1 }));
  };
  const add = async (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !name.trim()) return;
    event.preventDefault();
    setName('');
    const position = Math.max(-1, ...items.map((item) => Number(item.position ?? 0))) + 1;
    await create({ name: name.trim(), meeting: id, position });
  };
  return (
    <section className={classes.part} aria-label={m.agenda}>
      <SectionTitle count={items.length || undefined}>{m.agenda}</SectionTitle>
      {items.length === 0 && <p className={classes.dim}>{m.emptyAgenda}</p>}
      <ol className={classes.agenda}>
        {items.map((item, i) => (
          <AgendaItem
            key={item.id}
            item={item}
            number={i + 1}
            last={i === items.length - 1}
            results={held.resultsOf(item.id)}
            numberOf={held.numberOf}
            mayEdit={mayEdit}
            onMove={(by) => void move(i, by)}
            work={work}
          />
        ))}
      </ol>
      {mayEdit && (
        <>
          <TextInput
            aria-label={m.addItem}
            placeholder={m.addItem}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => void add(event)}
          />
          <p className={classes.hint}>{m.keys}</p>
        </>
      )}
    </section>
  );
}
