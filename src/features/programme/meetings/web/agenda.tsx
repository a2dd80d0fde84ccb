// The items of a meeting in their order, with what was said and what came of it; a further one is added at the end.
import { useMessages } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { useCreateRecord } from '../../../../records/web/api/use-write.ts';
import { NewLine } from '../../web/new-line.tsx';
import { meetingMessages } from '../messages.ts';
import { AgendaItem } from './agenda-item.tsx';
import classes from './meetings.module.css';
import { type useMeeting, useMeetingWork } from './use-meeting.ts';

type Props = { meeting: ApiRecord; held: ReturnType<typeof useMeeting>; mayEdit: boolean };

export function Agenda({ meeting: { id, status }, held, mayEdit }: Props) {
  const m = useMessages(meetingMessages);
  const announce = useAnnounce();
  const work = useMeetingWork(id);
  const { mutateAsync: create } = useCreateRecord('meeting_item');
  const items = held.items ?? [];
  const talking = status === 'open' || status === 'held';
  const move = async (at: number, by: -1 | 1) => {
    const to = at + by;
    if (to < 0 || to >= items.length) return;
    const order = items.map((item) => item.id);
    [order[at], order[to]] = [order[to]!, order[at]!];
    await work.order(order);
    announce(m.moved({ from: at + 1, to: to + 1 }));
  };
  const add = (name: string) => {
    const position = Math.max(-1, ...items.map((item) => Number(item.position ?? 0))) + 1;
    return create({ name, meeting: id, position });
  };
  return (
    <section className={classes.part} aria-label={m.agenda}>
      <SectionTitle count={items.length || undefined}>{m.agenda}</SectionTitle>
      {mayEdit && talking && (
        <>
          <p className={classes.keys}>{m.keys}</p>
          <p className={classes.touch}>{m.touch}</p>
        </>
      )}
      {items.length === 0 && <p className={classes.dim}>{m.emptyAgenda}</p>}
      <ol className={classes.agenda}>
        {items.map((item, i) => (
          <AgendaItem
            key={item.id}
            item={item}
            number={i + 1}
            last={i === items.length - 1}
            results={held.resultsOf(item.id)}
            decisionOf={held.decisionOf}
            mayEdit={mayEdit}
            status={String(status)}
            onMove={(by) => void move(i, by)}
            work={work}
          />
        ))}
      </ol>
      {mayEdit && (
        <>
          <NewLine label={m.addItem} add={add} />
          {!talking && items.length > 1 && <p className={classes.keys}>{m.moveKeys}</p>}
        </>
      )}
    </section>
  );
}
